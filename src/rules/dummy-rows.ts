import { memoize } from '../base/memoize.js'
import type { Declaration } from '../model/declaration.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { foldValue } from '../model/values/fold.js'
import { textOf } from './cell-text.js'

const fewest = 8
const share = 0.8

/** Rows that say anything of a value. */
export function filledIn(declaration: Declaration): readonly IndicatorRow[] {
  return indicatorRows(declaration).filter(({ value }) => value.kind !== 'blank')
}

/** The rows with one bare number, where nearly all rows have it: it stands there for want of a target, and is not judged further. */
export const dummyRows = memoize((declaration: Declaration): readonly IndicatorRow[] => {
  const all = filledIn(declaration)
  const same = all.length < fewest ? [] : mostCommon(all)
  return same.length >= share * all.length ? same : []
})

/** Rows of the bare number that most rows have. */
function mostCommon(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const bare = rows.flatMap((row) => {
    const written = textOf(row.cell)
    return isBare(row, written) ? [{ row, text: foldValue(written) }] : []
  })
  const counts = new Map<string, number>()
  for (const { text } of bare) counts.set(text, (counts.get(text) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return bare.filter(({ text }) => text === most?.[0]).map(({ row }) => row)
}

/** Digits alone, with a unit neither beside them nor in the name, and no name that needs none. */
function isBare({ value }: IndicatorRow, text: string): boolean {
  return /^[\d０-９]+(?:[.．][\d０-９]+)?$/u.test(text) && value.kind !== 'number'
}
