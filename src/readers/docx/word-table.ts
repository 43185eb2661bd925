import type { Block, Table } from '../blocks/block.js'
import { placeCells } from '../blocks/place-cells.js'
import { mostCellsOfDocument } from '../limits.js'
import { excessive } from '../refusal.js'
import { elementOf, elementsOf, type XmlElement } from '../xml/read-xml.js'
import { blocksIn } from './document-blocks.js'
import { countOf, isOn } from './properties.js'
import type { Reading } from './spot.js'

/** Columns that a cell covers at most; Word has 63. */
const widestSpan = 1_000
/** Of a column without a width, in twentieths of a point. */
const usualWidth = 1_000

interface WordCell {
  readonly row: number
  readonly firstColumn: number
  readonly endColumn: number
  /** Whether it goes on with the cell above. */
  readonly goesOn: boolean
  readonly content: readonly Block[]
}

/** A table of a document, rows that were deleted with changes tracked, or are hidden, left out. */
export function readTable(element: XmlElement, reading: Reading, isSilent: boolean): Table {
  const rows = within(element, 'tr', reading).filter((row) => isShown(row, reading))
  const cells = rows.flatMap((row, index) => cellsOf(row, index, reading, isSilent))
  const edges = columnEdges(element, cells)
  return placeCells(rows.length, cells.map(({ firstColumn, endColumn, ...cell }) => ({ ...cell, left: edges[firstColumn] ?? 0, right: edges[endColumn] ?? 0 })))
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
    if (last && goesOn(properties, 'hMerge')) cells[cells.length - 1] = { ...last, endColumn }
    else cells.push({ row: index, firstColumn: column, endColumn, goesOn: goesOn(properties, 'vMerge'), content: blocksIn(element, reading, isSilent || isDeleted(properties, reading)) })
    column = endColumn
  }
  return cells
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

/** Edges of the columns as the table states them; what it does not state is of the usual width. */
function columnEdges(element: XmlElement, cells: readonly WordCell[]): readonly number[] {
  const grid = elementOf(element, 'tblGrid')
  const widths = (grid ? elementsOf(grid, 'gridCol') : []).map(({ attributes }) => Number(attributes['w']))
  // Word keeps the cells' own widths where all columns are of one; a grid of nothing says nothing.
  const isStated = widths.some((width) => width > 0)
  const count = cells.reduce((most, { endColumn }) => Math.max(most, endColumn), 0)
  const edges = [0]
  for (let column = 0; column < count; column += 1) {
    const width = isStated ? (widths[column] ?? usualWidth) : usualWidth
    edges.push((edges[column] ?? 0) + (width > 0 ? width : 1))
  }
  return edges
}
