import type { Finding } from '../base/finding.js'
import type { Position, Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import { pathTo, type Node, type Path } from './node.js'

/** One declaration's text, taken apart. */
export interface SourceFile {
  /** As the caller named it; for messages only. */
  readonly path: string
  /** Without a byte order mark. */
  readonly text: string
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[]
  /** Missing where the file holds no YAML value at all. */
  readonly root: Node | undefined
  readonly findings: readonly Finding[]
  /** Findings that are not listed since there are so many. */
  readonly untold?: number
  /** Stretches that a syntax error makes unreliable: what stands there is not judged further. */
  readonly damaged: readonly Span[]
  /** Where the first error stands that may have shifted what follows into other groups; keys seem missing or unknown then. */
  readonly brokenFrom: number | undefined
  /**
   * Of a declaration that was read from a file of another program: the cells that its values come from, in the order of the text.
   * Messages then name cells, since nobody has seen the lines.
   */
  readonly cells?: readonly CellOrigin[]
  /** Paths to offsets, where they are known without the tree. */
  readonly paths?: ReadonlyMap<number, Path>
}

/** The keys and item numbers that lead to a place in a file. */
export function pathAt(file: Pick<SourceFile, 'paths' | 'root'>, offset: number): Path {
  return file.paths?.get(offset) ?? pathTo(file.root, offset)
}

/** The file with something else in place of what it has; what is worked out when it is asked for still waits for that. */
export function fileWith(file: SourceFile, change: Partial<Pick<SourceFile, 'path' | 'text'>>): SourceFile {
  const others = Object.entries(Object.getOwnPropertyDescriptors(file)).filter(([key]) => !(key in change))
  // Whole again by what is put into it: all else that the file has.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.defineProperties({ ...change } as SourceFile, Object.fromEntries(others))
}

/** A stretch of the text that comes from a cell, and what the cell is called: `Sheet1!C14`. */
export interface CellOrigin {
  readonly span: Span
  readonly place: Text
}

/** The cell that a place comes from: that of the value there, or of the value behind the key there. Blank where there is none. */
export function cellAt({ cells = [], lineStarts }: Pick<SourceFile, 'cells' | 'lineStarts'>, offset: number): Text {
  const { line } = positionOf({ lineStarts }, offset)
  const end = lineStarts[line] ?? Infinity
  const cell = cells.find(({ span }) => span.end >= offset)
  return cell && cell.span.start < end ? cell.place : { zh: '', en: '' }
}

/** Offsets at which lines begin; `\r\n`, `\n` and a lone `\r` end a line. */
export function findLineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length)
  return starts
}

/** Line and column of an offset. */
export function positionOf(file: Pick<SourceFile, 'lineStarts'>, offset: number): Position {
  let low = 0
  let high = file.lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (file.lineStarts[low] ?? 0) + 1 }
}

/** Text of a line, 1-based, without its line break. */
export function lineText(file: Pick<SourceFile, 'lineStarts' | 'text'>, line: number): string {
  return file.text.slice(file.lineStarts[line - 1], file.lineStarts[line] ?? file.text.length).replace(/[\r\n]+$/u, '')
}

/** Where the line begins that holds an offset, for a text whose lines were not counted. */
export function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}
