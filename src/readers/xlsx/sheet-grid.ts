import { shorten, type Text } from '../../base/text.js'
import type { Doubt, Grid, GridCell } from '../../grid/grid.js'
import { mostMergeSteps, mostPlaces } from '../limits.js'
import { nameOf, sheetPrefix, type Address, type Range } from './addresses.js'
import { squeeze, type Lines } from './squeeze.js'

/** A cell that says something, at its place in the sheet. */
export interface SaidCell extends Address {
  readonly text: string
  readonly doubts: readonly Doubt[]
}

/** Rows and columns that a label may reach beyond the last cell that says something; a range that reaches further, as a whole row does, ends with it. */
const reach = 100
/** Texts that a merged range may cover; where it covers more it is no cell of a form but a slip, and is not taken for one. */
const mostCovered = 5

/** The grid of a sheet, or a note on why there is none. */
export type SheetGrid = { readonly grid: Grid; /** Merged ranges left aside. */ readonly ignored: number } | { readonly tooWide: true }

/**
 * Puts cells and merged ranges together. Of ranges that overlap the first counts; ranges are cut to what the sheet shows; long blank
 * stretches are shortened, while places keep their names.
 */
export function sheetGrid(name: string, said: readonly SaidCell[], merges: readonly Range[]): SheetGrid {
  const cells = [...new Map(said.map((cell) => [nameOf(cell), cell])).values()]
  const corners = new Set(cells.map(nameOf))
  const end = { row: cells.reduce((last, { row }) => Math.max(last, row), 0), column: cells.reduce((last, { column }) => Math.max(last, column), 0) }
  const ranges = merges.filter(({ first }) => first.row <= end.row && first.column <= end.column).map((range) => clip(range, end, corners))
  const labels = ranges.filter(({ first }) => corners.has(nameOf(first)))
  const rows = squeeze([...cells.map(({ row }) => row), ...labels.map(({ last }) => last.row)])
  const columns = squeeze([...cells.map(({ column }) => column), ...labels.map(({ last }) => last.column)])
  if (rows.count * columns.count > mostPlaces) return { tooWide: true }
  const { placed, ignored } = place(cells, ranges.map((range) => squeezed(range, rows, columns)), rows, columns)
  return {
    grid: { name, rows: rows.count, columns: columns.count, cells: placed.map((one) => gridCell(one, name)).toSorted((a, b) => a.row - b.row || a.column - b.column), merges: 'kept' },
    ignored,
  }
}

function clip({ first, last }: Range, end: Address, corners: ReadonlySet<string>): Range {
  const more = corners.has(nameOf(first)) ? reach : 0
  const cut = (own: number, most: number): number => (own <= most + more ? own : most)
  return { first, last: { row: cut(last.row, end.row), column: cut(last.column, end.column) } }
}

interface SqueezedRange extends Range {
  /** Where its corner is in the sheet. */
  readonly corner: Address
}

/** The lines that are left of a range. */
function squeezed({ first, last }: Range, rows: Lines, columns: Lines): SqueezedRange {
  return {
    corner: first,
    first: { row: rows.indexOf(first.row), column: columns.indexOf(first.column) },
    last: { row: rows.indexOf(last.row + 1) - 1, column: columns.indexOf(last.column + 1) - 1 },
  }
}

interface PlacedCell {
  readonly corner: Address
  readonly first: Address
  readonly last: Address
  readonly said: SaidCell | undefined
  readonly covered: readonly SaidCell[]
}

interface PlacedCells {
  readonly placed: readonly PlacedCell[]
  /** Ranges that overlap an earlier one, or cover what no cell of a form would. */
  readonly ignored: number
}

function place(cells: readonly SaidCell[], ranges: readonly SqueezedRange[], rows: Lines, columns: Lines): PlacedCells {
  const places = new Map(cells.map((said) => [rows.indexOf(said.row) * columns.count + columns.indexOf(said.column), said]))
  const taken = new Uint8Array(rows.count * columns.count)
  const placed: PlacedCell[] = []
  let [steps, ignored] = [0, 0]
  const coveredBy = (range: SqueezedRange): readonly SaidCell[] | undefined => {
    const covered: SaidCell[] = []
    for (const at of placesOf(range, columns.count)) {
      steps += 1
      const said = places.get(at)
      if (said) covered.push(said)
      if (taken[at] === 1 || steps > mostMergeSteps || covered.length > mostCovered + 1) return undefined
    }
    return covered
  }
  for (const range of ranges.filter(isSeveral)) {
    const { first, last, corner } = range
    const covered = coveredBy(range)
    ignored += covered ? 0 : 1
    if (!covered) continue
    for (let row = first.row; row <= last.row; row += 1) taken.fill(1, row * columns.count + first.column, row * columns.count + last.column + 1)
    const isCorner = ({ row, column }: SaidCell): boolean => row === corner.row && column === corner.column
    placed.push({ corner, first, last, said: covered.find(isCorner), covered: covered.filter((said) => !isCorner(said)) })
  }
  for (const [at, said] of places) {
    const spot = { row: Math.floor(at / columns.count), column: at % columns.count }
    if (taken[at] !== 1) placed.push({ corner: said, first: spot, last: spot, said, covered: [] })
  }
  return { placed, ignored }
}

/** A range of which more than one place is left. */
function isSeveral({ first, last }: Range): boolean {
  return first.row <= last.row && first.column <= last.column && (first.row < last.row || first.column < last.column)
}

function* placesOf({ first, last }: Range, columns: number): Generator<number, void> {
  for (let row = first.row; row <= last.row; row += 1) {
    for (let column = first.column; column <= last.column; column += 1) yield row * columns + column
  }
}

function gridCell({ corner, first, last, said, covered }: PlacedCell, sheet: string): GridCell {
  const doubts = [...(said?.doubts ?? []), ...covered.map((one) => coveredDoubt(one, sheet))]
  return {
    row: first.row,
    column: first.column,
    rowSpan: last.row - first.row + 1,
    columnSpan: last.column - first.column + 1,
    text: said?.text ?? '',
    place: placeOf(corner, sheet),
    ...(doubts.length === 0 ? {} : { doubts }),
  }
}

export function placeOf(address: Address, sheet: string): Text {
  const place = sheetPrefix(sheet) + nameOf(address)
  return { zh: place, en: place }
}

function coveredDoubt({ text, ...address }: SaidCell, sheet: string): Doubt {
  const { zh } = placeOf(address, sheet)
  return { kind: 'hidden', message: { zh: `合并单元格盖住了 ${zh} 的“${shorten(text)}”，没有取用`, en: `the merged cell covers ${zh}, which holds “${shorten(text)}”; it was not taken over` } }
}
