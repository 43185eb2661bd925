import { Option } from 'commander'
import type { Language } from '../../base/text.js'
import type { ExplainFormat } from '../../explain/explain-rules.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { reporterOptions } from '../reporter-options.js'
import { addCommand, type Shell } from '../shell.js'

interface ExplainOptions {
  readonly format: ExplainFormat
  readonly lang: Language
}

const formats: readonly ExplainFormat[] = ['text', 'json', 'markdown']

/** `jixiao explain [RULE…]` */
export function addExplain(shell: Shell): void {
  const { language, io, finish } = shell
  addCommand(shell, 'explain', helpTexts.explain)
    .argument('[RULE...]', helpTexts.rules[language])
    .addOption(new Option('--format <name>', helpTexts.format[language]).choices(formats).default('text'))
    .action(async (words: string[], options: ExplainOptions) => finish(await explainCommand(words, options, io)))
}

/** Prints what rules are about; 2 if a word names none. */
async function explainCommand(words: readonly string[], { format, lang }: ExplainOptions, io: Io): Promise<number> {
  const [{ explainRules }, { rulePages }] = await Promise.all([import('../../explain/explain-rules.js'), import('../../rule-pages.js')])
  const { text, failures } = explainRules(words, format, { ...reporterOptions(lang, io), rules: rulePages })
  if (text !== '') io.out(text)
  printFailures(failures, lang, io)
  return failures.length > 0 ? exitCodes.failure : exitCodes.clean
}
