import type { Text } from '../base/text.js'
import { compareFindings, type Finding } from '../base/finding.js'
import type { ReportedFile } from '../reporters/reporter.js'
import type { TaskResult } from './export-task.js'

/** Declarations with characters that could not be printed, each with those findings alone. */
export function unprintableOf(results: readonly TaskResult[]): readonly ReportedFile[] {
  return results.flatMap(({ reported, outcomes }) => {
    const findings = unprintableIn(outcomes)
    return reported && findings.length > 0 ? [{ ...reported, findings, notChecked: [], suppressed: [] }] : []
  })
}

/** The same character may stand in the way of several formats: it is told once. */
export function unprintableIn(outcomes: TaskResult['outcomes']): readonly Finding[] {
  const findings = new Map<string, Finding>()
  for (const outcome of outcomes) {
    if (outcome.state !== 'unprintable') continue
    for (const finding of outcome.findings) findings.set(`${finding.rule} ${finding.primary.start} ${finding.message.zh}`, finding)
  }
  return [...findings.values()].toSorted(compareFindings)
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

/** Files that a sentence names at most. */
const mostNamed = 5

/** Files of earlier runs that were not written anew. */
export function outdatedNotes(paths: readonly string[]): readonly Text[] {
  if (paths.length === 0) return []
  const named = paths.slice(0, mostNamed)
  const isMore = paths.length > mostNamed
  return [{
    zh: `${paths.length} 个文件是以前导出的，这次没有重写，内容可能已经旧了：${named.join('、')}${isMore ? ' 等' : ''}`,
    en: `not written anew, and perhaps out of date: ${named.join(', ')}${isMore ? ` and ${paths.length - mostNamed} more` : ''}`,
  }]
}
