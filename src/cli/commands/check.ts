import type { Command } from 'commander'
import type { Language } from '../../base/text.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { addReportOptions } from '../report-options.js'
import { runCheck, type CheckOptions } from '../run-check.js'
import { addFileCommand, type Shell } from '../shell.js'
import { usageError } from '../usage-error.js'

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
      finish(await (options.watch ? watchCommand(names, options, io) : runCheck(names, options, io)))
    })
}

/** Gives a command the options on mending. */
export function withFixOptions(command: Command, language: Language): Command {
  return command.option('--dry-run', helpTexts.dryRun[language]).option('--unsafe', helpTexts.unsafe[language])
}

function refuseFixOptions(names: readonly string[], { fix, dryRun, unsafe, watch }: CheckOptions): void {
  if (!fix && (dryRun || unsafe)) throw usageError({ zh: '--dry-run 和 --unsafe 要与 --fix 一起用', en: '--dry-run and --unsafe go with --fix' })
  if (fix && names.includes('-')) throw usageError({ zh: '标准输入请用 jixiao fix -', en: 'for standard input use jixiao fix -' })
  if (fix && watch) throw usageError({ zh: '--fix 不能与 --watch 一起用', en: '--fix and --watch do not go together' })
}

/** Checks again after every change, until interrupted. */
async function watchCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { watchFiles } = await import('../watch-files.js')
  return watchFiles({ names, run: async () => runCheck(names, options, io), language: options.lang, io })
}
