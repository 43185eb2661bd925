import { Option } from 'commander'
import { reporters, type ReporterName } from '../../reporters/index.js'
import { checkFiles, hasErrors, toReported, type FileOptions } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { reporterOptions } from '../reporter-options.js'
import { addFileCommand, type Shell } from '../shell.js'

interface CheckOptions extends FileOptions {
  readonly format: ReporterName
}

/** `jixiao check FILE…` */
export function addCheck(shell: Shell): void {
  const { language, io, finish } = shell
  addFileCommand(shell, 'check', helpTexts.check)
    .addOption(new Option('--format <name>', helpTexts.format[language]).choices(Object.keys(reporters)).default('pretty'))
    .action(async (names: string[], options: CheckOptions) => finish(await checkCommand(names, options, io)))
}

/** Prints findings; 1 if any is an error, 2 if something could not be read or a configuration is wrong. */
async function checkCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { checked, failures, configs, isMisconfigured } = await checkFiles(names, options, io)
  const report = reporters[options.format]
  const reported = [...configs, ...checked.map(toReported)]
  if (reported.length > 0 || failures.length === 0 || options.format !== 'pretty') {
    io.out(report(reported, reporterOptions(options.lang, io)))
  }
  printFailures(failures, options.lang, io)
  if (failures.length > 0 || isMisconfigured) return exitCodes.failure
  return checked.some(hasErrors) ? exitCodes.findings : exitCodes.clean
}
