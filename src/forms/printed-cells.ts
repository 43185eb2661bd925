import { toHalfWidth } from '../base/amount.js'
import type { IndicatorColumn } from './form-kind.js'

type Cells<Cell> = Readonly<Record<string, Cell>>

/** The columns that the paper form has. */
export function printedColumns(columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] {
  return columns.filter(({ unprinted }) => !unprinted)
}

/**
 * The cells of a row as the paper form has them: a sign and a unit that stand in columns of their own are joined to the value,
 * unless it has them already. A value that is missing stays missing.
 */
export function printedCells<Cell extends { readonly text: string }>(cells: Cells<Cell>, columns: readonly IndicatorColumn[]): Cells<Cell> {
  const unprinted = columns.filter((column) => column.unprinted)
  if (!unprinted.some(({ id }) => cells[id])) return cells
  const printed = printedColumns(columns).flatMap(({ id }) => {
    const cell = cells[id]
    return cell ? [[id, { ...cell, text: joinedText(cell.text, id, cells, unprinted) }] as const] : []
  })
  return Object.fromEntries(printed)
}

function joinedText(text: string, column: string, cells: Cells<{ readonly text: string }>, unprinted: readonly IndicatorColumn[]): string {
  return unprinted.reduce((joined, { id, unprinted: place }) => {
    const added = cells[id]?.text.trim() ?? ''
    const target = place?.with
    if (target?.column !== column || added === '' || target.except?.includes(added)) return joined
    if (target.side === 'before') return hasSign(joined) ? joined : added + joined
    return hasEnding(joined, added) ? joined : joined + added
  }, text)
}

const not = '不(?:得|能|应|要)?'
const than = '(?:少|低|小|高|大|多)于|超过|早于|晚于'
const sign = new RegExp(`^(?:[<>=≤≥≦≧⩽⩾≮≯≠﹤﹥﹦《》]|${not}(?:${than})|(?:${than})|等于|至少|至多|最[多少高低]|达到?|控制在)`, 'u')
const signBehind = /(?:以上|以下|以内|之内|以外)(?:\(含\))?$/u

/** A sign before the value, or words that say the same before or behind it. */
function hasSign(text: string): boolean {
  const plain = bare(text)
  return sign.test(plain) || signBehind.test(plain)
}

function hasEnding(text: string, unit: string): boolean {
  return bare(text).endsWith(bare(unit))
}

function bare(text: string): string {
  return toHalfWidth(text).replace(/\s/gu, '')
}
