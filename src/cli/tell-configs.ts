import type { Language } from '../base/text.js'
import { pretty } from '../reporters/pretty.js'
import type { ReportedFile } from '../reporters/reporter.js'
import type { Io } from './io.js'
import { reporterOptions } from './reporter-options.js'

/** What is wrong with configurations and lists, for commands that have no report of findings: with it they end with 2. */
export function tellConfigs(configs: readonly ReportedFile[], lang: Language, io: Io): void {
  const faulty = configs.filter(({ findings }) => findings.length > 0)
  if (faulty.length > 0) io.err(`${pretty(faulty, reporterOptions(lang, io))}\n`)
}
