import type { Settings } from '../base/settings.js'
import type { Text } from '../base/text.js'
import { check } from '../check.js'
import { formKinds } from '../forms/index.js'
import { indicatorRows } from '../model/rows.js'
import { ruleCatalogue } from '../rule-catalogue.js'
import type { DeclarationRecord } from '../summary/record.js'
import type { Shard, Summary } from '../summary/summary.js'
import { version } from '../../package.json'
import type { FileOptions } from './check-files.js'
import { chooseFiles } from './choose-files.js'
import { shardOf } from './export-files.js'
import { makeConfigFinder } from './find-config.js'
import type { Io } from './io.js'
import { isDocument, refusedDocument } from './is-document.js'
import { planFiles, type PlannedFile } from './plan-files.js'
import { printFailures } from './print-failures.js'
import { showProgress } from './progress.js'
import { sha256 } from './sha256.js'
import { knownRecords } from './summary-parts.js'
import { tellConfigs } from './tell-configs.js'
import { systemErrorText } from './user-error.js'

interface SummarizeOptions extends FileOptions {
  readonly shard?: Shard
  /** A summary of before, of which what has not changed is taken. */
  readonly reuse?: string
  /** Without progress. */
  readonly quiet?: true
}

/** A summary of what could be read. */
export interface Gathered {
  readonly summary: Summary
  /** A configuration has faults, so that the result is not the one that was asked for. */
  readonly isMisconfigured: boolean
}

/** Checks file after file and keeps the record of each alone, so that a county fits in memory. */
export async function summarizeFiles(names: readonly string[], options: SummarizeOptions, io: Io): Promise<Gathered> {
  const { formFacts, reduceChecked, summarize } = await import('../summary/write-summary.js')
  const known = await knownRecords(options.reuse, options.lang, io)
  const finder = makeConfigFinder(options, io)
  const { files, failures } = await chooseFiles(names, options, io)
  const { planned, notes } = await planFiles(files, names, options.stdinFilename, finder)
  printFailures(notes, options.lang, io)
  const records: DeclarationRecord[] = []
  const unread: Text[] = []
  const wanted = shardOf(planned, options.shard)
  const progress = showProgress(wanted.length, options.quiet !== true, options.lang, io)
  for (const file of wanted) {
    const bytes = await readPlanned(file, io)
    progress.step()
    if (!(bytes instanceof Uint8Array) || isDocument(file.path, bytes)) {
      unread.push(bytes instanceof Uint8Array ? refusedDocument(file.name) : bytes)
      continue
    }
    const hash = hashOf(bytes, file.settings)
    const earlier = known.get(file.name)
    // A copy, since texts cut from a file would keep the whole of it in memory.
    records.push(earlier?.hash === hash ? earlier : structuredClone(reduceChecked(check(file.name, bytes, file.settings), hash, indicatorRows)))
  }
  progress.clear()
  const configs = finder.reported()
  const isMisconfigured = configs.some(({ findings }) => findings.length > 0)
  tellConfigs(configs, options.lang, io)
  return { summary: summarize(records, [...failures, ...unread], { forms: formKinds.map(formFacts), rules: ruleCatalogue }), isMisconfigured }
}

/** The bytes of a file, or why they cannot be had. */
async function readPlanned({ path, name }: PlannedFile, io: Io): Promise<Uint8Array | Text> {
  try {
    return await (path === '-' ? io.readStdin() : io.readFile(path))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const why = systemErrorText(error)
    return { zh: `${name}：${why.zh}`, en: `${name}: ${why.en}` }
  }
}

/** Stands for all that a record depends on. */
function hashOf(bytes: Uint8Array, { profile, rules, reasonRequired }: Settings): string {
  return sha256().update(JSON.stringify([version, profile, reasonRequired, [...rules]])).update(bytes).digest('hex').slice(0, 32)
}
