import type { Text } from '../base/text.js'
import type { Finding } from '../base/finding.js'
import type { ReportedFile } from '../reporters/reporter.js'
import type { TaskResult } from './export-task.js'

/** Characters that could not be printed, by declaration. */
export function unprintableOf(results: readonly TaskResult[]): readonly { readonly reported: ReportedFile; readonly findings: readonly Finding[] }[] {
  return results.flatMap(({ reported, outcomes }) => outcomes.flatMap((outcome) => (outcome.state === 'unprintable' && reported ? [{ reported, findings: outcome.findings }] : [])))
}

/** What is to be known of several forms alike is told once, of single ones with their names. */
export function sharedNotes(results: readonly TaskResult[]): readonly Text[] {
  const written = results.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => (outcome.state === 'written' ? [outcome] : [])))
  const times = new Map<string, number>()
  for (const { notes } of written) for (const { zh } of notes) times.set(zh, (times.get(zh) ?? 0) + 1)
  const told = new Set<string>()
  return written.flatMap(({ path, notes }) => notes.flatMap((note) => {
    const isShared = written.length > 1 && (times.get(note.zh) ?? 0) > 1
    const text: Text = isShared ? note : { zh: `${path}：${note.zh}`, en: `${path}: ${note.en}` }
    if (told.has(text.zh)) return []
    told.add(text.zh)
    return [text]
  }))
}
