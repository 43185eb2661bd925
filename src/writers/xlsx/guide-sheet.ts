import type { Style, Workbook, Worksheet } from 'exceljs'
import { a4, bodyOf } from '../../layout/page-setup.js'
import type { Guide, GuidePart } from '../../sheet/guide.js'
import { headerFooter, printSetup, viewOf } from './page.js'
import { cellText } from './safe-text.js'
import { usualLooks } from './styles.js'
import { heightOf, padding, putRow, styleOf } from './text-rows.js'
import { columnWidth } from './units.js'

/** Shares of the page's width: what, whether it must be there, how, an example. */
const shares = [22, 8, 44, 26] as const
const totalShare = shares.reduce((sum, share) => sum + share, 0)
const { title, heading, prose } = usualLooks

/** Puts the guide on a worksheet of its own, to be read and printed. */
export function addGuideSheet(workbook: Workbook, name: string, guide: Guide): void {
  const page = a4
  const widths = shares.map((share) => (share / totalShare) * bodyOf(page).width)
  const rows = 1 + guide.parts.reduce((sum, { rows, columns }) => sum + 1 + (columns ? 1 : 0) + rows.length, 0)
  const worksheet = workbook.addWorksheet(name, { pageSetup: printSetup(page, rows, shares.length, undefined), headerFooter: headerFooter(page, {}), views: [viewOf({ title: '', columns: shares.length, rows: [] }, [])] })
  worksheet.columns = widths.map((width) => ({ width: columnWidth(width) }))
  putLine(worksheet, 1, guide.title, styleOf(title, { isCentred: true, isRuled: false }), widths)
  worksheet.getRow(1).height = title.lineHeight + padding.ends
  let row = 2
  for (const part of guide.parts) row = putPart(worksheet, row, part, widths)
}

/** Returns the number of the row behind the part. */
function putPart(worksheet: Worksheet, start: number, { heading: text, columns, rows }: GuidePart, widths: readonly number[]): number {
  putLine(worksheet, start, text, styleOf({ ...heading, size: 12 }, { isCentred: false, isRuled: false }), widths)
  worksheet.getRow(start).height = heading.lineHeight + 2 * padding.ends
  const head = columns ? [columns] : []
  const ruled = (look: typeof heading) => shares.map((_, column) => styleOf(look, { isCentred: look === heading || column === 1, isRuled: true }))
  ;[...head, ...rows].forEach((texts, index) => {
    const row = start + 1 + index
    if (!columns) return putLine(worksheet, row, texts.join(''), styleOf(prose, { isCentred: false, isRuled: false }), widths)
    putRow(worksheet, row, texts.map((one) => (one === '' ? null : cellText(one))), ruled(index === 0 ? heading : prose))
    worksheet.getRow(row).height = heightOf(texts, widths)
  })
  return start + 1 + head.length + rows.length
}

function putLine(worksheet: Worksheet, row: number, text: string, style: Partial<Style>, widths: readonly number[]): void {
  putRow(worksheet, row, [cellText(text)], [style])
  worksheet.mergeCells(row, 1, row, widths.length)
  worksheet.getRow(row).height = heightOf([text], [widths.reduce((sum, width) => sum + width, 0)])
}
