import { readValue } from '../model/values/read-value.js'
import { unitWords } from '../model/values/units.js'

const atEnd = /(?:[≥≤<>=＞＜＝≧≦]+|不低于|不少于|不超过|不高于|不大于|至少|达到?)?\s*\d[\d.]*\s*(?:%|％|‰|[\p{Script=Han}A-Za-z㎡²]{1,5})?(?:[（(]?含[）)]?)?(?:以上|以内|以下|之内|及以上)?$/u
/** Targets are shorter; nothing before that is looked at, so that no text takes long. */
const longestTarget = 40
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
  const isInBrackets = bracket !== null && targetAtEnd(inner) === inner
  const written = isInBrackets ? bracket[0] : targetAtEnd(text)
  const start = text.length - written.length
  const value = isInBrackets ? inner : written.trim()
  return start > 0 && isTarget(value) ? { name: text.slice(0, start).trim(), value, start } : undefined
}

function targetAtEnd(text: string): string {
  return atEnd.exec(text.slice(-longestTarget))?.[0] ?? ''
}

/** A number with a sign or with a unit that is one: not the 2.5 of PM2.5, nor a year. 不少于20 lacks a unit, and is a target all the same. */
function isTarget(text: string): boolean {
  const read = readValue(text)
  const value = read.kind === 'suspect' ? read.guess : read
  if (value?.kind !== 'number') return false
  return value.op !== null || (value.unit !== null && unitWords.has(value.unit.written))
}
