import { Option } from 'commander'
import type { Language } from '../../base/text.js'
import { pretty } from '../../reporters/pretty.js'
import { ruleCatalogue } from '../../rule-catalogue.js'
import { exitCodes } from '../exit-codes.js'
import { makeConfigFinder, shown, type ConfigOptions } from '../find-config.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { reporterOptions } from '../reporter-options.js'
import { addCommand, withConfigOptions, type Shell } from '../shell.js'
import { refuseFolder } from '../user-error.js'

interface ShowOptions extends ConfigOptions {
  readonly for: string
  readonly format: 'text' | 'json'
  readonly all?: true
  readonly lang: Language
}

/** `jixiao config --for FILE` */
export function addConfig(shell: Shell): void {
  const { language, io, finish } = shell
  withConfigOptions(addCommand(shell, 'config', helpTexts.showConfig), language)
    .requiredOption('--for <file>', helpTexts.configFor[language])
    .addOption(new Option('--format <name>', helpTexts.format[language]).choices(['text', 'json']).default('text'))
    .option('--all', helpTexts.allRules[language])
    .action(async (options: ShowOptions) => finish(await configCommand(options, io)))
}

/** Prints what a check of the file would be told; 2 if a configuration is wrong. */
async function configCommand(options: ShowOptions, io: Io): Promise<number> {
  const { lang, format, all } = options
  refuseFolder('--for', options.for)
  const finder = makeConfigFinder(options, io)
  const { effective } = await finder.settingsFor(options.for)
  const { configJson, configText } = await import('../print-config.js')
  const print = format === 'json' ? configJson : configText
  io.out(print({ path: options.for, effective, profile: options.profile, catalogue: ruleCatalogue, isAll: all === true, shown }, lang))
  const wrong = finder.reported()
  if (wrong.length === 0) return exitCodes.clean
  io.err(pretty(wrong, reporterOptions(lang, io)))
  return exitCodes.failure
}
