import type { Meaning, Token } from './lex.js'

export type Tokens = readonly Token[]

/** What a rule of the grammar read, and where it stopped. */
export interface Read<Node> {
  readonly node: Node
  readonly next: number
}

type MeaningOf<Type extends Meaning['type']> = Extract<Meaning, { type: Type }>

/** The meaning of the token, if it is of this type. */
export function meaningAt<Type extends Meaning['type']>(tokens: Tokens, at: number, type: Type): MeaningOf<Type> | undefined {
  const meaning = tokens[at]?.meaning
  return meaning?.type === type ? (meaning as MeaningOf<Type>) : undefined
}

export function textAt(tokens: Tokens, at: number): string {
  return tokens[at]?.text ?? ''
}

/** A number without a fraction, within bounds. */
export function wholeNumberAt(tokens: Tokens, at: number, low: number, high: number): number | undefined {
  const digits = meaningAt(tokens, at, 'number')?.digits
  if (digits === undefined || !/^\d{1,4}$/u.test(digits)) return undefined
  const value = Number(digits)
  return value >= low && value <= high ? value : undefined
}
