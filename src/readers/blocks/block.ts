import type { Doubt } from '../../grid/grid.js'
import { deepestTable } from '../limits.js'
import { excessive } from '../refusal.js'

/** What a document or a cell consists of from top to bottom. */
export type Block = Line | Table

/** A paragraph with something in it. */
export interface Line {
  readonly kind: 'line'
  /** `\n` parts the lines within the paragraph. */
  readonly text: string
  readonly doubts?: readonly Doubt[]
}

/** A table as in the file, with what is merged in it resolved: no place of it belongs to two cells. */
export interface Table {
  readonly kind: 'table'
  readonly rows: number
  /** Its right edge; the left one is 0. Edges are numbers of columns or lengths, as the kind of file has them. */
  readonly width: number
  /** In reading order. */
  readonly cells: readonly TableCell[]
  /** Tables inside one another, this one counted. */
  readonly depth: number
  readonly isBlank: boolean
  /** A table to its reader: it has several cells with something in them, or one that holds such a table. */
  readonly isReal: boolean
}

export interface TableCell {
  /** 0-based. */
  readonly row: number
  readonly rowSpan: number
  readonly left: number
  readonly right: number
  /** Which one of its row it is, counted from 1 as a reader would. */
  readonly ordinal: number
  readonly content: readonly Block[]
}

/**
 * A table of cells.
 * @throws Refusal if tables stand inside one another deeper than the limit.
 */
export function tableOf({ rows, width, cells }: Pick<Table, 'rows' | 'width' | 'cells'>): Table {
  const inner = cells.flatMap(({ content }) => content.filter((block) => block.kind === 'table'))
  const depth = inner.reduce((deepest, table) => Math.max(deepest, table.depth), 0) + 1
  if (depth > deepestTable) throw excessive({ zh: `表格里套表格超过 ${deepestTable} 层`, en: `it has tables inside tables deeper than ${deepestTable} levels` })
  const filled = cells.filter((cell) => !isBlankCell(cell)).length
  return { kind: 'table', rows, width, cells, depth, isBlank: filled === 0, isReal: filled > 1 || inner.some(({ isReal }) => isReal) }
}

/** Nothing is to be seen in the cell. */
export function isBlankCell({ content }: TableCell): boolean {
  return content.every((block) => block.kind === 'table' && block.isBlank)
}

/** A line of a text as shown; nothing if there is nothing to see in it. */
export function lineOf(shown: string, doubts: readonly Doubt[] = []): Line | undefined {
  const text = tidyLines(shown)
  return text === '' ? undefined : { kind: 'line', text, ...(doubts.length > 0 && { doubts }) }
}

/** What stands in a cell, its paragraphs one below the other. */
export function textOf(blocks: readonly Block[]): string {
  return linesIn(blocks).map(({ text }) => text).join('\n')
}

/** The paragraphs of blocks and of the tables among them, in reading order. */
export function linesIn(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? [block] : block.cells.flatMap(({ content }) => linesIn(content))))
}

/** Characters that take no room on the page, and such as only steer the direction of writing. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu

/** Lines without blanks at their ends, and without such as hold nothing. */
function tidyLines(shown: string): string {
  return shown
    .replace(unseen, '')
    .replace(/[\u00a0\u2007\u202f]/gu, ' ')
    .split(/[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
