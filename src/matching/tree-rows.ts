import type { IndicatorColumn, IndicatorsField } from '../forms/form-kind.js'
import type { Doubt, Grid, GridCell } from '../grid/grid.js'
import { align, fit } from './align.js'
import { bare, isPoints } from './bare.js'
import { foundIn, joined, type FoundRow, type FoundText, type Leftover } from './found.js'
import type { GridRow, RowCell } from './grid-rows.js'
import { textsIn } from './grid-rows.js'
import type { TreeColumn, TreeHead } from './tree-head.js'
import type { GroupName, Vocabulary } from './vocabulary.js'
import { wordsOf } from './words.js'

/** A block of indicators while it is read. */
export interface TreeReading {
  readonly vocabulary: Vocabulary
  readonly field: IndicatorsField
  readonly merges: Grid['merges']
  head: TreeHead
  /** It is of another period than the year, which the kind has no place for. */
  isOfOtherPeriod: boolean
  level1: string | undefined
  level2: string | undefined
  /** What the row above has in the columns that rows share. */
  above: Readonly<Record<string, FoundText>>
  readonly seen: Map<string, number>
  readonly rows: FoundRow[]
  readonly leftovers: Leftover[]
}

/** The texts of one row by the column that they belong to. */
interface PlacedTexts {
  readonly byColumn: ReadonlyMap<TreeColumn, FoundText>
  readonly unplaced: readonly FoundText[]
  /** Blank cells of a text copied out of a form may stand for what is above. */
  readonly mayRepeat: boolean
}

/** Reads one row below the head. */
export function readTreeRow(reading: TreeReading, row: GridRow): void {
  const isInside = ({ start }: RowCell): boolean => reading.merges !== 'kept' || start >= (reading.head.columns[0]?.start ?? 0)
  const first = textsIn(row).find(isInside)?.cell
  if (!first) return
  if (first.text.trim().startsWith('示例')) return leaveUnlessExample(reading, textsIn(row).filter(isInside).slice(1), row)
  if (isNote(first.text)) return leaveRow(reading, textsIn(row).map(({ cell }) => foundIn(cell)), [])
  if (reading.isOfOtherPeriod) return leaveRow(reading, [rowText(row)], [])
  const placed = reading.merges === 'kept' ? placeByGrid(reading, row) : placeByOrder(reading, row)
  takeRow(reading, placed)
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

/** By the columns of the grid: what begins under a heading belongs to it. */
function placeByGrid({ head }: TreeReading, { cells, index }: GridRow): PlacedTexts {
  const byColumn = new Map<TreeColumn, FoundText>()
  const used = new Set<RowCell>()
  const isNew = cells.some(({ cell, isFromAbove, start }) => !isFromAbove && cell.text.trim() !== '' && start >= (head.columns[0]?.start ?? 0))
  if (!isNew) return { byColumn, unplaced: [], mayRepeat: false }
  for (const column of head.columns) {
    const here = cells.filter(({ start }) => start >= column.start && start < column.end)
    for (const one of here) used.add(one)
    const filled = here.filter(({ cell, isFromAbove }) => cell.text.trim() !== '' && (!isFromAbove || sharesDown(column)))
    const texts = filled.map(({ cell, isFromAbove }) => foundIn(cell, cell.text.trim(), isFromAbove && isValueColumn(column) ? [sharedValue(cell)] : []))
    const [first, ...more] = texts
    if (first) byColumn.set(column, more.length === 0 ? first : { ...joined(texts, ''), doubts: [...joined(texts, '').doubts, joinedCells(first.cells[0])] })
  }
  const first = head.columns[0]?.start ?? 0
  const rest = cells.filter((one) => !used.has(one) && !one.isFromAbove && one.start >= first && one.cell.text.trim() !== '' && one.cell.row === index)
  return { byColumn, unplaced: rest.map(({ cell }) => foundIn(cell)), mayRepeat: false }
}

function sharesDown({ heading }: TreeColumn): boolean {
  return 'level' in heading || ('column' in heading && !heading.column.unprinted)
}

function isValueColumn({ heading }: TreeColumn): boolean {
  return 'column' in heading && heading.column.mergesRepeats !== true
}

function sharedValue({ text }: GridCell): Doubt {
  return { kind: 'merges', message: { zh: `“${text.trim()}”所在的格跨了几行，按每行都有填写`, en: `the cell of “${text.trim()}” spans several rows; it was taken for each of them` } }
}

function joinedCells(cell: GridCell | undefined): Doubt {
  return { kind: 'run-together', message: { zh: `${cell?.place.zh ?? ''}起的几格在同一栏下，连在一起填写`, en: `several cells from ${cell?.place.en ?? ''} on stand under one heading and were joined` } }
}

/** By order: a row with as many cells as the head has its texts in their places; any other is fitted to the columns. */
function placeByOrder(reading: TreeReading, row: GridRow): PlacedTexts {
  const [only, another] = row.cells
  const isLine = only !== undefined && another === undefined
  const cells = isLine ? wordsOf(only.cell.text).map((text) => foundIn(only.cell, text)) : row.cells.map(({ cell }) => foundIn(cell))
  return !isLine && cells.length === reading.head.width && isInPlace(reading, cells) ? placeInOrder(reading, cells) : placeByFit(reading, row, cells)
}

function placeInOrder({ head, seen }: TreeReading, cells: readonly FoundText[]): PlacedTexts {
  const own = cells.slice(head.before)
  own.forEach(({ text }, index) => seen.set(text, index))
  const byColumn = new Map(head.columns.flatMap((column, index): readonly [TreeColumn, FoundText][] => (own[index] && own[index].text !== '' ? [[column, own[index]]] : [])))
  return { byColumn, unplaced: [], mayRepeat: true }
}

function placeByFit({ head, vocabulary, seen }: TreeReading, row: GridRow, cells: readonly FoundText[]): PlacedTexts {
  const filled = cells.filter(({ text }) => text !== '' && !isPoints(text))
  const { columns, isDoubtful } = align(filled.map(({ text }) => text), head.columns, vocabulary, seen)
  const doubts = isDoubtful ? [lostCells(row)] : []
  const byColumn = new Map<TreeColumn, FoundText>()
  for (const [index, found] of filled.entries()) {
    const column = head.columns[columns[index] ?? -1]
    if (!column) continue
    const before = byColumn.get(column)
    // Told once for the row, at what stands last in it.
    const said = index === filled.length - 1 ? { ...found, doubts: [...found.doubts, ...doubts] } : found
    byColumn.set(column, before ? joined([before, found], ' ') : said)
    seen.set(found.text, columns[index] ?? -1)
  }
  return { byColumn, unplaced: filled.filter((_, index) => columns[index] === -1), mayRepeat: false }
}

function lostCells({ cells }: GridRow): Doubt {
  const line = cells[0]?.cell.place
  return { kind: 'merges', message: { zh: `${line?.zh ?? ''}所在的行丢了表格线，哪一段属于哪一栏是推断的`, en: `the row of ${line?.en ?? ''} has lost its cells: which part belongs to which column is a guess` } }
}

/** A sentence that stood in another column before does not stand here. */
function isUsual(text: string, column: number, seen: TreeReading['seen']): boolean {
  return text.length < 6 || (seen.get(text) ?? column) === column
}

/** Whether each cell of a row may be what the heading over it says. */
function isInPlace({ head, vocabulary, seen }: TreeReading, cells: readonly FoundText[]): boolean {
  return head.columns.every((column, index) => {
    const text = cells[head.before + index]?.text ?? ''
    return text === '' || isPoints(text) || (fit(text, column, vocabulary) > -5 && isUsual(text, index, seen))
  })
}

function takeRow(reading: TreeReading, { byColumn, unplaced, mayRepeat }: PlacedTexts): void {
  const levels = [...byColumn].filter(([{ heading }]) => 'level' in heading)
  const isKnown = moveToGroup(reading, levels.map(([{ heading }, { text }]) => ({ level: 'level' in heading ? heading.level : 1, text })))
  const own: Record<string, FoundText> = {}
  const others: { heading: string; found: FoundText }[] = []
  for (const [{ heading, text }, found] of byColumn) {
    if ('column' in heading) own[heading.column.id] = found
    else if ('other' in heading) others.push({ heading: text.replace(/\s/gu, ''), found })
  }
  for (const found of unplaced) others.push({ heading: '', found })
  if (Object.keys(own).length === 0 && others.every(({ found }) => isPoints(found.text))) return
  if (mayRepeat) repeatNames(reading, own)
  const { level1, level2 } = reading
  if (!isKnown || level1 === undefined || level2 === undefined) return leaveRow(reading, [...byColumn.values(), ...unplaced], levels.map(([, { text }]) => text))
  const says = ({ id, unprinted }: IndicatorColumn): boolean => !unprinted && own[id] !== undefined
  if (!reading.field.columns.some(says)) return leaveRow(reading, [...Object.values(own), ...others.map(({ found }) => found)], [])
  reading.above = own
  reading.rows.push({ level1, level2, cells: own, others })
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
