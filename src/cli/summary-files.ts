import type { Text } from '../base/text.js'
import { formKinds } from '../forms/index.js'
import { indicatorRows } from '../model/rows.js'
import { pretty } from '../reporters/pretty.js'
import { ruleCatalogue } from '../rule-catalogue.js'
import type { DeclarationRecord } from '../summary/record.js'
import type { Shard, Summary } from '../summary/summary.js'
import { version } from '../../package.json'
import { tryChecking, type FileOptions } from './check-files.js'
import { chooseFiles } from './choose-files.js'
import { makeConfigFinder } from './find-config.js'
import { findFiles } from './find-files.js'
import type { Io } from './io.js'
import { planFiles } from './plan-files.js'
import { printFailures } from './print-failures.js'
import { reporterOptions } from './reporter-options.js'
import { filesOfShard } from './shard.js'
import { systemErrorText, UserError } from './user-error.js'

/** A summary of what could be read. */
export interface Gathered {
  readonly summary: Summary
  /** A configuration has faults, so that the result is not the one that was asked for. */
  readonly isMisconfigured: boolean
}

/** Checks file after file and keeps the record of each alone, so that a county fits in memory. */
export async function summarizeFiles(names: readonly string[], options: FileOptions & { readonly shard?: Shard }, io: Io): Promise<Gathered> {
  const { reduceChecked, summarize, formFacts } = await import('../summary/write-summary.js')
  const finder = makeConfigFinder(options, io)
  const { files, failures } = await chooseFiles(names, options, io)
  const { planned, notes } = await planFiles(options.shard ? filesOfShard(files, options.shard) : files, names, options.stdinFilename, finder)
  printFailures(notes, options.lang, io)
  const records: DeclarationRecord[] = []
  const unread: Text[] = []
  for (const file of planned) {
    const one = await tryChecking(file, io)
    if ('file' in one) records.push(detached(reduceChecked(one, indicatorRows)))
    else unread.push(one)
  }
  const configs = finder.reported()
  const isMisconfigured = configs.some(({ findings }) => findings.length > 0)
  if (isMisconfigured) io.err(`${pretty(configs, reporterOptions(options.lang, io))}\n`)
  return { summary: summarize(records, [...failures, ...unread], { forms: formKinds.map(formFacts), rules: ruleCatalogue }), isMisconfigured }
}

/** A copy whose texts are their own: texts cut from a file keep the whole of it in memory. */
function detached(record: DeclarationRecord): DeclarationRecord {
  return structuredClone(record)
}

/**
 * Puts parts together.
 * @throws UserError if one cannot be read, or they are not the parts of one summary.
 */
export async function joinParts(names: readonly string[], io: Io): Promise<Gathered> {
  const { faultOfParts, formFacts, readPart, summarize } = await import('../summary/write-summary.js')
  const { files, failures } = await findFiles(names)
  const [missing] = failures
  if (missing) throw new UserError(missing)
  const parts = []
  for (const { path } of files) {
    const part = readPart(path, new TextDecoder().decode(await readPartFile(path, io)), version)
    if ('fault' in part) throw new UserError(part.fault)
    parts.push(part)
  }
  const fault = faultOfParts(parts)
  if (fault) throw new UserError(fault)
  return { summary: summarize(parts.flatMap(({ records }) => records), parts.flatMap((part) => part.failures), { forms: formKinds.map(formFacts), rules: ruleCatalogue }), isMisconfigured: false }
}

async function readPartFile(path: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.readFile(path)
  } catch (error) {
    const why = systemErrorText(error)
    throw new UserError({ zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` })
  }
}
