import { shorten, type Language, type Text } from '../base/text.js'
import { blankYaml } from '../blank/blank-yaml.js'
import { renewDeclaration } from '../renew/renew-declaration.js'
import type { Leftover } from '../renew/years.js'
import { messageLines } from '../reporters/visible-text.js'
import { asker, GivenUp } from './ask.js'
import { exitCodes } from './exit-codes.js'
import { answersFromFlags, askForAnswers, type InitAnswers, type InitOptions } from './init-answers.js'
import { extraFiles } from './init-files.js'
import { initTexts, nextSteps } from './init-texts.js'
import type { Io } from './io.js'
import { departmentField, readText } from './last-year-file.js'
import { takenText } from './new-file.js'
import { tryWriting } from './rewrite-file.js'
import { schemaPath } from './schema-path.js'
import { tellWritten } from './tell-written.js'
import { UserError } from './user-error.js'

type Options = InitOptions & { readonly lang: Language }

/**
 * Makes a new declaration of what the command line says and the user answers; nothing is written before all is known.
 * @throws UserError
 */
export async function runInit(options: Options, io: Io): Promise<number> {
  const say = (text: Text): void => io.err(`${messageLines(text[options.lang])}\n`)
  const answers = await settle(options, say, io)
  if (!answers) {
    say(initTexts.givenUp)
    return exitCodes.interrupted
  }
  const { text, marked, leftovers } = declarationText(answers)
  await write(answers.path, text, io)
  for (const { path, text: content } of extraFiles(answers.path, answers)) {
    const taken = takenText(path)
    if (taken) say({ zh: `${path} 已经有了，没有改动；可以自己加上：\n${content}`, en: `${path} is there already and was left alone; you may add:\n${content}` })
    else await write(path, content, io)
  }
  tellNext(answers, marked, leftovers, say)
  return exitCodes.clean
}

async function settle(options: Options, say: (text: Text) => void, io: Io): Promise<InitAnswers | undefined> {
  if (!io.converse || options.yes) return answersFromFlags(options, io)
  const dialogue = await io.converse()
  try {
    say(initTexts.greeting)
    return await askForAnswers(options, asker(dialogue, options.lang, io), say, io)
  } catch (error) {
    if (error instanceof GivenUp) return undefined
    throw error
  } finally {
    dialogue.close()
  }
}

function declarationText({ from, kind, department, year, path }: InitAnswers): { readonly text: string; readonly marked?: number; readonly leftovers: readonly Leftover[] } {
  const schema = schemaPath(kind, path)
  const field = departmentField(kind)
  if (!from) {
    const yearField = kind.fields.find(({ type }) => type === 'year')
    return { text: blankYaml(kind, { values: { ...(yearField && { [yearField.id]: String(year) }), ...(field !== undefined && { [field]: department }) }, schema }), leftovers: [] }
  }
  const renewed = renewDeclaration(from.text, { year, schema, ...(field !== undefined && { department: { field, name: department } }) }, readText)
  if ('refused' in renewed) throw new UserError({ zh: `${from.path}：${renewed.refused.zh}`, en: `${from.path}: ${renewed.refused.en}` })
  return renewed
}

async function write(path: string, text: string, io: Io): Promise<void> {
  const failure = await tryWriting(path, async () => io.writeFile(path, new TextEncoder().encode(text)))
  if (failure) throw new UserError(failure)
  tellWritten([path], io)
}

function tellNext({ path, ci }: InitAnswers, marked: number | undefined, leftovers: readonly Leftover[], say: (text: Text) => void): void {
  say(initTexts.next)
  nextSteps(path, marked, ci).forEach(({ zh, en }, index) => say({ zh: `  ${index + 1}. ${zh}`, en: `  ${index + 1}. ${en}` }))
  if (leftovers.length === 0) return
  say({ zh: `文字里还有以前的年份 ${leftovers.length} 处，请逐处核对：`, en: `Older years are left in ${leftovers.length} line${leftovers.length === 1 ? '' : 's'}; look them over:` })
  for (const { line, year, text } of leftovers) say({ zh: `  第 ${line} 行（${year}年）：${shorten(text)}`, en: `  line ${line} (${year}): ${shorten(text)}` })
}
