import { Option, type Argument, type Command, type HelpConfiguration, type OutputConfiguration } from 'commander'
import { profiles } from '../base/rule-info.js'
import type { Language, Text } from '../base/text.js'
import { displayWidth } from '../base/width.js'
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

/** A command over declarations. What it takes `before` them is required; by the first of that it may do without files. */
export function addFileCommand(shell: Shell, name: string, description: Text, doesWithout: (first: string | undefined) => boolean = () => false, before: readonly Argument[] = []): Command {
  const { language } = shell
  const command = withConfigOptions(addCommand(shell, name, description), language)
  for (const argument of before) command.addArgument(argument)
  return command
    .argument('[FILE...]', helpTexts.files[language])
    .option('--changed [base]', helpTexts.changed[language])
    .option('--stdin-filename <name>', helpTexts.stdinFilename[language], language === 'zh' ? '标准输入' : 'standard input')
    .hook('preAction', (command) => {
      // Only what has changed is looked for everywhere.
      if (command.args.length === before.length && !doesWithout(command.args[0]) && command.getOptionValue('changed') === undefined) command.error("error: missing required argument 'FILE'", { code: 'commander.missingArgument' })
    })
}

/** Gives a command the options by which configurations are chosen, and a profile in their place. */
export function withConfigOptions(command: Command, language: Language): Command {
  return command
    .option('--config <file>', helpTexts.config[language])
    .option('--no-config', helpTexts.noConfig[language])
    .addOption(new Option('--profile <name>', helpTexts.profile[language]).choices(profiles))
}

/** Makes commander write to `io`, throw in place of leaving, and speak the language. */
export function configure(command: Command, language: Language, io: Io): Command {
  const output: OutputConfiguration = { writeOut: io.out, writeErr: io.err, outputError: () => undefined, getOutHasColors: () => false, getErrHasColors: () => false }
  return command
    .exitOverride()
    .configureOutput(output)
    .configureHelp({ displayWidth, ...(language === 'zh' && chineseHelp) })
    .helpOption('-h, --help', helpTexts.help[language])
}

/** commander's own words in Chinese. */
const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => helpHeadings[title] ?? title,
  styleUsage: inChinese,
  styleSubcommandTerm: inChinese,
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const hints = [...(argChoices ? [`可以写：${argChoices.join('、')}`] : []), ...(typeof defaultValue === 'string' ? [`默认：${defaultValue}`] : [])]
    return hints.length === 0 ? description : `${description}（${hints.join('；')}）`
  },
  argumentDescription: ({ description, argChoices }) => (argChoices ? `${description}（可以写：${argChoices.join('、')}）` : description),
}

function inChinese(text: string): string {
  return text.replace('[options]', '[选项]').replace('[command]', '[命令]')
}
