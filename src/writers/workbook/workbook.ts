/** Tables of data as a spreadsheet, to filter, sort and pivot; a printed form goes through the writer of XLSX. */
export interface DataWorkbook {
  readonly title: string
  readonly worksheets: readonly Worksheet[]
  /** What the foot of a printed page says; `&P` and `&N` are the page and the number of pages. */
  readonly foot: string
}

export interface Worksheet {
  /** At most 31 characters, none of `*?:/\[]'`; different from all others. */
  readonly name: string
  /** Of columns from the left, in digits of the default font. */
  readonly widths: readonly number[]
  readonly blocks: readonly Block[]
  /** Rows from the top that stay in view and are printed on every page. */
  readonly frozenRows: number
  /** Columns from the left that stay in view. */
  readonly frozenColumns: number
}

export type Block = Lines | DataTable

/** Rows that belong to no table: titles, notes, totals. */
export interface Lines {
  readonly lines: readonly (readonly (Cell | StyledCell)[])[]
}

/** A table with filters. Rows are made when they are written, so that they need not all be in memory. */
export interface DataTable {
  /** Letters and digits, different from all others of the workbook. */
  readonly name: string
  /** Heads differ from each other. */
  readonly columns: readonly TableColumn[]
  readonly rows: Iterable<readonly Cell[]>
  /** How many rows there are. */
  readonly count: number
}

export interface TableColumn {
  readonly head: string
  readonly style: CellStyle
}

/**
 * A text, a count, nothing, an exact decimal in digits, or a formula with the value that it comes to, so that the file
 * reads right where nothing is calculated.
 */
export type Cell = string | number | null | { readonly digits: string } | { readonly formula: string; readonly value: string | null }

export interface StyledCell {
  readonly cell: Cell
  readonly style: CellStyle
}

/** `amount`: money with two decimals or more; `share`: a part of one, shown in percent. */
export type CellStyle = 'text' | 'amount' | 'count' | 'share' | 'number' | 'head' | 'title' | 'note' | 'label' | 'wrapped'
