import { joinText, meaningAt, textAt, typeAt, type Read, type Tokens } from './cursor.js'
import { unitNamed, unitWords, type UnitWord } from './units.js'

export type WrittenUnit = UnitWord & { readonly written: string }

const longestUnknownUnit = 3
const mostPer = 3
const chinese = /^[\p{Script=Han}]+$/u
/** One letter may be a grade, as in 5A. */
const letters = /^(?![OoIl]+$)[A-Za-z]{2,6}$/u
/** What may stand behind a unit that is not in the list. */
const ends: ReadonlySet<string | undefined> = new Set([undefined, 'break', 'close', 'behind', 'approx', 'over'])

/** unit = known by turns | known | "(", ( known | unknown ), ")" | unknown, at the end of a phrase */
export function readUnit(tokens: Tokens, at: number): Read<WrittenUnit> | undefined {
  return readByTurns(tokens, at) ?? readKnown(tokens, at) ?? readBracketed(tokens, at) ?? (ends.has(typeAt(tokens, at + 1)) ? readUnknown(tokens, at) : undefined)
}

/** counted thing = known | "(", ( known | unknown ), ")" | unknown: 每村, 元/生 */
export function readThing(tokens: Tokens, at: number): Read<WrittenUnit> | undefined {
  return readKnown(tokens, at) ?? readBracketed(tokens, at) ?? readUnknown(tokens, at)
}

/** per = { ( "/", [ 每 ] | 每 ), ( many | counted thing | word ) }, [ not before a number ]; without a unit in front it starts with "/" */
export function readPer(tokens: Tokens, from: number, unit: WrittenUnit | undefined): Read<readonly string[]> {
  const per: string[] = []
  let at = from
  // ≤28.40/株: the unit in front of the stroke may stand in the indicator's name.
  if (!unit && typeAt(tokens, at) !== 'over') return { node: per, next: at }
  while (per.length < mostPer) {
    const below = readBelow(tokens, at, unit !== undefined)
    if (!below) break
    per.push(below.node.name)
    at = below.next
  }
  return { node: per, next: at }
}

function readBelow(tokens: Tokens, at: number, mayBeEvery: boolean): Read<UnitWord> | undefined {
  const type = typeAt(tokens, at)
  if (type !== 'over' && !(mayBeEvery && type === 'every')) return undefined
  const from = type === 'over' && typeAt(tokens, at + 1) === 'every' ? at + 2 : at + 1
  const below = readMany(tokens, from) ?? readThing(tokens, from) ?? readShortWord(tokens, from)
  // 2次每年5场: what follows has a number of its own.
  return below && typeAt(tokens, below.next) !== 'number' ? below : undefined
}

/** many = [ number ], scale, known: 4批次/千人, 3例/10万人 */
function readMany(tokens: Tokens, from: number): Read<UnitWord> | undefined {
  const at = typeAt(tokens, from) === 'number' ? from + 1 : from
  const known = typeAt(tokens, at) === 'scale' ? readKnown(tokens, at + 1) : undefined
  return known && { node: unitNamed(joinText(tokens, from, at + 1) + known.node.name), next: known.next }
}

/** known by turns = known, ( "(", 次, ")" | "·", 次 ), which together are a unit of the list: 1500人（次）, 100人·次 */
function readByTurns(tokens: Tokens, at: number): Read<WrittenUnit> | undefined {
  if (tokens.length < at + 3) return undefined
  const isBracketed = typeAt(tokens, at + 1) === 'open' && typeAt(tokens, at + 3) === 'close'
  if (!isBracketed && textAt(tokens, at + 1) !== '.') return undefined
  const written = textAt(tokens, at) + textAt(tokens, at + 2)
  const unit = textAt(tokens, at + 2) === '次' ? unitWords.get(written) : undefined
  return unit && { node: { ...unit, written }, next: at + (isBracketed ? 4 : 3) }
}

/** known = a unit of the list */
function readKnown(tokens: Tokens, at: number): Read<WrittenUnit> | undefined {
  const known = meaningAt(tokens, at, 'unit')
  return known && { node: withWritten(known.unit, textAt(tokens, at)), next: at + 1 }
}

/** By name: a spread costs a good part of reading a value. */
function withWritten({ name, role }: UnitWord, written: string): WrittenUnit {
  return { name, role, written }
}

function readBracketed(tokens: Tokens, at: number): Read<WrittenUnit> | undefined {
  if (typeAt(tokens, at) !== 'open' || typeAt(tokens, at + 2) !== 'close') return undefined
  const inside = readKnown(tokens, at + 1) ?? readUnknown(tokens, at + 1)
  return inside && { node: inside.node, next: at + 3 }
}

/** unknown = up to three characters of no other meaning, or letters: 40DDDs */
function readUnknown(tokens: Tokens, at: number): Read<WrittenUnit> | undefined {
  const text = textAt(tokens, at)
  const isUnit = typeAt(tokens, at) === 'plain' ? text.length <= longestUnknownUnit && chinese.test(text) : typeAt(tokens, at) === 'text' && letters.test(text)
  return isUnit ? { node: { ...unitNamed(text), written: text }, next: at + 1 } : undefined
}

/** 元/学员: what is paid for may be any short word. */
function readShortWord(tokens: Tokens, at: number): Read<UnitWord> | undefined {
  const text = textAt(tokens, at)
  return typeAt(tokens, at) === 'text' && text.length <= longestUnknownUnit ? { node: unitNamed(text), next: at + 1 } : undefined
}
