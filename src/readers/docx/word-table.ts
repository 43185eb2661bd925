import type { Block, Table } from '../blocks/block.js'
import { placeCells, type StatedCell } from '../blocks/place-cells.js'
import { mostCellsOfDocument } from '../limits.js'
import { excessive } from '../refusal.js'
import { elementOf, elementsOf, type XmlElement } from '../xml/read-xml.js'
import { blocksIn } from './document-blocks.js'
import { countOf, isOn } from './properties.js'
import type { Reading } from './spot.js'

/** Columns that a cell covers at most; Word has 63. */
const widestSpan = 1_000
/** In twentieths of a point: Word has no wider page. */
const widestColumn = 31_680
/** Of a column without a width, in twentieths of a point. */
const usualWidth = 1_000

interface WordCell {
  readonly row: number
  readonly firstColumn: number
  readonly endColumn: number
  /** As the cell states it, in twentieths of a point; 0 if it does not. */
  readonly width: number
  /** Whether it goes on with the cell above. */
  readonly goesOn: boolean
  readonly content: readonly Block[]
}

/** A table of a document, rows that were deleted with changes tracked, or are hidden, left out. */
export function readTable(element: XmlElement, reading: Reading, isSilent: boolean): Table {
  const rows = within(element, 'tr', reading).filter((row) => isShown(row, reading))
  const cells = rows.flatMap((row, index) => cellsOf(row, index, reading, isSilent))
  if (lacksColumns(element) && cells.every(({ width }) => width > 0)) return placeCells(rows.length, placedByWidths(cells))
  const edgeOf = columnEdges(element)
  return placeCells(rows.length, cells.map(({ firstColumn, endColumn, ...cell }) => ({ ...cell, left: edgeOf(firstColumn), right: edgeOf(endColumn) })))
}

function placedByWidths(cells: readonly WordCell[]): readonly StatedCell[] {
  let left = 0
  let row = -1
  return cells.map((cell) => {
    if (cell.row !== row) left = 0
    row = cell.row
    const placed = { row, left, right: left + cell.width, goesOn: cell.goesOn, content: cell.content }
    left += cell.width
    return placed
  })
}

function isShown(row: XmlElement, { counts }: Reading): boolean {
  const properties = elementOf(row, 'trPr')
  const isDeleted = properties !== undefined && elementOf(properties, 'del') !== undefined
  const isHidden = isOn(properties, 'hidden') === true
  if (isDeleted || (properties && elementOf(properties, 'ins'))) counts.changes += 1
  if (isHidden) counts.hidden += 1
  return !isDeleted && !isHidden
}

/** Rows of a table or cells of a row; controls and marks of changes may stand around them. */
function within(element: XmlElement, name: 'tr' | 'tc', reading: Reading): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    if (child.name === 'del' || child.name === 'moveFrom') reading.counts.changes += 1
    return ['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo'].includes(child.name) ? within(child, name, reading) : []
  })
}

function cellsOf(row: XmlElement, index: number, reading: Reading, isSilent: boolean): readonly WordCell[] {
  let column = countOf(elementOf(row, 'trPr'), 'gridBefore', widestSpan) ?? 0
  const cells: WordCell[] = []
  for (const element of within(row, 'tc', reading)) {
    reading.counts.cells += 1
    if (reading.counts.cells > mostCellsOfDocument) throw excessive({ zh: `文档的表格超过 ${mostCellsOfDocument} 格`, en: `the tables of the document have more than ${mostCellsOfDocument} cells` })
    const properties = elementOf(element, 'tcPr')
    const endColumn = column + (countOf(properties, 'gridSpan', widestSpan) || 1)
    const last = cells.at(-1)
    // Merged with the cell before it, as files from before Word 2000 say.
    if (last && goesOn(properties, 'hMerge')) cells[cells.length - 1] = { ...last, endColumn, width: last.width + widthOf(properties) }
    else cells.push({ row: index, firstColumn: column, endColumn, width: widthOf(properties), goesOn: goesOn(properties, 'vMerge'), content: blocksIn(element, reading, isSilent || isDeleted(properties, reading)) })
    column = endColumn
  }
  return cells
}

/** Widths in parts of the page, or none at all, are no lengths. */
function widthOf(properties: XmlElement | undefined): number {
  const { type, w } = (properties && elementOf(properties, 'tcW'))?.attributes ?? {}
  const width = Number(w)
  return type !== 'pct' && type !== 'auto' && width > 0 ? Math.min(width, widestColumn) : 0
}

function goesOn(properties: XmlElement | undefined, direction: 'hMerge' | 'vMerge'): boolean {
  const merge = properties && elementOf(properties, direction)
  return merge !== undefined && merge.attributes['val'] !== 'restart'
}

/** A cell deleted with changes tracked is left blank, so that those beside it keep their columns. */
function isDeleted(properties: XmlElement | undefined, { counts }: Reading): boolean {
  const mark = properties && elementOf(properties, 'cellDel')
  if (mark) counts.changes += 1
  return mark !== undefined
}

/** Where each column begins as the table states it. Those that it does not state, of which cells can claim millions, are of the usual width. */
function columnEdges(element: XmlElement): (column: number) => number {
  const grid = elementOf(element, 'tblGrid')
  const edges = [0]
  for (const { attributes } of grid ? elementsOf(grid, 'gridCol') : []) {
    const width = Number(attributes['w'])
    edges.push((edges.at(-1) ?? 0) + (width > 0 ? Math.min(width, widestColumn) : 1))
  }
  const last = edges.length - 1
  return (column) => edges[column] ?? (edges[last] ?? 0) + (column - last) * usualWidth
}

/** Whether the columns of a table are worth nothing, as programs write them that leave all to Word: then it goes by the widths of the cells. */
function lacksColumns(element: XmlElement): boolean {
  const grid = elementOf(element, 'tblGrid')
  return !grid || !elementsOf(grid, 'gridCol').some(({ attributes }) => Number(attributes['w']) > 0)
}
