import type { ConditionalFormattingOptions, ConditionalFormattingRule, Style, Worksheet } from 'exceljs'
import { maximumDecimals } from '../../base/amount.js'
import type { SetCellText } from '../../layout/cell-text.js'
import { address } from './addresses.js'
import { type EntryBlock, rangeOf } from './entry-blocks.js'
import type { LevelLists } from './level-lists.js'
import { addressesOf, type AmountCells, cellsOf, type PlacedCell } from './places.js'
import { alarm, sumChecks } from './sum-checks.js'

/** A level that is the same as in the row above is there, for sorting and reading back, but does not stand out. */
const repeated: Partial<Style> = { font: { color: { argb: 'FFBFBFBF' } } }
/** Words that a remark beside the form begins with: it is no part of what is filled in. */
const remarkMark = '核对：'

/** Marks totals that differ from any of their sums, groups of another level 1, and levels that repeat. */
export function addEntryChecks(worksheet: Worksheet, amounts: AmountCells, blocks: readonly (readonly [EntryBlock, LevelLists])[], setText: SetCellText, columnWidths: readonly number[]): void {
  const all = new Map([...amounts].map(([field, { cell, row }]) => [field, { row, cell: { ...cell, sumOf: [], checkedBy: sumsOf({ cell, row }) } }]))
  const formats = [...sumChecks(all, setText, columnWidths), ...blocks.flatMap(([block, lists]) => levelFormats(block, lists))]
  formats.forEach(({ ref, rules }, index) => worksheet.addConditionalFormatting({ ref, rules: rules.map((rule): ConditionalFormattingRule => ({ ...rule, priority: index + 1 })) }))
}

function levelFormats(block: EntryBlock, { level2: groupsOf }: LevelLists): readonly ConditionalFormattingOptions[] {
  const { first, level1, level2 } = block
  const format = (ref: string, formula: string, style: Partial<Style>): ConditionalFormattingOptions => ({ ref, rules: [{ type: 'expression', priority: 1, formulae: [formula], style }] })
  const [one, two] = [level1, level2].map(({ column }) => [`$${address(first, column)}`, `$${address(first - 1, column)}`] as const)
  if (!one || !two) return []
  return [
    format(rangeOf(block, level2), `AND(${two[0]}<>"",ISNA(MATCH(${two[0]},${groupsOf(one[0])},0)))`, alarm),
    format(rangeOf(block, level1), `${one[0]}=${one[1]}`, repeated),
    format(rangeOf(block, level2), `AND(${one[0]}=${one[1]},${two[0]}=${two[1]})`, repeated),
  ]
}

/** A formula for each sum that says beside the form how far it is from its total; nothing while they agree. Row numbers are 0-based. */
export function sumRemarks(amounts: AmountCells): readonly { readonly row: number; readonly formula: string }[] {
  return [...amounts.values()].flatMap((total) => sumsOf(total).flatMap((fields, index) => {
    const parts = cellsOf(fields, amounts)
    return parts.length === 0 ? [] : [{ row: total.row + index, formula: remarkFormula(total, parts) }]
  }))
}

function remarkFormula({ cell, row }: PlacedCell, parts: readonly PlacedCell[]): string {
  const total = address(row, cell.column, true)
  const values = addressesOf(parts, true).join(',')
  const difference = `ROUND(SUM(${values})-${total},${maximumDecimals})`
  const shown = (number: string): string => `TEXT(${number},"0.00${'#'.repeat(maximumDecimals - 2)}")`
  const [first] = parts
  const names = parts.length > 2 ? `${first?.cell.name}等${parts.length}项` : parts.map((part) => part.cell.name).join('＋')
  return `IF(COUNT(${values})*ISNUMBER(${total})=0,"",IF(${difference}=0,"","${remarkMark}${names}合计"&${shown(`SUM(${values})`)}&"，比${cell.name}"&IF(${difference}>0,"多","少")&${shown(`ABS(${difference})`)}&"${cell.amount?.unit ?? ''}"))`
}

function sumsOf({ cell: { sumOf, checkedBy = [] } }: PlacedCell): readonly (readonly string[])[] {
  return [...(sumOf ? [sumOf] : []), ...checkedBy]
}
