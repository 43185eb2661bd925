import { Argument } from 'commander'
import type { Language } from '../../base/text.js'
import { reporters } from '../../reporters/index.js'
import { formKinds } from '../../forms/index.js'
import { ruleCatalogue } from '../../rule-catalogue.js'
import { formats } from '../../writers/index.js'
import type { ShellName } from '../completion/completion-scripts.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import { documentEndings } from '../is-document.js'
import { addCommand, type Shell } from '../shell.js'
import { summaryFormats } from '../summary-outputs.js'

const shells: readonly ShellName[] = ['bash', 'zsh', 'fish', 'powershell']

/** `jixiao completion [SHELL]` */
export function addCompletion(shell: Shell): void {
  const { finish, language } = shell
  addCommand(shell, 'completion', helpTexts.completion)
    .addArgument(new Argument('[SHELL]', helpTexts.shell[language]).choices(shells))
    .action(async (name: ShellName | undefined, { lang }: { readonly lang: Language }) => finish(await completionCommand(name, lang, shell)))
}

/** Prints the script, or how to install it. */
async function completionCommand(name: ShellName | undefined, lang: Language, { io, program }: Shell): Promise<number> {
  const { completionScript, completionHelp } = await import('../completion/completion-scripts.js')
  const rules = ruleCatalogue.map(({ code, title }) => ({ word: code, description: title[lang] }))
  const names = ruleCatalogue.map((rule) => ({ word: rule.name, description: rule.title[lang] }))
  const vocabulary = {
    words: { RULE: [...rules, ...names] },
    values: {
      ...Object.fromEntries(['check', 'import'].map((name) => [`${name} --format`, Object.keys(reporters)])),
      'convert --date': ['today'],
      'summary --format': summaryFormats,
      ...Object.fromEntries(['template', 'init', 'import'].map((name) => [`${name} --kind`, formKinds.map(({ id }) => id)])),
      ...Object.fromEntries(['export', 'render'].flatMap((name) => [[`${name} --format`, formats], [`${name} --report`, Object.keys(reporters)], [`${name} --date`, ['today']]])),
    },
    documents: { commands: ['check', 'review', 'values', 'import', 'convert'], endings: documentEndings },
    help: helpTexts.help[lang],
  }
  io.out(name === undefined ? completionHelp(lang) : completionScript(name, program, vocabulary))
  return exitCodes.clean
}
