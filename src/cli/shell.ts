import { Option, type Command, type OutputConfiguration } from 'commander'
import type { Language, Text } from '../base/text.js'
import { helpHeadings, helpTexts } from './help-texts.js'
import type { Io } from './io.js'

/** What a command needs to put itself on the command line. */
export interface Shell {
  readonly program: Command
  readonly language: Language
  readonly io: Io
  /** Takes what a command came to: its exit code. */
  readonly finish: (code: number) => void
}

/** A command with the options that all commands share. */
export function addCommand({ program, language, io }: Shell, name: string, description: Text): Command {
  return configure(program.command(name), language, io)
    .description(description[language])
    .addOption(new Option('--lang <language>', helpTexts.lang[language]).choices(['zh', 'en']).default('zh'))
}

/** A command over declarations. */
export function addFileCommand(shell: Shell, name: string, description: Text): Command {
  const { language } = shell
  return withConfigOptions(addCommand(shell, name, description), language)
    .argument('[FILE...]', helpTexts.files[language])
    .option('--changed [base]', helpTexts.changed[language])
    .option('--stdin-filename <name>', helpTexts.stdinFilename[language], language === 'zh' ? '标准输入' : 'standard input')
    .hook('preAction', (command) => {
      // Only what has changed is looked for everywhere.
      if (command.args.length === 0 && command.getOptionValue('changed') === undefined) command.error("error: missing required argument 'FILE'", { code: 'commander.missingArgument' })
    })
}

/** Gives a command the options by which configurations are chosen. */
export function withConfigOptions(command: Command, language: Language): Command {
  return command.option('--config <file>', helpTexts.config[language]).option('--no-config', helpTexts.noConfig[language])
}

/** Makes commander write to `io`, throw in place of leaving, and speak the language. */
export function configure(command: Command, language: Language, io: Io): Command {
  const output: OutputConfiguration = { writeOut: io.out, writeErr: io.err, outputError: () => undefined, getOutHasColors: () => false, getErrHasColors: () => false }
  return command
    .exitOverride()
    .configureOutput(output)
    .configureHelp({ styleTitle: (title) => (language === 'zh' ? (helpHeadings[title] ?? title) : title) })
    .helpOption('-h, --help', helpTexts.help[language])
}
