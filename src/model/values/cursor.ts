import type { Meaning, Token } from './lex.js'

export type Tokens = readonly Token[]

/** What a rule of the grammar read, and where it stopped. */
export interface Read<Node> {
  readonly node: Node
  readonly next: number
}

export type MeaningOf<Type extends Meaning['type']> = Extract<Meaning, { type: Type }>

/** The meaning of the token, if it is of this type. */
export function meaningAt<Type extends Meaning['type']>(tokens: Tokens, at: number, type: Type): MeaningOf<Type> | undefined {
  const meaning = tokens[at]?.meaning
  return isOfType(meaning, type) ? meaning : undefined
}

function isOfType<Type extends Meaning['type']>(meaning: Meaning | undefined, type: Type): meaning is MeaningOf<Type> {
  return meaning?.type === type
}

export function typeAt(tokens: Tokens, at: number): Meaning['type'] | undefined {
  return tokens[at]?.meaning.type
}

export function textAt(tokens: Tokens, at: number): string {
  return tokens[at]?.text ?? ''
}

export function joinText(tokens: Tokens, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += textAt(tokens, at)
  return text
}

/** A number without a fraction, within bounds. */
export function wholeNumberAt(tokens: Tokens, at: number, low: number, high: number): number | undefined {
  const digits = meaningAt(tokens, at, 'number')?.digits
  if (digits === undefined || digits.length > 4 || digits.includes('.')) return undefined
  const value = Number(digits)
  return value >= low && value <= high ? value : undefined
}
