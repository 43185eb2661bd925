import type { Command } from 'commander'
import type { Language } from '../../base/text.js'
import { ruleCatalogue } from '../../rule-catalogue.js'
import { checkTogether, judgedToReported, type JudgedFile, type FileOptions } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { baselineFinder, type BaselineOption } from '../find-baseline.js'
import { startMending, writeMended, type FixOptions } from '../fix-files.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { addReportOptions, wantedReports, type ReportOptions } from '../report-options.js'
import { exitCodeFor, writeReports } from '../report-outputs.js'
import { addFileCommand, type Shell } from '../shell.js'
import { usageError } from '../usage-error.js'

type CheckOptions = ReportOptions & FileOptions & FixOptions & { readonly watch?: true; readonly fix?: true; readonly baseline?: BaselineOption }

/** `jixiao check FILE…` */
export function addCheck(shell: Shell): void {
  const { language, io, finish } = shell
  withFixOptions(addReportOptions(addFileCommand(shell, 'check', helpTexts.check), language).option('--fix', helpTexts.checkFix[language]), language)
    .option('--baseline <file>', helpTexts.baselineFile[language])
    .option('--no-baseline', helpTexts.noBaseline[language])
    .option('--no-cache', helpTexts.noCache[language])
    .option('--watch', helpTexts.watch[language])
    .action(async (names: string[], options: CheckOptions) => {
      refuseFixOptions(names, options)
      finish(await (options.watch ? watchCommand(names, options, io) : checkCommand(names, options, io)))
    })
}

/** Gives a command the options on mending. */
export function withFixOptions(command: Command, language: Language): Command {
  return command.option('--dry-run', helpTexts.dryRun[language]).option('--unsafe', helpTexts.unsafe[language])
}

/** Reports findings; 1 if any is grave enough, 2 if something could not be read or written or a configuration is wrong. */
async function checkCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  // What is wrong with the options is told before anything is read.
  const reports = wantedReports(options)
  const find = baselineFinder(options.baseline, (note) => printFailures([note], options.lang, io))
  const mending = options.fix ? startMending(options) : undefined
  const { checked, failures, configs, isMisconfigured } = await checkTogether(names, { ...options, ...(!mending && { takesDocuments: true }) }, io, mending?.judge)
  const mended = mending ? await writeMended(checked, mending, options, io) : { told: [], failures: [] }
  printFailures(mended.told, options.lang, io)
  const reported = [...configs, ...(await compareWithKnown(checked, find, io)).map(judgedToReported)]
  const isWorthTelling = reported.length > 0 || failures.length === 0 || reports.some(({ format }) => format !== 'pretty')
  const unwritten = isWorthTelling ? await writeReports(reported, failures, options, io) : []
  const failed = [...failures, ...mended.failures, ...unwritten]
  printFailures(failed, options.lang, io)
  const code = exitCodeFor(reported, options, io)
  return failed.length > 0 || isMisconfigured ? exitCodes.failure : code
}

function refuseFixOptions(names: readonly string[], { fix, dryRun, unsafe, watch }: CheckOptions): void {
  if (!fix && (dryRun || unsafe)) throw usageError({ zh: '--dry-run 和 --unsafe 要与 --fix 一起用', en: '--dry-run and --unsafe go with --fix' })
  if (fix && names.includes('-')) throw usageError({ zh: '标准输入请用 jixiao fix -', en: 'for standard input use jixiao fix -' })
  if (fix && watch) throw usageError({ zh: '--fix 不能与 --watch 一起用', en: '--fix and --watch do not go together' })
}

/** Files whose findings no baseline knows stay as they are; reading baselines is loaded only where there is one. */
async function compareWithKnown(checked: readonly JudgedFile[], find: (file: JudgedFile) => string | undefined, io: Io): Promise<readonly JudgedFile[]> {
  if (checked.every((one) => find(one) === undefined)) return checked
  const { withoutKnown } = await import('../baselines.js')
  return withoutKnown(checked, find, io, ruleCatalogue)
}

/** Checks again after every change, until interrupted. */
async function watchCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { watchFiles } = await import('../watch-files.js')
  return watchFiles({ names, run: async () => checkCommand(names, options, io), language: options.lang, io })
}
