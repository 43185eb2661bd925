import type { Span } from '../base/span.js'
import { cellAt, positionOf, type SourceFile } from '../source/source-file.js'
import type { PlacedText } from './summary.js'

/** A stretch of a file with its lines and columns, or its cell. */
export function placedText(file: Pick<SourceFile, 'text' | 'lineStarts' | 'cells'>, { start, end }: Span, text = file.text.slice(start, end)): PlacedText {
  const { line, column } = positionOf(file, start)
  const { line: endLine, column: endColumn } = positionOf(file, end)
  return { start, end, line, column, endLine, endColumn, text, ...(file.cells && { cell: cellAt(file, start) }) }
}
