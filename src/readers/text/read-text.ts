import type { Grid, GridCell, ReadOutcome } from '../../grid/grid.js'
import { decodeText } from './decode-text.js'
import { linesToRows, type TextRow } from './lines-to-rows.js'

/** More lines than any form has; a text beyond is no form. */
const maximumLines = 50_000

/** Reads a text as it is copied out of Word, Excel or a page: cells parted by tabs or bars, or lines of words. */
export async function readText(bytes: Uint8Array): Promise<ReadOutcome> {
  const text = decodeText(bytes)
  if (text === undefined) return { refused: { zh: '不是文本：既不是 UTF-8，也不是 GB18030 编码', en: 'this is no text: it is neither UTF-8 nor GB18030' } }
  const lines = text.split(/\r\n|\n|\r/u)
  if (lines.length > maximumLines) return { refused: { zh: `有 ${lines.length} 行，超过 ${maximumLines} 行，不像一份申报表`, en: `${lines.length} lines, more than ${maximumLines}: this is no form` } }
  return { document: { grids: [toGrid(linesToRows(lines))], notes: [] } }
}

function toGrid(rows: readonly TextRow[]): Grid {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1)
  const cells = rows.flatMap(({ cells: texts }, row) =>
    texts.map(({ text, line }, column): GridCell => ({
      row,
      column,
      rowSpan: 1,
      // A line of its own stands for the whole width.
      columnSpan: texts.length === 1 ? columns : 1,
      text,
      place: texts.length === 1 ? { zh: `第${line}行`, en: `line ${line}` } : { zh: `第${line}行第${column + 1}格`, en: `line ${line}, cell ${column + 1}` },
    })),
  )
  const flat = rows.filter((row) => row.cells.length === 1).length
  return { name: '', columns, rows: rows.length, cells, merges: flat * 2 > rows.length ? 'flat' : 'lost' }
}
