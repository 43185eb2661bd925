import type { Language } from '../../base/text.js'
import { reporters, type ReporterName } from '../../reporters/index.js'
import { version } from '../../../package.json'
import { checkFiles, hasErrors, toReported } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'

export interface CheckOptions {
  readonly format: ReporterName
  readonly lang: Language
  readonly stdinFilename: string
}

/** `jixiao check FILE…`: prints findings; 1 if any is an error, 2 if something could not be read. */
export async function checkCommand(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { checked, failures } = await checkFiles(names, options.stdinFilename, io)
  const report = reporters[options.format]
  if (checked.length > 0 || failures.length === 0 || options.format !== 'pretty') {
    io.out(report(checked.map(toReported), { language: options.lang, color: io.isColor, ascii: io.isAscii, width: io.width, version }))
  }
  printFailures(failures, options.lang, io)
  if (failures.length > 0) return exitCodes.failure
  return checked.some(hasErrors) ? exitCodes.findings : exitCodes.clean
}
