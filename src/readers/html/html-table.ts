import { type Block, type Table, type TableCell, tableOf } from '../blocks/block.js'
import { mostColumnsOfPage } from '../limits.js'
import { blocksIn, type Page } from './page-blocks.js'
import { attributeOf, type Element, isElement } from './parse-html.js'

/** Spans beyond these are clipped, as by browsers. */
const [widestSpan, highestSpan] = [1_000, 65_534]

/** A cell as the page states it; nothing is said yet of where it stands. */
interface StatedCell {
  /** 0 is to the end of the group. */
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: readonly Block[]
}

interface StatedRow {
  readonly cells: readonly StatedCell[]
  /** The row behind its group. */
  readonly groupEnd: number
}

/** A table with its cells where a browser puts them; its caption is not part of it. */
export function readTable(element: Element, page: Page): Table {
  const rows: StatedRow[] = []
  for (const group of groupsOf(element, page)) {
    const groupEnd = rows.length + group.length
    for (const row of group) rows.push({ cells: cellsOf(row, page), groupEnd })
  }
  const clipped = placeRows(rows)
  // LibreOffice puts rows into groups at will. Where spans that go on over the end of their group make the table no wider, they are meant.
  const whole = placeRows(rows.map((row) => ({ ...row, groupEnd: rows.length })))
  return tableOf(whole.width <= clipped.width ? whole : clipped)
}

/** Rows by groups: the heads first and the feet last, wherever they stand. */
function groupsOf(element: Element, page: Page): readonly (readonly Element[])[] {
  const groups = childrenOf(element, page).filter(({ tagName }) => tagName === 'thead' || tagName === 'tbody' || tagName === 'tfoot')
  const head = groups.find(({ tagName }) => tagName === 'thead')
  const foot = groups.find(({ tagName }) => tagName === 'tfoot')
  const others = groups.filter((group) => group !== head && group !== foot)
  return [...(head ? [head] : []), ...others, ...(foot ? [foot] : [])].map((group) => childrenOf(group, page).filter(({ tagName }) => tagName === 'tr'))
}

function childrenOf({ childNodes }: Element, page: Page): readonly Element[] {
  return childNodes.filter(isElement).filter((element) => {
    const isHidden = page.hides(element)
    if (isHidden) page.countHidden(element)
    return !isHidden
  })
}

function cellsOf(row: Element, page: Page): readonly StatedCell[] {
  return childrenOf(row, page).filter(({ tagName }) => tagName === 'td' || tagName === 'th').map((cell) => {
    page.countCell()
    return { rowSpan: spanOf(cell, 'rowspan', highestSpan), columnSpan: spanOf(cell, 'colspan', widestSpan) || 1, content: blocksIn(cell.childNodes, page) }
  })
}

function placeRows(rows: readonly StatedRow[]): Pick<Table, 'rows' | 'width' | 'cells'> {
  const cells: TableCell[] = []
  /** For each column the row from which on it is free. */
  const freeFrom: number[] = []
  let width = 1
  rows.forEach((row, index) => {
    let column = 0
    row.cells.forEach(({ rowSpan: stated, columnSpan, content }, place) => {
      while ((freeFrom[column] ?? 0) > index) column += 1
      const rowSpan = Math.min(stated === 0 ? rows.length : stated, row.groupEnd - index)
      const right = endOf(column, columnSpan, freeFrom, index)
      if (rowSpan > 1) for (let taken = column; taken < right; taken += 1) freeFrom[taken] = index + rowSpan
      cells.push({ row: index, rowSpan, left: column, right, ordinal: place + 1, content })
      column = right
      width = Math.max(width, right)
    })
  })
  return { rows: rows.length, width, cells }
}

/** Where a cell ends: before a place that a cell of a row above reaches down to, and within the limit. */
function endOf(column: number, span: number, freeFrom: readonly number[], row: number): number {
  const most = Math.max(column + 1, Math.min(column + span, mostColumnsOfPage))
  let end = column + 1
  while (end < most && (freeFrom[end] ?? 0) <= row) end += 1
  return end
}

/** A span as stated; 0 is as many rows as there are. What is no number is 1. */
function spanOf(cell: Element, name: string, most: number): number {
  const digits = /^\s*\+?(\d+)/u.exec(attributeOf(cell, name) ?? '')?.[1]
  return digits === undefined ? 1 : Math.min(most, Number(digits))
}
