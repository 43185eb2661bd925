import { Option } from 'commander'
import type { Language } from '../../base/text.js'
import { messageLines } from '../../reporters/visible-text.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { addCommand, type Shell } from '../shell.js'
import { tellWritten } from '../tell-written.js'
import type { TemplateOptions } from '../write-template.js'

/** `jixiao template` */
export function addTemplate(shell: Shell): void {
  const { language, io, finish } = shell
  addCommand(shell, 'template', helpTexts.template)
    .addOption(new Option('--format <name>', helpTexts.templateFormat[language]).choices(['xlsx', 'docx', 'yaml']))
    .option('--kind <kind>', helpTexts.kind[language])
    .option('-o, --output <path>', helpTexts.templateOutput[language])
    .action(async (options: TemplateOptions & { readonly lang: Language }) => finish(await templateCommand(options, io)))
}

/** Writes the empty form, names it, and says what to do with it. */
async function templateCommand(options: TemplateOptions & { readonly lang: Language }, io: Io): Promise<number> {
  const { writeTemplate } = await import('../write-template.js')
  const { path, next } = await writeTemplate(options, io)
  if (path !== undefined) tellWritten([path], io)
  io.err(`${messageLines(next[options.lang])}\n`)
  return exitCodes.clean
}
