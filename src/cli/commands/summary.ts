import { InvalidArgumentError, Option } from 'commander'
import { tableNames, type TableName } from '../../summary/table.js'
import { parseShard } from '../batch-options.js'
import type { FileOptions } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { addFileCommand, type Shell } from '../shell.js'
import { summarizeFiles } from '../summary-files.js'
import { joinParts } from '../summary-parts.js'
import { summaryFormats, summaryOutputs, type SummaryFormat, type SummaryOutputOptions } from '../summary-outputs.js'
import { usageError } from '../usage-error.js'
import { writeSummaries } from '../write-summaries.js'

interface SummaryOptions extends FileOptions, SummaryOutputOptions {
  readonly fromParts?: true
  readonly reuse?: string
  readonly quiet?: true
  readonly table?: TableName
}

/** `jixiao summary FILE…` */
export function addSummary(shell: Shell): void {
  const { language, io, finish } = shell
  addFileCommand(shell, 'summary', helpTexts.summary)
    .addOption(new Option('--format <names>', helpTexts.summaryFormat[language]).argParser(parseFormats))
    .addOption(new Option('-o, --output <path>', helpTexts.summaryOutput[language]).argParser(addOutput))
    .addOption(new Option('--table <name>', helpTexts.summaryTable[language]).choices(tableNames))
    .addOption(new Option('--shard <part/of>', helpTexts.summaryShard[language]).argParser(parseShard))
    .option('--reuse <file>', helpTexts.summaryReuse[language])
    .option('--quiet', helpTexts.summaryQuiet[language])
    .option('--from-parts', helpTexts.summaryParts[language])
    .action(async (names: string[], options: SummaryOptions) => finish(await summaryCommand(names, options, io)))
}

function addOutput(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value]
}

function parseFormats(value: string, earlier: readonly SummaryFormat[] = []): readonly SummaryFormat[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase())
  const known = names.flatMap((name) => summaryFormats.find((format) => format === name) ?? [])
  if (known.length < names.length) throw new InvalidArgumentError(`Allowed choices are ${summaryFormats.join(', ')}.`)
  return [...new Set([...earlier, ...known])]
}

/** Writes the summary; what the declarations say is no failure. 2 if something could not be read or written, or a configuration is wrong. */
async function summaryCommand(names: readonly string[], options: SummaryOptions, io: Io): Promise<number> {
  const other = options.fromParts && (options.shard ? '--shard' : options.reuse !== undefined ? '--reuse' : undefined)
  if (other) throw usageError({ zh: `--from-parts 和 ${other} 不能一起用`, en: `--from-parts and ${other} exclude each other` })
  // What is wrong with the options is told before anything is read.
  const outputs = summaryOutputs(options)
  const { summary, isMisconfigured } = options.fromParts ? { summary: await joinParts(names, outputs.flatMap(({ path }) => path ?? []), io), isMisconfigured: false } : await summarizeFiles(names, options, io)
  const unwritten = await writeSummaries(summary, outputs, options, io)
  printFailures([...summary.failures, ...unwritten], options.lang, io)
  return summary.failures.length + unwritten.length > 0 || isMisconfigured ? exitCodes.failure : exitCodes.clean
}
