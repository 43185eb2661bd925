import { completeFinding, type Finding, type Suppressed } from '../base/finding.js'
import type { SourceFile } from '../source/source-file.js'
import { keyOf, keyText, type BaselineEntry } from './entries.js'
import { staleBaseline } from './rules.js'

/** Findings of one file divided by a baseline. */
export interface Compared {
  readonly fresh: readonly Finding[]
  readonly known: readonly Suppressed[]
  /** Entries that nothing corresponds to any more, with how many of each. */
  readonly stale: readonly BaselineEntry[]
}

/** Divides findings into those that the baseline knows and those that it does not; of like ones as many are known as were counted. */
export function compareWithBaseline(file: SourceFile, findings: readonly Finding[], entries: readonly BaselineEntry[]): Compared {
  const left = new Map(entries.map((entry) => [keyText(entry), entry.count]))
  const fresh: Finding[] = []
  const known: Suppressed[] = []
  for (const finding of findings) {
    const key = keyText(keyOf(file, finding))
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    if (count > 0) known.push({ finding, by: 'baseline' })
    else fresh.push(finding)
  }
  const stale = entries.flatMap((entry) => {
    const count = left.get(keyText(entry)) ?? 0
    return count > 0 ? [{ ...entry, count }] : []
  })
  return { fresh, known, stale }
}

/** Tells that a baseline lists what is gone; at the head of the file, since there is no other place left. */
export function staleFinding(stale: readonly BaselineEntry[]): Finding {
  const count = stale.reduce((sum, entry) => sum + entry.count, 0)
  return completeFinding(staleBaseline, {
    primary: { start: 0, end: 0 },
    message: { zh: `存量清单里的 ${count} 个问题，这个文件里已经没有了`, en: `the baseline lists ${count} finding${count === 1 ? '' : 's'} that ${count === 1 ? 'is' : 'are'} gone from this file` },
    label: { zh: '可以从清单里去掉', en: 'can be taken from the list' },
    notes: [
      ...stale.slice(0, 5).map(({ rule, message }) => ({ zh: `${rule} ${message}`, en: `${rule} ${message}` })),
      { zh: '用 jixiao baseline prune 清理。', en: 'Clean up with jixiao baseline prune.' },
    ],
  })
}
