import { type Table, type TableCell, tableOf } from '../blocks/block.js'
import { mostColumnsOfPage } from '../limits.js'
import { blocksIn, type Page } from './page-blocks.js'
import { attributeOf, type Element, isElement } from './parse-html.js'

/** Spans beyond these are clipped, as by browsers. */
const [widestSpan, highestSpan] = [1_000, 65_534]

/** A table with its cells where a browser puts them; its caption is not part of it. */
export function readTable(element: Element, page: Page): Table {
  const cells: TableCell[] = []
  let rows = 0
  for (const group of groupsOf(element, page)) {
    placeGroup(group, rows, page, cells)
    rows += group.length
  }
  const width = cells.reduce((most, { right }) => Math.max(most, right), 1)
  return tableOf({ rows, width, cells })
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

/** Spans end with their group. */
function placeGroup(rows: readonly Element[], firstRow: number, page: Page, cells: TableCell[]): void {
  /** For each column the row from which on it is free. */
  const freeFrom: number[] = []
  rows.forEach((element, index) => {
    let column = 0
    childrenOf(element, page).filter(({ tagName }) => tagName === 'td' || tagName === 'th').forEach((cell, place) => {
      while ((freeFrom[column] ?? 0) > index) column += 1
      const stated = spanOf(cell, 'rowspan', highestSpan)
      const rowSpan = Math.min(stated === 0 ? rows.length : stated, rows.length - index)
      const right = endOf(column, spanOf(cell, 'colspan', widestSpan) || 1, freeFrom, index)
      if (rowSpan > 1) for (let taken = column; taken < right; taken += 1) freeFrom[taken] = index + rowSpan
      page.countCell()
      cells.push({ row: firstRow + index, rowSpan, left: column, right, ordinal: place + 1, content: blocksIn(cell.childNodes, page) })
      column = right
    })
  })
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
