import { ruleCatalogue } from '../rule-catalogue.js'
import { checkTogether, judgedToReported, type JudgedFile, type FileOptions } from './check-files.js'
import { exitCodes } from './exit-codes.js'
import { baselineFinder, type BaselineOption } from './find-baseline.js'
import { startMending, writeMended, type FixOptions } from './fix-files.js'
import type { Io } from './io.js'
import { printFailures } from './print-failures.js'
import { exitCodeFor, writeReports } from './report-outputs.js'
import { wantedReports, type ReportOptions } from './wanted-reports.js'

/** What the command line says of a check. */
export type CheckOptions = ReportOptions & FileOptions & FixOptions & { readonly watch?: true; readonly fix?: true; readonly baseline?: BaselineOption }

/** What holds where the command line says nothing but files. */
export const usualCheckOptions: CheckOptions = { failOn: 'error', lang: 'zh', cache: true, stdinFilename: '标准输入' }

/** Reports findings; 1 if any is grave enough, 2 if something could not be read or written or a configuration is wrong. */
export async function runCheck(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
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

/** Files whose findings no baseline knows stay as they are; reading baselines is loaded only where there is one. */
async function compareWithKnown(checked: readonly JudgedFile[], find: (file: JudgedFile) => string | undefined, io: Io): Promise<readonly JudgedFile[]> {
  if (checked.every((one) => find(one) === undefined)) return checked
  const { withoutKnown } = await import('./baselines.js')
  return withoutKnown(checked, find, io, ruleCatalogue)
}
