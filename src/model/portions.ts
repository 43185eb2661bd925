import { zero, type Big } from '../base/amount.js'
import type { Declaration, LocatedText } from './declaration.js'
import { levelOf, type Level } from './repeats.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { quantitiesIn } from './values/prose.js'

/** A quantity and what stands under it as 其中. */
export interface Portioned {
  readonly whole: LocatedText
  readonly level: Level
  /** In the order of the form. */
  readonly parts: readonly { readonly text: LocatedText; readonly level: Level; readonly from: number; readonly to: number }[]
  /** Text of the whole as quoted, where it is a part of its cell. */
  readonly stated: string
  readonly from: number
  readonly to: number
  readonly sum: Big
}

const portion = /^[\s★☆*]*(?:其中|[内包]?含[:：])/u

/** Each quantity whose portions follow it in rows of their own, or in its own cell. */
export function portionedRows(declaration: Declaration): readonly Portioned[] {
  const rows = indicatorRows(declaration).filter(({ indicator }) => indicator.level2.measures !== 'cost')
  return [...inRows(rows), ...rows.flatMap(inCell)]
}

function isPortion({ name, content }: IndicatorRow): boolean {
  return (name !== undefined && portion.test(name.text)) || (content !== undefined && content !== name && portion.test(content.text))
}

/** A row and those below it that name portions. */
interface Run {
  readonly whole: IndicatorRow
  readonly portions: IndicatorRow[]
}

function inRows(rows: readonly IndicatorRow[]): readonly Portioned[] {
  const runs: Run[] = []
  let whole: IndicatorRow | undefined
  for (const row of rows) {
    if (!isPortion(row)) {
      whole = row
      continue
    }
    const last = runs.at(-1)
    if (last && last.whole === whole) last.portions.push(row)
    else if (whole) runs.push({ whole, portions: [row] })
  }
  return runs.flatMap(inRun)
}

/** Portions are of the same group and unit as the whole. */
function inRun({ whole, portions }: Run): readonly Portioned[] {
  const level = levelOf(whole)
  const { cell } = whole
  if (!cell || !level) return []
  const parts = portions.flatMap((row): Portioned['parts'] => {
    const own = row.cell && row.indicator.level2 === whole.indicator.level2 ? levelOf(row) : undefined
    return row.cell && own?.unit === level.unit ? [{ text: row.cell, level: own, from: 0, to: row.cell.text.length }] : []
  })
  return parts.length > 0 ? [{ whole: cell, level, parts, stated: cell.text, from: 0, to: cell.text.length, sum: sumOf(parts) }] : []
}

/** ≥320人（其中护林员120人）. */
function inCell({ cell }: IndicatorRow): readonly Portioned[] {
  const at = cell?.text.indexOf('其中') ?? -1
  if (!cell || at === -1) return []
  const quantities = quantitiesIn(cell.text).filter(({ per, isChange, high }) => per.length === 0 && !isChange && !high)
  const whole = quantities.findLast(({ to }) => to <= at)
  if (!whole) return []
  const parts = quantities.flatMap(({ value, unit, op, from, to }) => (from >= at && unit === whole.unit ? [{ text: cell, from, to, level: { number: value, unit, direction: (op ?? '=').charAt(0) } }] : []))
  const level = { number: whole.value, unit: whole.unit, direction: (whole.op ?? '=').charAt(0) }
  return parts.length > 0 ? [{ whole: cell, level, parts, stated: whole.text, from: whole.from, to: whole.to, sum: sumOf(parts) }] : []
}

function sumOf(parts: readonly { readonly level: Level }[]): Big {
  return parts.reduce((sum, { level }) => sum.plus(level.number), zero)
}
