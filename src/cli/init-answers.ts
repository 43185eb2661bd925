import type { Text } from '../base/text.js'
import type { FormKind } from '../forms/form-kind.js'
import { formKinds } from '../forms/index.js'
import type { Ask, Question, Reading } from './ask.js'
import { chooseKind } from './choose-kind.js'
import type { CiService } from './init-files.js'
import { initTexts, missingFlags, readFrom } from './init-texts.js'
import { freePath, readYear, usualPath, usualYear } from './init-usual.js'
import type { Io } from './io.js'
import { type LastYearFile, readLastYear } from './last-year-file.js'
import { newFile } from './new-file.js'
import { usageError } from './usage-error.js'
import { UserError } from './user-error.js'

/** What the command line says of the new declaration. */
export interface InitOptions {
  readonly kind?: string
  readonly department?: string
  readonly year?: number
  readonly from?: string
  readonly ci?: CiService
  readonly gitignore?: true
  /** Takes what is usual for all that is not said. */
  readonly yes?: true
  readonly output?: string
}

/** All that is to be known of the new declaration. */
export interface InitAnswers {
  readonly from: LastYearFile | undefined
  readonly kind: FormKind
  readonly department: string
  readonly year: number
  readonly path: string
  readonly gitignore: boolean
  readonly ci: CiService | undefined
}

const endings = ['yaml', 'yml']

/**
 * Takes the answers from the command line alone.
 * @throws UserError that names all that is missing.
 */
export async function answersFromFlags(options: InitOptions, io: Io): Promise<InitAnswers> {
  const from = options.from === undefined ? undefined : usable(await readLastYear(options.from, io))
  const kind = kindFor(options, from)
  const department = options.department ?? from?.department
  const year = options.year ?? (from || options.yes ? usualYear(from, io) : undefined)
  if (department === undefined || year === undefined) throw usageError(missingFlags([...(department === undefined ? ['--department'] : []), ...(year === undefined ? ['--year'] : [])]))
  return { from, kind, department, year: usableYear(year, from), path: newFile(options.output, usualPath(from, department, year), endings), gitignore: options.gitignore === true, ci: options.ci }
}

/** Asks for what the command line does not say. */
export async function askForAnswers(options: InitOptions, ask: Ask, say: (text: Text) => void, io: Io): Promise<InitAnswers> {
  const from = options.from === undefined ? await ask(fromQuestion(io)) : usable(await readLastYear(options.from, io))
  if (from) say(readFrom(from.kind.title, from.year, from.department))
  const isKindKnown = from !== undefined || options.kind !== undefined || formKinds.length < 2
  const kind = isKindKnown ? kindFor(options, from) : await askForKind(ask, say)
  const department = options.department ?? (await ask(departmentQuestion(from)))
  const year = options.year === undefined ? await ask(yearQuestion(from, io)) : usableYear(options.year, from)
  const usual = usualPath(from, department, year)
  const path = options.output === undefined ? await ask(pathQuestion(usual)) : newFile(options.output, usual, endings)
  const gitignore = options.gitignore ?? (await ask(gitignoreQuestion))
  const ci = options.ci ?? (await ask(ciQuestion))
  return { from, kind, department, year, path, gitignore, ci }
}

const gitignoreQuestion: Question<boolean> = { text: initTexts.gitignore, usual: 'n', read: (typed) => oneOf(typed, { y: true, yes: true, 是: true, n: false, no: false, 否: false }) }
const ciQuestion: Question<CiService | undefined> = { text: initTexts.ci, usual: 'n', read: (typed) => oneOf<CiService | undefined>(typed, { github: 'github', gitlab: 'gitlab', n: undefined, no: undefined, 否: undefined }) }

function fromQuestion(io: Io): Question<LastYearFile | undefined> {
  return { text: initTexts.from, read: (typed) => readFromFile(typed, io) }
}

function departmentQuestion(from: LastYearFile | undefined): Question<string> {
  return { text: initTexts.department, ...(from?.department !== undefined && { usual: from.department }), read: (typed) => (typed === '' ? { wrong: initTexts.needsDepartment } : { answer: typed }) }
}

function yearQuestion(from: LastYearFile | undefined, io: Io): Question<number> {
  return { text: initTexts.year, usual: String(usualYear(from, io)), read: (typed) => readYear(typed, from) }
}

function pathQuestion(usual: string): Question<string> {
  return { text: initTexts.output, usual: freePath(usual), read: (typed) => readPath(typed, usual) }
}

function usable(file: Awaited<ReturnType<typeof readLastYear>>): LastYearFile {
  if ('unusable' in file) throw new UserError(file.unusable)
  return file
}

function kindFor({ kind: name }: InitOptions, from: LastYearFile | undefined): FormKind {
  const kind = name === undefined && from ? from.kind : chooseKind(name)
  if (from && from.kind !== kind) throw usageError({ zh: `--kind 是“${kind.title}”，而 ${from.path} 是“${from.kind.title}”`, en: `--kind is ${kind.id}, but ${from.path} is ${from.kind.id}` })
  return kind
}

async function askForKind(ask: Ask, say: (text: Text) => void): Promise<FormKind> {
  formKinds.forEach(({ title, id }, index) => say({ zh: `  ${index + 1} ${title}（${id}）`, en: `  ${index + 1} ${title} (${id})` }))
  return ask({ text: initTexts.kind, usual: '1', read: (typed) => {
    const kind = formKinds.find(({ id, title }, index) => [String(index + 1), id, title].includes(typed.normalize('NFKC')))
    return kind ? { answer: kind } : { wrong: initTexts.needsChoice }
  } })
}

async function readFromFile(typed: string, io: Io): Promise<Reading<LastYearFile | undefined>> {
  if (typed === '') return { answer: undefined }
  const file = await readLastYear(typed, io)
  return 'unusable' in file ? { wrong: file.unusable } : { answer: file }
}

function usableYear(year: number, from: LastYearFile | undefined): number {
  const reading = readYear(String(year), from)
  if ('wrong' in reading) throw usageError({ zh: `--year ${year}：${reading.wrong.zh}`, en: `--year ${year}: ${reading.wrong.en}` })
  return reading.answer
}

function readPath(typed: string, name: string): Reading<string> {
  try {
    return { answer: newFile(typed, name, endings) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // A question has no use for the hint to the help.
    return { wrong: { zh: firstLine(error.text.zh), en: firstLine(error.text.en) } }
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}

function oneOf<Answer>(typed: string, answers: Readonly<Record<string, Answer>>): Reading<Answer> {
  const found = Object.entries(answers).find(([word]) => word === typed.normalize('NFKC').toLowerCase())
  return found ? { answer: found[1] } : { wrong: initTexts.needsChoice }
}
