import type { GridRow } from './grid-rows.js'
import { bare } from './bare.js'
import { textsIn } from './grid-rows.js'
import { wordsOf } from './words.js'
import type { Heading, Vocabulary } from './vocabulary.js'

/** A column of the block of indicators as the form has it. */
export interface TreeColumn {
  readonly heading: Heading
  /** As printed. */
  readonly text: string
  /** Columns of the grid that it covers, `end` exclusive; of a text without cells, the number of its word. */
  readonly start: number
  readonly end: number
  /** Which cell of the head row it is, or which word of the line, blank ones counted. */
  readonly at: number
}

/** The head of the block of indicators. */
export interface TreeHead {
  readonly columns: readonly TreeColumn[]
  /** Cells in front of the first heading: the label of the block. */
  readonly before: number
  /** Cells of the head row, or words of the line. */
  readonly width: number
}

/** The head of the block of indicators, if the row is one. */
export function headIn(row: GridRow, vocabulary: Vocabulary, isFlat: boolean): TreeHead | undefined {
  const texts = textsIn(row)
  const isLine = isFlat && texts.length === 1
  const places = isLine ? wordsOf(texts[0]?.cell.text ?? '').map((text, index) => ({ text, start: index, end: index + 1, at: index })) : texts.map((one) => ({ text: one.cell.text, start: one.start, end: one.end, at: row.cells.indexOf(one) }))
  const columns = places.flatMap((place): readonly TreeColumn[] => {
    const heading = vocabulary.headingOf(place.text)
    return heading ? [{ heading, ...place }] : []
  })
  const first = columns[0]
  if (!first || !areHeadings(columns, places.length)) return undefined
  // A heading that nobody knows heads a column all the same.
  const all = places.filter(({ start }) => start >= first.start).map((place): TreeColumn => columns.find(({ start }) => start === place.start) ?? { ...place, heading: { other: bare(place.text) } })
  const told = all.map((column) => (isSecondName(column, all) ? { ...column, heading: { other: bare(column.text) } } : column))
  const named = withName(told, vocabulary)
  const cells = isLine ? places.length : row.cells.length
  // In a text copied out of a form, cells count by their order.
  const before = isLine ? places.findIndex(({ start }) => start === first.start) : row.cells.findIndex(({ start }) => start === first.start)
  return { columns: named, before, width: cells }
}

/** Another wording of a heading says something else where the heading itself stands beside it: 三级指标 and 指标内容. */
function isSecondName({ heading, text }: TreeColumn, columns: readonly TreeColumn[]): boolean {
  if (!('column' in heading)) return false
  const { column } = heading
  const isOwn = (name: string): boolean => bare(name) === bare(column.label)
  return !isOwn(text) && columns.some((one) => 'column' in one.heading && one.heading.column === column && isOwn(one.text))
}

/** Where there is no column of names, 指标内容 is what rows are called. */
function withName(columns: readonly TreeColumn[], { tree }: Vocabulary): readonly TreeColumn[] {
  const isOf = ({ heading }: TreeColumn, id: string): boolean => 'column' in heading && heading.column.id === id
  const name = tree?.columns.find(({ id }) => id === 'indicatorLevel3')
  if (!name || columns.some((column) => isOf(column, name.id))) return columns
  return columns.map((column) => (isOf(column, 'indicatorContent') ? { ...column, heading: { column: name } } : column))
}

/** At least two headings, a level or a value among them, and hardly anything else; beside both levels and more all are headings. */
function areHeadings(columns: readonly TreeColumn[], texts: number): boolean {
  const own = columns.filter(({ heading }) => !('other' in heading))
  const levels = own.filter(({ heading }) => 'level' in heading).length
  const isOfTree = levels > 0 || own.some(({ heading }) => 'column' in heading && /三级|指标值|目标值/u.test(heading.column.label))
  if (own.length < 2 || !isOfTree) return false
  return own.length >= 5 || (levels === 2 && own.length >= 3) || texts - columns.length <= 1
}

const valueWords = /预期|计划|目标|本年|当年/u
const pastWords = /上年|实际|历史|完成|实现/u

/** A second head row under 指标值, such as 2021年实际实现值 and 预期2022年实现值: the value is what is expected. */
export function refined(head: TreeHead, row: GridRow): TreeHead | undefined {
  const texts = textsIn(row)
  const value = head.columns.find(({ heading }) => 'column' in heading && heading.column.id === 'indicatorValue')
  const isSubhead = texts.length >= 2 && texts.every(({ cell }) => cell.text.length <= 20 && (valueWords.test(cell.text) || pastWords.test(cell.text)) && /值/u.test(cell.text))
  if (!value || !isSubhead) return undefined
  const inside = texts.map(({ cell, start, end }): TreeColumn => ({ text: cell.text, start, end, at: value.at, heading: valueWords.test(cell.text) ? value.heading : { other: cell.text.replace(/\s/gu, '') } }))
  if (inside.filter(({ heading }) => heading === value.heading).length !== 1) return undefined
  const columns = head.columns.flatMap((column) => (column === value ? inside : [column]))
  return { ...head, columns: columns.map((column, index) => ({ ...column, at: head.before + index })) }
}
