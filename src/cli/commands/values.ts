import { Option } from 'commander'
import type { ReadingsFormat } from '../../readings/print-readings.js'
import { checkFiles, type CheckedFile, type FileOptions } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { reporterOptions } from '../reporter-options.js'
import { addFileCommand, type Shell } from '../shell.js'
import { tellConfigs } from '../tell-configs.js'

interface ValuesOptions extends FileOptions {
  readonly format: ReadingsFormat
}

const formats: readonly ReadingsFormat[] = ['table', 'json']

/** `jixiao values FILE…` */
export function addValues(shell: Shell): void {
  const { language, io, finish } = shell
  addFileCommand(shell, 'values', helpTexts.values)
    .addOption(new Option('--format <name>', helpTexts.format[language]).choices(formats).default('table'))
    .action(async (names: string[], options: ValuesOptions) => finish(await valuesCommand(names, options, io)))
}

/** Shows how the indicator values were read; 2 if a file could not be read, or was no declaration. */
async function valuesCommand(names: readonly string[], options: ValuesOptions, io: Io): Promise<number> {
  const { checked, failures, configs, isMisconfigured } = await checkFiles(names, { ...options, takesDocuments: true }, io)
  tellConfigs(configs, options.lang, io)
  const unknown = checked.filter(({ declaration }) => declaration === undefined)
  const failed = [...failures, ...unknown.map(noForm)]
  const { printReadings } = await import('../../readings/print-readings.js')
  const known = checked.filter(({ declaration }) => declaration !== undefined)
  if (known.length > 0 || options.format === 'json') io.out(printReadings(known, failed.map((failure) => failure[options.lang]), options.format, reporterOptions(options.lang, io)))
  printFailures(failed, options.lang, io)
  return failed.length > 0 || isMisconfigured ? exitCodes.failure : exitCodes.clean
}

function noForm({ file }: CheckedFile): { readonly zh: string; readonly en: string } {
  return { zh: `${file.path}：认不出是哪种申报表，先用 jixiao check 看看`, en: `${file.path}: no form was recognized; see jixiao check` }
}
