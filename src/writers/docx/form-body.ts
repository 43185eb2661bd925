import type { Paragraph, Table } from 'docx'
import { gridOf, stackRows } from '../../layout/stack.js'
import type { Row, Sheet } from '../../sheet/sheet.js'
import type { Part } from '../html/parts.js'
import { cellParagraphs, hairlineParagraph } from './cell-paragraphs.js'
import type { FittedForm } from './fit-form.js'
import { formParts, partedTexts } from './form-parts.js'
import { formTable } from './form-table.js'
import { rowsKept } from './keep-together.js'

type Block = Paragraph | Table

/** The form from top to bottom: lines above the grid, then tables. Word joins tables without a paragraph between them. */
export function formBody(sheet: Sheet, fitted: FittedForm): readonly Block[] {
  const { heights } = stackRows(gridOf(sheet), [...sheet.rows.keys()], fitted.setText)
  const kept = rowsKept(sheet.rows, heights, fitted)
  const parted = partedTexts(fitted)
  let start = 0
  return formParts(sheet, fitted).flatMap((part) => {
    const count = part.heads.length + part.rows.length
    const keepsNext = kept.slice(start, start + count)
    start += count
    return part.kind === 'lines' ? part.rows.flatMap((row, index) => lineBlocks(sheet, row, keepsNext[index] === true, fitted)) : tableBlocks(sheet, part, keepsNext, parted, fitted)
  })
}

/** One text over the whole width is a paragraph; texts side by side keep their columns. */
function lineBlocks(sheet: Sheet, row: Row, keepNext: boolean, fitted: FittedForm): readonly Block[] {
  const [only, ...others] = row.cells
  if (only && others.length === 0 && only.columnSpan === sheet.columns) return cellParagraphs(only, { setText: fitted.setText, keepNext, isHeading: false })
  return tableBlocks(sheet, { kind: 'lines', heads: [], rows: [row] }, [keepNext], new Set(), fitted)
}

function tableBlocks(sheet: Sheet, { heads, rows }: Part, keepsNext: readonly boolean[], parted: ReadonlySet<string>, fitted: FittedForm): readonly Block[] {
  return [formTable(sheet, { heads, rows, keepsNext, parted }, fitted), hairlineParagraph(keepsNext.at(-1) === true)]
}
