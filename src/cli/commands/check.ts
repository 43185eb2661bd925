import { Option } from 'commander'
import type { Language } from '../../base/text.js'
import { reporters, type ReporterName } from '../../reporters/index.js'
import { checkFiles, hasErrors, toReported } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { reporterOptions } from '../reporter-options.js'
import { addFileCommand, type Shell } from '../shell.js'

interface CheckOptions {
  readonly format: ReporterName
  readonly lang: Language
  readonly stdinFilename: string
}

/** `jixiao check FILE…` */
export function addCheck(shell: Shell): void {
  const { language, io, finish } = shell
  addFileCommand(shell, 'check', helpTexts.check)
    .addOption(new Option('--format <name>', helpTexts.format[language]).choices(Object.keys(reporters)).default('pretty'))
    .action(async (names: string[], options: CheckOptions) => finish(await checkCommand(names, options, io)))
}

/** Prints findings; 1 if any is an error, 2 if something could not be read. */
async function checkCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { checked, failures } = await checkFiles(names, options.stdinFilename, io)
  const report = reporters[options.format]
  if (checked.length > 0 || failures.length === 0 || options.format !== 'pretty') {
    io.out(report(checked.map(toReported), reporterOptions(options.lang, io)))
  }
  printFailures(failures, options.lang, io)
  if (failures.length > 0) return exitCodes.failure
  return checked.some(hasErrors) ? exitCodes.findings : exitCodes.clean
}
