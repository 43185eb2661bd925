import type { Language, Text } from '../base/text.js'
import { messageLines } from '../reporters/visible-text.js'
import { exitCodes } from './exit-codes.js'
import type { Io } from './io.js'
import { isSystemError, isUserError, systemErrorText } from './user-error.js'

/** Tells what ended a command: the user's or the machine's fault in words, a bug with its stack. Returns the exit code. */
export function tellError(error: unknown, language: Language, io: Pick<Io, 'err'>): number {
  const text = isUserError(error) ? error.text : isSystemError(error) ? systemMessage(error) : undefined
  if (text) {
    io.err(`${messageLines(text[language])}\n`)
    return exitCodes.failure
  }
  io.err(`${language === 'zh' ? '本工具出错，请把下面的内容报告给维护者：' : 'jixiao failed; please report this to its maintainers:'}\n${messageLines(String(error instanceof Error ? error.stack : error))}\n`)
  return exitCodes.bug
}

/** What the machine refused where nobody expected it, with the path that it names. */
function systemMessage(error: unknown): Text {
  const why = systemErrorText(error)
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined
  return path === undefined ? why : { zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` }
}
