import { pretty } from '../../reporters/pretty.js'
import { checkFiles, hasErrors, toReported, type FileOptions } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { startMending, writeMended, type FixOptions } from '../fix-files.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { reporterOptions } from '../reporter-options.js'
import { addFileCommand, type Shell } from '../shell.js'
import { withFixOptions } from './check.js'

type Options = FileOptions & FixOptions

/** `jixiao fix FILE…` */
export function addFix(shell: Shell): void {
  const { language, io, finish } = shell
  withFixOptions(addFileCommand(shell, 'fix', helpTexts.fix), language).action(async (names: string[], options: Options) => finish(await fixCommand(names, options, io)))
}

/** Mends files, tells how many places, then what is left; 1 if errors are left, 2 if something could not be read or written. */
async function fixCommand(names: readonly string[], options: Options, io: Io): Promise<number> {
  const mending = startMending(options)
  const { checked, failures, configs, isMisconfigured } = await checkFiles(names, options, io, mending.judge)
  const { told, failures: unwritten } = await writeMended(checked, mending, options, io)
  const { lang } = options
  if (told.length + unwritten.length === 0 && checked.length > 0) io.err(lang === 'zh' ? '没有可以自动改的\n' : 'nothing to mend\n')
  printFailures(told, lang, io)
  // A dry run shows what would change and nothing else: the places of the findings are those of another text.
  const left = [...configs, ...(options.dryRun ? [] : checked.map(toReported))].filter(({ findings }) => findings.length > 0)
  // Standard output is taken by the mended text.
  const print = checked.some(({ isStdin }) => isStdin) ? io.err : io.out
  if (left.length > 0) print(pretty(left, reporterOptions(lang, io)))
  printFailures([...failures, ...unwritten], lang, io)
  if (failures.length + unwritten.length > 0 || isMisconfigured) return exitCodes.failure
  return checked.some(hasErrors) ? exitCodes.findings : exitCodes.clean
}
