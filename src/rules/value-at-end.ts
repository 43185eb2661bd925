import { readValue } from '../model/values/read-value.js'
import { unitWords } from '../model/values/units.js'

const atEnd = /(?:[≥≤<>=＞＜＝≧≦]+|不低于|不少于|不超过|不高于|不大于|至少|达到?)?\s*\d[\d.]*\s*(?:%|％|‰|[\p{Script=Han}A-Za-z㎡²]{1,5})?(?:[（(]?含[）)]?)?(?:以上|以内|以下|之内|及以上)?$/u
const inBrackets = /[（(]([^（）()]+)[）)]$/u

/** A target that a name ends with, such as ≥95% in 合格率≥95%. */
export interface ValueAtEnd {
  /** The name without it. */
  readonly name: string
  readonly value: string
  readonly start: number
}

/** The target that a name ends with; the template's ≥**% is none. */
export function valueAtEnd(text: string): ValueAtEnd | undefined {
  const bracket = inBrackets.exec(text)
  const inner = bracket?.[1]?.trim() ?? ''
  const match = atEnd.exec(inner)?.[0] === inner ? bracket : atEnd.exec(text)
  if (!match || match.index === 0) return undefined
  const value = match === bracket ? inner : match[0].trim()
  return isTarget(value) ? { name: text.slice(0, match.index).trim(), value, start: match.index } : undefined
}

/** A number with a sign or with a unit that is one: not the 2.5 of PM2.5, nor a year. 不少于20 lacks a unit, and is a target all the same. */
function isTarget(text: string): boolean {
  const read = readValue(text)
  const value = read.kind === 'suspect' ? read.guess : read
  if (value?.kind !== 'number') return false
  return value.op !== null || (value.unit !== null && unitWords.has(value.unit.written))
}
