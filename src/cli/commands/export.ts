import { InvalidArgumentError, Option } from 'commander'
import type { Text } from '../../base/text.js'
import type { Checked } from '../../check.js'
import type { Declaration } from '../../model/declaration.js'
import { reporters } from '../../reporters/index.js'
import { formats, type Format } from '../../writers/index.js'
import { checkFiles, hasErrors, toReported, type CheckedFile } from '../check-files.js'
import type { FileChoice } from '../choose-files.js'
import { exitCodes } from '../exit-codes.js'
import { exportForm, type Outcome } from '../export-form.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { formatsFor, outputPaths, sharedPaths, type OutputPath } from '../output-paths.js'
import { printFailures } from '../print-failures.js'
import { reporterOptions } from '../reporter-options.js'
import { addFileCommand, type Shell } from '../shell.js'

interface ExportOptions extends FileChoice {
  readonly format?: readonly Format[]
  readonly output?: string
  readonly force?: true
}

type Exportable = CheckedFile & { readonly declaration: Declaration }

/** `jixiao export FILE…` */
export function addExport(shell: Shell): void {
  const { language, io, finish } = shell
  addFileCommand(shell, 'export', helpTexts.export)
    .alias('render')
    .addOption(new Option('--format <names>', helpTexts.formats[language]).argParser(parseFormats))
    .option('-o, --output <path>', helpTexts.output[language])
    .option('--force', helpTexts.force[language])
    .action(async (names: string[], options: ExportOptions) => finish(await exportCommand(names, options, io)))
}

function parseFormats(value: string): readonly Format[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase())
  const known = names.flatMap((name) => formats.find((format) => format === name) ?? [])
  if (known.length < names.length) throw new InvalidArgumentError(`Allowed choices are ${formats.join(', ')}.`)
  return [...new Set(known)]
}

/** Writes the forms; 1 if one was refused for its faults, 2 if something could not be read or written. */
async function exportCommand(names: readonly string[], options: ExportOptions, io: Io): Promise<number> {
  const { checked, failures } = await checkFiles(names, options, io)
  const wanted = formatsFor(options.format, options.output)
  const pathOf = outputPaths(options.output, checked.length, wanted)
  const isAccepted = (one: CheckedFile): one is Exportable => one.declaration !== undefined && (options.force === true || !hasErrors(one))
  const refused = checked.filter((one) => !isAccepted(one))
  printRefused(refused, options, io)
  printFailures(checked.filter((one) => isAccepted(one) && hasErrors(one)).map(draftText), options.lang, io)
  const outcomes = await exportAll(checked.filter(isAccepted), wanted, pathOf, io)
  for (const outcome of outcomes) if ('written' in outcome) io.out(`${outcome.written}\n`)
  const failed = [...failures, ...outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : []))]
  const unprintable = outcomes.flatMap((outcome) => ('unprintable' in outcome ? outcome.unprintable : []))
  printFailures([...unprintable, ...failed], options.lang, io)
  if (failed.length > 0) return exitCodes.failure
  return refused.length > 0 || unprintable.length > 0 ? exitCodes.findings : exitCodes.clean
}

async function exportAll(accepted: readonly Exportable[], wanted: readonly Format[], pathOf: OutputPath, io: Io): Promise<readonly Outcome[]> {
  const jobs = accepted.flatMap((one) => wanted.map((format) => ({ one, format, path: pathOf(one, format) })))
  const shared = sharedPaths(jobs.map(({ path }) => path))
  const outcomes: Outcome[] = []
  for (const { one, format, path } of jobs) {
    outcomes.push(shared.has(path) ? { failure: sharedText(one.file.path, path) } : await exportForm(one, format, path, io))
  }
  return outcomes
}

function sharedText(source: string, path: string): Text {
  return { zh: `${source}：与另一个文件重名，都要导出为 ${path}，因此都没有导出`, en: `${source}: another file would be written to ${path} too; neither was` }
}

/** The findings of what was refused, then why each was. */
function printRefused(refused: readonly Checked[], { lang, force }: ExportOptions, io: Io): void {
  if (refused.length === 0) return
  io.err(`${reporters.pretty(refused.map(toReported), reporterOptions(lang, io))}\n`)
  printFailures(refused.map((one) => refusalText(one, force === true)), lang, io)
}

function draftText(one: Checked): Text {
  const errors = countErrors(one)
  return { zh: `${one.file.path}：有 ${errors} 个错误，导出的表带“草稿”字样`, en: `${one.file.path}: ${errors} error${errors === 1 ? '' : 's'}, so the form is marked as a draft` }
}

function countErrors({ findings }: Checked): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

function refusalText(one: Checked, isForced: boolean): Text {
  const { file } = one
  const errors = countErrors(one)
  if (isForced) return { zh: `${file.path}：读不出申报表，不能导出`, en: `${file.path}: not exported, no declaration could be read` }
  return {
    zh: `${file.path}：有 ${errors} 个错误，没有导出；请改正后再试，或加 --force 导出带“草稿”字样的表`,
    en: `${file.path}: not exported because of ${errors} error${errors === 1 ? '' : 's'}; correct them, or use --force for a form marked as a draft`,
  }
}
