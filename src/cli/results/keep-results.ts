import { join } from 'node:path'
import { memoize } from '../../base/memoize.js'
import type { Settings } from '../../base/settings.js'
import type { BesideEntry } from '../../config/config-file.js'
import type { ReportedFile } from '../../reporters/reporter.js'
import type { CheckedFiles, JudgedFile, UncheckedFile } from '../check-files.js'
import type { Asked, JudgeParts } from '../judge-files.js'
import { isOwn } from '../own-folder.js'
import { fromKept, isUnchecked, toKept, type Kept } from './kept.js'
import { isStill, watched, type Seen } from './outside.js'
import { digestOf, lock, sealOf, unlock, type Seal } from './seal.js'
import { basisOf, openResults, type SingleParts } from './single-results.js'
import { readRecords, writeRecords } from './store.js'

/** What taking and keeping results takes from the program. */
export interface ResultParts extends Asked, SingleParts {
  readonly folder: string
  readonly judged: (files: CheckedFiles<JudgedFile>, parts: JudgeParts) => Promise<CheckedFiles<JudgedFile>>
}

type Files = CheckedFiles<JudgedFile | UncheckedFile>

/** What a whole run came to. */
interface Run {
  readonly seen: Seen
  /** In the order of the files, without summaries. */
  readonly files: readonly Kept[]
  /** Lists in which something is wrong. */
  readonly lists: readonly ReportedFile[]
  readonly isMisconfigured: boolean
}

/**
 * Checked files, by results of earlier runs as far as they hold, and keeps those of this one. Where nothing at all has changed the
 * run before tells all; else every file that is as it was is taken as it was, and what shows between files is judged anew.
 */
export async function withResults(files: Files, parts: ResultParts): Promise<CheckedFiles<JudgedFile>> {
  const { usual, judged } = parts
  const name = sealOf([parts.names.map(usual.realPlace), usual.realPlace('.')]).id
  const base = isOwn(parts.folder) ? join(parts.folder, name) : undefined
  const unchecked = files.checked.filter(isUnchecked)
  // What standard input and documents hold is not followed.
  const seal = unchecked.length === files.checked.length && !files.isMisconfigured ? runSeal(unchecked, files, parts) : undefined
  const before = base === undefined || !seal ? undefined : readRun(`${base}.run`, seal)
  if (before && (await isStill(before.seen, { ...usual, realPlace: placesOf(unchecked, usual) }))) return restored(before, unchecked, files, parts)
  const results = openResults(base === undefined ? undefined : `${base}.files`, parts)
  const checked = files.checked.map((one) => (isUnchecked(one) ? results.judge(one) : one))
  const { outside, seen } = watched(usual)
  const outcome = await judged({ ...files, checked }, { ...usual, ...outside, summaryOf: results.summaryOf })
  results.close()
  const lists = outcome.configs.slice(files.configs.length)
  // A configuration that names what cannot be read has to be told of anew each time.
  if (base !== undefined && seal && lists.every(({ file }) => file.root === undefined)) {
    const run: Run = { seen: seen(), files: outcome.checked.map((one) => toKept({ ...one, summary: undefined })), lists, isMisconfigured: outcome.isMisconfigured }
    const writer = writeRecords(`${base}.run`)
    writer.add(seal.id, lock(run, seal))
    writer.finish()
  }
  return outcome
}

/** Where files are: those that are checked were looked at a moment ago. */
function placesOf(unchecked: readonly UncheckedFile[], { realPlace }: JudgeParts): JudgeParts['realPlace'] {
  const known = new Map(unchecked.map(({ planned: { path, place } }) => [path, place]))
  return (path) => known.get(path) ?? realPlace(path)
}

function runSeal(unchecked: readonly UncheckedFile[], { failures }: Files, { tool, names, isPart, usual }: ResultParts): Seal {
  const files = unchecked.map(({ planned: { name, below, settings, beside }, bytes }) => [name, below, settingsDigest(settings), besideDigest(beside), digestOf(bytes)])
  return sealOf([tool, usual.realPlace('.'), names, names.map(usual.realPlace), isPart, failures.length, files])
}

/** Files mostly share their settings; worked out once for each. */
const settingsDigest = memoize((settings: Settings): string => sealOf([basisOf(settings)]).id)
const besideDigest = memoize((beside: BesideEntry): string => sealOf(Object.entries(beside).map(([key, { value, file }]) => [key, value, file.path])).id)

function readRun(path: string, seal: Seal): Run | undefined {
  const record = readRecords(path).get(seal.id)
  // What can be unlocked was locked by this very version of the tool.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return record && (unlock(record, seal) as Run | undefined)
}

function restored({ files: kept, lists, isMisconfigured }: Run, unchecked: readonly UncheckedFile[], files: Files, { usual, readLater }: ResultParts): CheckedFiles<JudgedFile> {
  const checked = unchecked.flatMap((one, index) => (kept[index] ? [fromKept(kept[index], one, { formKinds: usual.formKinds, readLater })] : []))
  return { ...files, checked, isMisconfigured, configs: [...files.configs, ...lists.map((list) => ({ ...list, file: { ...list.file, root: undefined, brokenFrom: undefined }, formKind: undefined }))] }
}
