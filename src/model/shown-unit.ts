import type { Big } from '../base/amount.js'
import type { Span } from '../base/span.js'
import type { Declaration, LocatedText } from './declaration.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { foldValue } from './values/fold.js'
import type { Value } from './values/value.js'
import { unitWords } from './values/units.js'

/** A unit that another place of the form shows for a number without one. */
export interface ShownUnit {
  readonly unit: string
  /** What stands there, `220门`. */
  readonly text: string
  readonly span: Span
}

/** Characters before a number in which it is named. */
const reach = 12
/** Digits that no two things have by chance. */
const tellingDigits = 3
const longestUnit = 4
/** 500000 beside 450万元 is in 元. */
const farApart = 1000

/** The unit of a number by a row of the same name, or by a goal that states the same number of it. */
export function shownUnit(declaration: Declaration, row: IndicatorRow, value: Big): ShownUnit | undefined {
  return byFellow(declaration, row, value) ?? byGoals(declaration, row, value.toFixed())
}

/** The names state the number with a unit themselves: 变压器3台. */
export function namesUnitOf(names: string, value: Big): boolean {
  const digits = value.toFixed()
  const at = names.indexOf(digits)
  return at !== -1 && !/[\d.]/u.test(names.charAt(at - 1)) && unitBehind(names, at + digits.length) !== undefined
}

function byFellow(declaration: Declaration, row: IndicatorRow, number: Big): ShownUnit | undefined {
  const level3 = row.indicator.cells['indicatorLevel3']?.text
  if (level3 === undefined) return undefined
  for (const { indicator, cell, value } of indicatorRows(declaration)) {
    const isFellow = indicator !== row.indicator && indicator.level2 === row.indicator.level2 && indicator.cells['indicatorLevel3']?.text === level3
    const unit = isFellow ? unitFor(number, value) : undefined
    if (cell && unit !== undefined) return { unit, text: cell.text, span: cell.span }
  }
  return undefined
}

/** The unit of a value that a number may be in as well. */
function unitFor(number: Big, value: Value): string | undefined {
  const isShown = value.kind === 'number' && value.unit?.from === 'value' && number.lte(value.value.times(farApart))
  return isShown ? value.unit?.written : undefined
}

function byGoals(declaration: Declaration, row: IndicatorRow, digits: string): ShownUnit | undefined {
  const texts: readonly LocatedText[] = Object.values(declaration.lists).flat()
  const names = (row.context.names ?? []).map(foldValue)
  for (const { text, span } of texts) {
    // Offsets within a text hold in the file only where it stands there as it is read.
    const isPlain = declaration.file.text.startsWith(text, span.start)
    for (let at = text.indexOf(digits); at !== -1; at = text.indexOf(digits, at + 1)) {
      const unit = unitBehind(text, at + digits.length)
      const isWhole = !/[\d.,]/u.test(text.charAt(at - 1))
      if (unit === undefined || !isWhole || !(digits.length >= tellingDigits || isNamed(text.slice(Math.max(0, at - reach), at), names))) continue
      const found = { start: span.start + at, end: span.start + at + digits.length + unit.length }
      return { unit, text: digits + unit, span: isPlain ? found : span }
    }
  }
  return undefined
}

function unitBehind(text: string, from: number): string | undefined {
  for (let length = longestUnit; length > 0; length--) {
    const word = text.slice(from, from + length)
    if (word.length === length && unitWords.has(word)) return word
  }
  return undefined
}

/** Two characters that follow one another stand in both. */
function isNamed(before: string, names: readonly string[]): boolean {
  return names.some((name) => Array.from(before).some((_, index) => index + 1 < before.length && name.includes(before.slice(index, index + 2))))
}
