import { Command, CommanderError, InvalidArgumentError, Option, type OutputConfiguration } from 'commander'
import type { Language } from '../base/text.js'
import { reporters } from '../reporters/index.js'
import { version } from '../../package.json'
import { formats, type Format } from '../writers/index.js'
import { checkCommand, type CheckOptions } from './commands/check.js'
import { exportCommand, type ExportOptions } from './commands/export.js'
import { exitCodes } from './exit-codes.js'
import { helpHeadings, helpTexts } from './help-texts.js'
import type { Io } from './io.js'
import { usageErrorText } from './usage-error.js'
import { UserError } from './user-error.js'

/** Runs one command line, without the program's own name. The number is the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv)
  try {
    return await run(argv, language, io)
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.clean
      io.err(`${usageErrorText(error)[language]}\n`)
      return exitCodes.failure
    }
    if (error instanceof UserError) {
      io.err(`${error.text[language]}\n`)
      return exitCodes.failure
    }
    io.err(`${language === 'zh' ? '本工具出错，请把下面的内容报告给维护者：' : 'jixiao failed; please report this to its maintainers:'}\n${error instanceof Error ? error.stack : String(error)}\n`)
    return exitCodes.bug
  }
}

async function run(argv: readonly string[], language: Language, io: Io): Promise<number> {
  let code: number = exitCodes.clean
  const program = configure(new Command('jixiao'), language, io)
    .description(helpTexts.program[language])
    .version(version, '-V, --version', helpTexts.version[language])
    .helpCommand(false)
    .addHelpText('after', helpTexts.exits[language])
  addCommand(program, 'check', language, io)
    .addOption(new Option('--format <name>', helpTexts.format[language]).choices(Object.keys(reporters)).default('pretty'))
    .action(async (names: string[], options: CheckOptions) => {
      code = await checkCommand(names, options, io)
    })
  addCommand(program, 'export', language, io)
    .alias('render')
    .addOption(new Option('--format <names>', helpTexts.formats[language]).argParser(parseFormats))
    .option('-o, --output <path>', helpTexts.output[language])
    .option('--force', helpTexts.force[language])
    .action(async (names: string[], options: ExportOptions) => {
      code = await exportCommand(names, options, io)
    })
  if (argv.length === 0) program.outputHelp()
  else await program.parseAsync(argv, { from: 'user' })
  return code
}

/** A command over declarations, with the options that all such commands share. */
function addCommand(program: Command, name: 'check' | 'export', language: Language, io: Io): Command {
  return configure(program.command(name), language, io)
    .description(helpTexts[name][language])
    .argument('<FILE...>', helpTexts.files[language])
    .option('--stdin-filename <name>', helpTexts.stdinFilename[language], language === 'zh' ? '标准输入' : 'standard input')
    .addOption(new Option('--lang <language>', helpTexts.lang[language]).choices(['zh', 'en']).default('zh'))
}

function configure(command: Command, language: Language, io: Io): Command {
  const output: OutputConfiguration = { writeOut: io.out, writeErr: io.err, outputError: () => undefined, getOutHasColors: () => false, getErrHasColors: () => false }
  return command
    .exitOverride()
    .configureOutput(output)
    .configureHelp({ styleTitle: (title) => (language === 'zh' ? (helpHeadings[title] ?? title) : title) })
    .helpOption('-h, --help', helpTexts.help[language])
}

function parseFormats(value: string): readonly Format[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase())
  const known = names.flatMap((name) => formats.find((format) => format === name) ?? [])
  if (known.length < names.length) throw new InvalidArgumentError(`Allowed choices are ${formats.join(', ')}.`)
  return [...new Set(known)]
}

/** The language is needed before the command line is read, for telling what is wrong with it. */
function languageOf(argv: readonly string[]): Language {
  const index = argv.findIndex((argument) => argument === '--lang' || argument === '--lang=en')
  return index !== -1 && (argv[index] === '--lang=en' || argv[index + 1] === 'en') ? 'en' : 'zh'
}
