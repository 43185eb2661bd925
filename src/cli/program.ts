import { Command, CommanderError } from 'commander'
import type { Language } from '../base/text.js'
import { version } from '../../package.json'
import { messageLines } from '../reporters/visible-text.js'
import { addBaseline } from './commands/baseline.js'
import { addCheck } from './commands/check.js'
import { addCompletion } from './commands/completion.js'
import { addConfig } from './commands/config.js'
import { addConvert } from './commands/convert.js'
import { addDiff } from './commands/diff.js'
import { addExplain } from './commands/explain.js'
import { addExport } from './commands/export.js'
import { addFix } from './commands/fix.js'
import { addFmt } from './commands/fmt.js'
import { addImport } from './commands/import.js'
import { addInit } from './commands/init.js'
import { addReview } from './commands/review.js'
import { addSummary } from './commands/summary.js'
import { addTemplate } from './commands/template.js'
import { addValues } from './commands/values.js'
import { exitCodes } from './exit-codes.js'
import { helpTexts } from './help-texts.js'
import type { Io } from './io.js'
import { configure, type Shell } from './shell.js'
import { tellError } from './tell-error.js'
import { usageErrorText } from './usage-error.js'

/** Every command, in the order of `--help`. */
const commands: readonly ((shell: Shell) => void)[] = [addCheck, addFix, addFmt, addExport, addImport, addConvert, addReview, addSummary, addDiff, addValues, addExplain, addBaseline, addInit, addTemplate, addConfig, addCompletion]

/** Runs one command line, without the program's own name. The number is the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv)
  try {
    return await run(argv, language, io)
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.clean
      io.err(`${messageLines(usageErrorText(error)[language])}\n`)
      return exitCodes.failure
    }
    return tellError(error, language, io)
  }
}

async function run(argv: readonly string[], language: Language, io: Io): Promise<number> {
  let code: number = exitCodes.clean
  const program = makeProgram(language, io, (outcome) => {
    code = outcome
  })
  if (argv.length === 0) program.outputHelp()
  else await program.parseAsync(argv, { from: 'user' })
  return code
}

/** The whole command line: every command with its options. */
export function makeProgram(language: Language, io: Io, finish: (code: number) => void): Command {
  const program = configure(new Command('jixiao'), language, io)
    .description(helpTexts.program[language])
    .version(version, '-V, --version', helpTexts.version[language])
    .option('--licenses', helpTexts.licenses[language])
    .on('option:licenses', () => {
      io.out(`${io.licences()}\n`)
      throw new CommanderError(0, 'jixiao.licenses', '')
    })
    .helpCommand(false)
    .addHelpText('after', helpTexts.exits[language])
  for (const add of commands) add({ program, language, io, finish })
  return program
}

/** The language is needed before the command line is read, for telling what is wrong with it. */
function languageOf(argv: readonly string[]): Language {
  const index = argv.findIndex((argument) => argument === '--lang' || argument === '--lang=en')
  return index !== -1 && (argv[index] === '--lang=en' || argv[index + 1] === 'en') ? 'en' : 'zh'
}
