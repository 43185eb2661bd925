import { textSetter } from '../../layout/cell-text.js'
import type { Row, Sheet } from '../../sheet/sheet.js'
import type { Part } from '../html/parts.js'
import { cellParagraphs, hairlineParagraph } from './cell-paragraphs.js'
import type { FittedForm } from './fit-form.js'
import { formParts } from './form-parts.js'
import { formTable } from './form-table.js'
import { lineWidths } from './line-widths.js'
import { measureText } from './measure.js'
import { pageFlow } from './page-flow.js'

/** The form from top to bottom: lines above the grid, then tables. Word joins tables without a paragraph between them. */
export function formBody(sheet: Sheet, fitted: FittedForm): string {
  const flow = pageFlow(sheet, fitted)
  let start = 0
  return formParts(sheet, flow).map((part) => {
    const count = part.heads.length + part.rows.length
    const keepsNext = flow.kept.slice(start, start + count)
    start += count
    return part.kind === 'lines' ? part.rows.map((row, index) => lineBlock(sheet, row, keepsNext[index] === true, fitted)).join('') : tableBlock(sheet, part, keepsNext, flow.parted, fitted)
  }).join('')
}

/** One text over the whole width is a paragraph; texts side by side are a table without lines. */
function lineBlock(sheet: Sheet, row: Row, keepNext: boolean, fitted: FittedForm): string {
  const [only, ...others] = row.cells
  if (only && others.length === 0 && only.columnSpan === sheet.columns) return cellParagraphs(only, { setText: fitted.setText, keepNext, isHeading: false })
  const columnWidths = lineWidths(row, fitted)
  const setText = textSetter(columnWidths, { styles: fitted.styles, measure: measureText })
  return tableBlock(sheet, { kind: 'lines', heads: [], rows: [row] }, [keepNext], new Set(), { ...fitted, columnWidths, setText })
}

function tableBlock(sheet: Sheet, { heads, rows }: Part, keepsNext: readonly boolean[], parted: ReadonlySet<string>, fitted: FittedForm): string {
  return formTable(sheet, { heads, rows, keepsNext, parted }, fitted) + hairlineParagraph(keepsNext.at(-1) === true)
}
