import { mostMerges } from '../limits.js'
import { walkXml, type XmlAttributes } from '../xml/walk-xml.js'
import { addressOf, columnsOfSheet, rangeOf, rowsOfSheet, type Range } from './addresses.js'
import { stringReader } from './shared-strings.js'
import { isTrue } from './workbook.js'

/** A cell as a sheet states it. */
export interface StoredCell {
  readonly row: number
  readonly column: number
  /** `s` a number of a shared text, `inlineStr` and `str` texts, `n` or blank a number, `b`, `e`, `d`. */
  readonly type: string
  readonly style: number
  /** Nothing if the cell has none, as for a formula that was never worked out. */
  readonly value: string | undefined
  readonly formula: string | undefined
  readonly isHidden: boolean
}

export interface StoredSheet {
  readonly cells: readonly StoredCell[]
  readonly merges: readonly Range[]
  readonly showsZeros: boolean
  /** It holds more cells than were asked for, or more merges than are read. */
  readonly isCut: boolean
}

/** Columns with the same settings that a sheet may state: one for each. */
const mostColumns = columnsOfSheet

/**
 * Reads a sheet in one pass. Rows and cells that hold nothing but a format leave no trace, however many they are.
 * @param most Cells with content that are taken at most.
 * @throws Refusal if it is damaged.
 */
export function readSheet(bytes: Uint8Array, part: string, most: number): StoredSheet {
  const cells: StoredCell[] = []
  const merges: Range[] = []
  const hiddenColumns = new Uint8Array(columnsOfSheet)
  const inline = stringReader()
  let [showsZeros, isCut, isRowHidden] = [true, false, false]
  let [row, column, columns] = [-1, -1, 0]
  let cell: XmlAttributes = {}
  let value: string | undefined
  let formula: string | undefined
  let inside: 'v' | 'f' | 'is' | undefined
  const opened = new Map<string, (attributes: XmlAttributes) => void>([
    ['row', (attributes) => {
      row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1
      column = -1
      isRowHidden = isTrue(attributes['hidden']) || Number(attributes['ht'] ?? 1) === 0
    }],
    ['c', (attributes) => {
      const place = attributes['r'] === undefined ? undefined : addressOf(attributes['r'])
      if (place) row = place.row
      column = place?.column ?? column + 1
      cell = attributes
      value = undefined
      formula = undefined
    }],
    ['v', () => {
      inside = 'v'
      value = ''
    }],
    ['f', () => {
      inside = 'f'
      formula = ''
    }],
    ['is', () => {
      inside = 'is'
    }],
    ['col', ({ min, max, hidden, width }) => {
      columns += 1
      if (columns <= mostColumns && (isTrue(hidden) || Number(width ?? 1) === 0)) hiddenColumns.fill(1, Number(min) - 1, Number(max))
    }],
    ['mergeCell', ({ ref = '' }) => {
      const range = rangeOf(ref)
      if (merges.length >= mostMerges) isCut = true
      else if (range) merges.push(range)
    }],
    ['sheetView', ({ showZeros: shows }) => {
      showsZeros &&= shows === undefined || isTrue(shows)
    }],
  ])
  const endCell = (): void => {
    const isInside = row >= 0 && row < rowsOfSheet && column < columnsOfSheet
    if ((value === undefined || value === '') && formula === undefined) return
    if (!isInside || cells.length >= most) isCut = true
    else cells.push({ row, column, type: cell['t'] ?? 'n', style: Number(cell['s'] ?? 0), value, formula, isHidden: isRowHidden || hiddenColumns[column] === 1 })
  }
  walkXml(bytes, part, {
    open: (name, attributes) => {
      if (inside === 'is') inline.visitor.open?.(name, attributes)
      else opened.get(name)?.(attributes)
    },
    text: (text) => {
      if (inside === 'v') value += text
      else if (inside === 'f') formula += text
      else if (inside === 'is') inline.visitor.text?.(text)
    },
    close: (name) => {
      if (name === 'is') value = inline.take()
      if (name === inside) inside = undefined
      else if (inside === 'is') inline.visitor.close?.(name)
      else if (name === 'c') endCell()
    },
  })
  return { cells, merges, showsZeros, isCut }
}
