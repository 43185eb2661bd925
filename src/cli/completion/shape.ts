import type { Argument, Command, Option } from 'commander'
import { declarationEndings } from '../find-files.js'

/** A word that may be completed, with what stands beside it in the list. */
export interface Word {
  readonly word: string
  readonly description: string
}

export interface OptionShape {
  /** Such as `-h` and `--help`. */
  readonly names: readonly string[]
  readonly description: string
  readonly value: 'none' | 'required' | 'optional'
  readonly values: readonly string[]
  readonly isPath: boolean
}

/** One command of the command line as completion sees it. */
export interface CommandShape {
  /** The words that lead to it, aliases included; the program itself has the empty one. */
  readonly paths: readonly string[]
  readonly commands: readonly Word[]
  readonly options: readonly OptionShape[]
  /** What its arguments may be; where that is empty and it takes any, they are files. */
  readonly words: readonly Word[]
  /** How the files end that it takes; nothing where it takes none. */
  readonly endings: readonly string[]
}

/** What commander does not know: words for arguments by the argument's name, values for options by `command --option`, how files end that commands take besides declarations. */
export interface Vocabulary {
  readonly words: Readonly<Record<string, readonly Word[]>>
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly documents?: { readonly commands: readonly string[]; readonly endings: readonly string[] }
  readonly help: string
}

/** The program and every command below it. */
export function shapesOf(program: Command, vocabulary: Vocabulary, paths: readonly string[] = ['']): readonly CommandShape[] {
  const own: CommandShape = {
    paths,
    commands: program.commands.map((command) => ({ word: command.name(), description: command.description() })),
    options: [...program.options.filter(({ hidden }) => !hidden).map((option) => optionShape(option, paths[0] ?? '', vocabulary)), helpOption(vocabulary)],
    words: program.registeredArguments.flatMap((argument) => wordsOf(argument, vocabulary)),
    endings: program.registeredArguments.some((argument) => wordsOf(argument, vocabulary).length === 0) ? endingsFor(program, vocabulary) : [],
  }
  const below = program.commands.flatMap((command) => {
    const names = [command.name(), ...command.aliases()]
    return shapesOf(command, vocabulary, paths.flatMap((path) => names.map((name) => `${path} ${name}`.trim())))
  })
  return [own, ...below]
}

function endingsFor(command: Command, { documents }: Vocabulary): readonly string[] {
  return [...declarationEndings, ...(documents?.commands.includes(command.name()) ? documents.endings : [])]
}

function optionShape(option: Option, path: string, { values }: Vocabulary): OptionShape {
  const long = option.long ?? option.short ?? ''
  return {
    names: [option.short, option.long].flatMap((name) => name ?? []),
    description: option.description,
    value: option.required ? 'required' : option.optional ? 'optional' : 'none',
    values: option.argChoices ?? values[`${path} ${long}`] ?? [],
    isPath: /[<[](?:path|file|folder)[>\]]/iu.test(option.flags),
  }
}

function helpOption({ help }: Vocabulary): OptionShape {
  return { names: ['-h', '--help'], description: help, value: 'none', values: [], isPath: false }
}

function wordsOf(argument: Argument, { words }: Vocabulary): readonly Word[] {
  return argument.argChoices?.map((word) => ({ word, description: '' })) ?? words[argument.name()] ?? []
}
