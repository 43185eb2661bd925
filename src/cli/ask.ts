import type { Language, Text } from '../base/text.js'
import type { Dialogue, Io } from './io.js'

/** The user has ended the questions. */
export class GivenUp extends Error {}

/** An answer as it was understood, or what is wrong with it. */
export type Reading<Answer> = { readonly answer: Answer } | { readonly wrong: Text }

export interface Question<Answer> {
  readonly text: Text
  /** What Enter alone stands for; without it something is to be typed. */
  readonly usual?: string
  readonly read: (typed: string) => Reading<Answer> | Promise<Reading<Answer>>
}

/** Asks until the answer can be used. */
export type Ask = <Answer>(question: Question<Answer>) => Promise<Answer>

/** @throws GivenUp from what it returns, once the user has ended the questions. */
export function asker(dialogue: Dialogue, language: Language, io: Pick<Io, 'err'>): Ask {
  return async ({ text, usual, read }) => {
    for (;;) {
      const hint = usual === undefined || usual === '' ? '' : ` [${usual}]`
      const typed = await dialogue.ask(`${text[language]}${hint}${language === 'zh' ? '：' : ': '}`)
      if (typed === undefined) throw new GivenUp()
      const reading = await read(typed.trim() === '' ? (usual ?? '') : typed.trim())
      if ('answer' in reading) return reading.answer
      io.err(`  ${reading.wrong[language]}\n`)
    }
  }
}
