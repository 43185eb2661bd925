import { checkFiles, toReported, type FileOptions } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { addReportOptions, wantedReports, type ReportOptions } from '../report-options.js'
import { exitCodeFor, writeReports } from '../report-outputs.js'
import { addFileCommand, type Shell } from '../shell.js'

type CheckOptions = ReportOptions & FileOptions & { readonly watch?: true }

/** `jixiao check FILE…` */
export function addCheck(shell: Shell): void {
  const { language, io, finish } = shell
  addReportOptions(addFileCommand(shell, 'check', helpTexts.check), language)
    .option('--watch', helpTexts.watch[language])
    .action(async (names: string[], options: CheckOptions) => finish(await (options.watch ? watchCommand(names, options, io) : checkCommand(names, options, io))))
}

/** Reports findings; 1 if any is grave enough, 2 if something could not be read or written or a configuration is wrong. */
async function checkCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  // What is wrong with the options is told before anything is read.
  const reports = wantedReports(options)
  const { checked, failures, configs, isMisconfigured } = await checkFiles(names, options, io)
  const reported = [...configs, ...checked.map(toReported)]
  const isWorthTelling = reported.length > 0 || failures.length === 0 || reports.some(({ format }) => format !== 'pretty')
  const unwritten = isWorthTelling ? await writeReports(reported, failures, options, io) : []
  printFailures([...failures, ...unwritten], options.lang, io)
  const code = exitCodeFor(reported, options, io)
  return failures.length + unwritten.length > 0 || isMisconfigured ? exitCodes.failure : code
}

/** Checks again after every change, until interrupted. */
async function watchCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { watchFiles } = await import('../watch-files.js')
  return watchFiles({ names, run: async () => checkCommand(names, options, io), language: options.lang, io })
}
