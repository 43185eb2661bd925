import type { Settings } from '../../base/settings.js'
import type { DeclarationSummary } from '../../across/summary.js'
import type { JudgedFile, UncheckedFile } from '../check-files.js'
import type { JudgeParts } from '../judge-files.js'
import type { PlannedFile } from '../plan-files.js'
import { fromKept, summaryUnder, toKept, withoutPath, type Kept, type KeptParts } from './kept.js'
import { digestOf, lock, sealOf, unlock, type Seal } from './seal.js'
import { readRecords, writeRecords, type RecordWriter } from './store.js'

/** What taking and keeping results of single files takes from the program. */
export interface SingleParts extends Pick<KeptParts, 'readLater'> {
  readonly tool: string
  readonly usual: JudgeParts
  readonly check: (planned: PlannedFile, bytes: Uint8Array) => JudgedFile
}

/** Results of single files, from before or made now. */
export interface SingleResults {
  readonly judge: (one: UncheckedFile) => JudgedFile
  readonly summaryOf: JudgeParts['summaryOf']
  /** Keeps what was used, if any of it is new. */
  readonly close: () => void
}

/** Results in a file, or of nowhere. Those of this run are written as they come, so that they take no memory. */
export function openResults(path: string | undefined, { tool, check, usual, readLater }: SingleParts): SingleResults {
  const known = path === undefined ? new Map<string, Buffer>() : readRecords(path)
  const used = new Map<string, Buffer>()
  const written = new Set<string>()
  let writer: RecordWriter | undefined
  const find = (seal: Seal): unknown => {
    const record = known.get(seal.id)
    const value = record && unlock(record, seal)
    if (value !== undefined && record) used.set(seal.id, record)
    return value
  }
  const keep = (seal: Seal, value: Kept | KeptSummary): void => {
    if (path === undefined || written.has(seal.id)) return
    writer ??= writeRecords(path)
    writer.add(seal.id, lock(value, seal))
    written.add(seal.id)
  }
  return {
    judge: (one) => {
      const seal = sealOf([tool, 'file', basisOf(one.planned.settings), digestOf(one.bytes)])
      // What can be unlocked was locked by this very version of the tool; the same below.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const kept = find(seal) as Kept | undefined
      if (kept) return fromKept(kept, one, { formKinds: usual.formKinds, readLater })
      const judged = check(one.planned, one.bytes)
      keep(seal, toKept(judged))
      return judged
    },
    summaryOf: (name, bytes, settings) => {
      const seal = sealOf([tool, 'summary', basisOf(settings), digestOf(bytes)])
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const kept = find(seal) as KeptSummary | undefined
      if (kept) return summaryUnder(name, kept)
      const summary = usual.summaryOf(name, bytes, settings)
      keep(seal, summary ? { summary: withoutPath(summary) } : {})
      return summary
    },
    close: () => {
      if (!writer) return
      for (const [id, record] of used) if (!written.has(id)) writer.add(id, record)
      writer.finish()
    },
  }
}

/** Of a file of last year that is not checked itself. */
interface KeptSummary {
  readonly summary?: Omit<DeclarationSummary, 'path'>
}

/** All of the settings that a finding can depend on. */
export function basisOf({ profile, rules, reasonRequired }: Settings): unknown {
  return [profile, reasonRequired, [...rules]]
}
