import { Option } from 'commander'
import { reporters, type ReporterName } from '../../reporters/index.js'
import { checkFiles, hasErrors, toReported } from '../check-files.js'
import type { FileChoice } from '../choose-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { reporterOptions } from '../reporter-options.js'
import { addFileCommand, type Shell } from '../shell.js'

interface CheckOptions extends FileChoice {
  readonly format: ReporterName
  readonly watch?: true
}

/** `jixiao check FILE…` */
export function addCheck(shell: Shell): void {
  const { language, io, finish } = shell
  addFileCommand(shell, 'check', helpTexts.check)
    .addOption(new Option('--format <name>', helpTexts.format[language]).choices(Object.keys(reporters)).default('pretty'))
    .option('--watch', helpTexts.watch[language])
    .action(async (names: string[], options: CheckOptions) => finish(await (options.watch ? watchCommand(names, options, io) : checkCommand(names, options, io))))
}

/** Prints findings; 1 if any is an error, 2 if something could not be read. */
async function checkCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { checked, failures } = await checkFiles(names, options, io)
  const report = reporters[options.format]
  if (checked.length > 0 || failures.length === 0 || options.format !== 'pretty') {
    io.out(report(checked.map(toReported), reporterOptions(options.lang, io)))
  }
  printFailures(failures, options.lang, io)
  if (failures.length > 0) return exitCodes.failure
  return checked.some(hasErrors) ? exitCodes.findings : exitCodes.clean
}

/** Checks again after every change, until interrupted. */
async function watchCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { watchFiles } = await import('../watch-files.js')
  return watchFiles({ names, run: async () => checkCommand(names, options, io), language: options.lang, io })
}
