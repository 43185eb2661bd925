import type { IndicatorColumn } from '../forms/form-kind.js'
import { bare, isMarkedPoints, isPoints, saysNothing } from './bare.js'
import { leave } from './fields-reading.js'
import { foundIn, joined, type FoundRow, type FoundText } from './found.js'
import { textsIn, type GridRow, type RowCell } from './grid-rows.js'
import { ownCells, repeatedCells } from './row-cells.js'
import { placeByGrid, placeByOrder } from './row-places.js'
import type { PlacedTexts, TreeReading } from './tree-reading.js'
import type { GroupName } from './vocabulary.js'

/** Reads one row below the head. */
export function readTreeRow(reading: TreeReading, row: GridRow): void {
  const isInside = ({ start }: RowCell): boolean => reading.merges !== 'kept' || start >= (reading.head.columns[0]?.start ?? 0)
  for (const { cell } of textsIn(row).filter((one) => !isInside(one))) leaveUnknown(reading, foundIn(cell))
  const first = textsIn(row).find(isInside)?.cell
  if (!first) return
  if (first.text.trim().startsWith('示例：')) return leaveUnlessExample(reading, textsIn(row).filter(isInside).slice(1), row)
  if (isNote(first.text)) return leaveRow(reading, textsIn(row).map(({ cell }) => foundIn(cell)), [])
  if (reading.isOfOtherPeriod) return leaveRow(reading, [rowText(row)], [])
  const placed = reading.merges === 'kept' ? placeByGrid(reading, row) : placeByOrder(reading, row)
  takeRow(reading, placed)
}

/** What stands before the first column is the label of the block, or has no place. */
function leaveUnknown(reading: TreeReading, found: FoundText): void {
  if (!reading.vocabulary.meaningOf(found.text)) leave(reading, found, undefined, reading.field.id)
}

/** An example that the empty form came with says nothing of this one; what was typed over it may be meant. */
function leaveUnlessExample(reading: TreeReading, texts: readonly RowCell[], row: GridRow): void {
  const groups = reading.field.levels.flatMap((level) => level.groups)
  const known = new Set(groups.flatMap(({ label, examples }) => [label, ...examples.flatMap((example) => Object.values(example))]).map(bare))
  if (!texts.every(({ cell }) => known.has(bare(cell.text)))) leaveRow(reading, [rowText(row)], [])
}

function rowText(row: GridRow): FoundText {
  return joined(textsIn(row).map(({ cell }) => foundIn(cell)), ' | ')
}

/** A line about the form: 注：…, or words in brackets. */
function isNote(text: string): boolean {
  return /^\s*(?:(?:备?注|说明)\s*[:：]|\[.*\]\s*$|[（(]以下.*[）)]\s*$)/su.test(text)
}

function takeRow(reading: TreeReading, { byColumn, unplaced, mayRepeat, outside }: PlacedTexts): void {
  const levels = [...byColumn].filter(([{ heading }]) => 'level' in heading)
  const isKnown = moveToGroup(reading, levels.map(([{ heading }, { text }]) => ({ level: 'level' in heading ? heading.level : 1, text })))
  for (const found of outside ?? []) leaveUnknown(reading, found)
  const own = ownCells(byColumn)
  const others = [
    ...[...byColumn].flatMap(([{ heading, text }, found]) => ('other' in heading ? [{ heading: text.replace(/\s/gu, ''), found }] : [])),
    ...repeatedCells(byColumn),
    ...unplaced.map((found) => ({ heading: '', found })),
    ...unknownGroups(reading, byColumn),
  ]
  if (Object.keys(own).length === 0 && others.every(({ found }) => isMarkedPoints(found.text))) return
  if (mayRepeat) repeatNames(reading, own)
  const { level1, level2 } = reading
  if (!isKnown || level1 === undefined || level2 === undefined) return leaveRow(reading, [...byColumn.values(), ...unplaced], levels.map(([, { text }]) => text))
  const says = ({ id, unprinted }: IndicatorColumn): boolean => !unprinted && own[id] !== undefined && !saysNothing(own[id].text)
  if (!reading.field.columns.some(says)) return leaveRow(reading, [...Object.values(own), ...others.map(({ found }) => found)], [])
  reading.above = own
  reading.rows.push({ level1, level2, cells: own, others })
}

/** The name of a group that the kind does not have, where its row has a place all the same. */
function unknownGroups({ vocabulary: { level1Of, level2Of } }: TreeReading, byColumn: PlacedTexts['byColumn']): FoundRow['others'] {
  const row = Math.max(...[...byColumn.values()].flatMap(({ cells }) => cells.map((cell) => cell.row)))
  return [...byColumn].flatMap(([{ heading, text }, found]) => {
    const isUnknown = 'level' in heading && found.cells[0]?.row === row && !isMarkedPoints(found.text) && !level1Of(found.text) && !level2Of(found.text)
    return isUnknown ? [{ heading: text.replace(/\s/gu, ''), found }] : []
  })
}

/** A blank name in a text copied out of a form is that of the row above, whose cell covered both. */
function repeatNames({ field, above }: TreeReading, own: Record<string, FoundText>): void {
  for (const { id, mergesRepeats } of field.columns) {
    const before = above[id]
    if (mergesRepeats && !own[id] && before && Object.keys(own).length > 0) own[id] = before
  }
}

function leaveRow(reading: TreeReading, texts: readonly FoundText[], levels: readonly string[]): void {
  const label = levels.join(' ')
  for (const { text, cells } of texts) for (const cell of cells.slice(0, 1)) reading.leftovers.push({ text, cell, near: reading.field.id, ...(label !== '' && label !== text && { label }) })
}

/** Takes over the groups that a row names; false where it names one that the kind does not have. */
function moveToGroup(reading: TreeReading, levels: readonly { readonly level: 1 | 2; readonly text: string }[]): boolean {
  const { level1Of, level2Of } = reading.vocabulary
  const first = levels.find(({ level }) => level === 1)?.text
  const second = levels.find(({ level }) => level === 2)?.text
  const above = first === undefined ? undefined : level1Of(first)
  if (second !== undefined && !isPoints(second)) {
    // A group of level 1 may have its only group below it named otherwise.
    const only = above?.level2 === undefined ? undefined : above
    return enter(reading, level2Of(second) ?? only)
  }
  if (first === undefined || isPoints(first)) return true
  // One cell for both levels, or the level above left out.
  return above ? enterLevel1(reading, above) : enter(reading, level2Of(first))
}

function enter(reading: TreeReading, group: GroupName | undefined): boolean {
  reading.level1 = group?.level1
  reading.level2 = group?.level2
  return group !== undefined
}

/** A label of level 1 set in the middle of its rows leaves the group as it is. */
function enterLevel1(reading: TreeReading, { level1, level2 }: GroupName): boolean {
  if (level2 === undefined && reading.level1 === level1) return true
  reading.level1 = level1
  reading.level2 = level2
  return true
}
