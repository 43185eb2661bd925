import type { CellValue, Style, Workbook, Worksheet } from 'exceljs'
import { a4, bodyOf, type PageSetup } from '../../layout/page-setup.js'
import type { Severity } from '../../base/finding.js'
import type { Remark, WriterOptions } from '../writer.js'
import { address, addressIn, columnName } from './addresses.js'
import { frozenBelow, headerFooter, printSetup } from './page.js'
import type { PlacedCell } from './places.js'
import { placeFinder } from './remark-places.js'
import { cellText } from './safe-text.js'
import { usualLooks } from './styles.js'
import { heightOf, padding, putRow, styleOf } from './text-rows.js'
import { columnWidth } from './units.js'

/** What the list of findings stands beside. */
export interface RemarkedForm {
  /** Name of the form's worksheet. */
  readonly worksheetName: string
  readonly title: string
  readonly placed: readonly PlacedCell[]
}

const severities = ['error', 'warning', 'info'] as const
const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' }

/** Heads of the columns, with shares of the page's width. Codes and numbers stand in the middle, sentences at the left. */
const columns = [
  { heading: '序号', share: 4, isCentred: true },
  { heading: '程度', share: 5, isCentred: true },
  { heading: '单元格', share: 6, isCentred: true },
  { heading: '栏目', share: 13, isCentred: false },
  { heading: '问题', share: 37, isCentred: false },
  { heading: '建议', share: 20, isCentred: false },
  { heading: '规则', share: 7, isCentred: true },
  { heading: '申报文件', share: 8, isCentred: true },
] as const

const headRow = 3
const totalShare = columns.reduce((sum, { share }) => sum + share, 0)
const page: PageSetup = { ...a4, width: a4.height, height: a4.width }
const { prose, title, heading } = usualLooks

/** Lists what the check found, each with a link to the cell that it speaks of. Made for people: nothing reads it back. */
export function addRemarkSheet(workbook: Workbook, name: string, form: RemarkedForm, { remarks, ...marks }: Pick<WriterOptions, 'remarks' | 'mark' | 'printDate'>): void {
  const widths = columns.map(({ share }) => (share / totalShare) * bodyOf(page).width)
  const worksheet = workbook.addWorksheet(name, {
    pageSetup: printSetup(page, headRow + remarks.length, columns.length, headRow - 1),
    headerFooter: headerFooter(page, marks),
    views: [frozenBelow(headRow)],
  })
  worksheet.columns = widths.map((width) => ({ width: columnWidth(width) }))
  putLine(worksheet, 1, `${form.title}检查结果`, styleOf(title, { isCentred: true, isRuled: false }))
  putLine(worksheet, 2, summaryOf(remarks), styleOf(prose, { isCentred: false, isRuled: false }))
  putRow(worksheet, headRow, columns.map((column) => column.heading), columns.map(() => styleOf(heading, { isCentred: true, isRuled: true })))
  const bodyStyles = columns.map(({ isCentred }) => styleOf(prose, { isCentred, isRuled: true }))
  const linkStyles = bodyStyles.map((style, index) => (columns[index]?.heading === '单元格' ? { ...style, font: { ...style.font, underline: true, color: { argb: 'FF0563C1' } } } : style))
  const find = placeFinder(form.placed)
  remarks.forEach((remark, index) => {
    const place = find(remark)
    const texts = textsOf(remark, index, place)
    const values = texts.map((text, column): CellValue => (place && columns[column]?.heading === '单元格' ? linkTo(place, form.worksheetName) : text === '' ? null : cellText(text)))
    putRow(worksheet, headRow + index + 1, values, place ? linkStyles : bodyStyles)
    worksheet.getRow(headRow + index + 1).height = heightOf(texts, widths)
  })
  worksheet.getRow(headRow).height = heightOf(columns.map((column) => column.heading), widths)
  worksheet.autoFilter = `A${headRow}:${columnName(columns.length - 1)}${headRow + remarks.length}`
}

function textsOf({ severity, message, proposal, rule, line }: Remark, index: number, place: PlacedCell | undefined): readonly string[] {
  return [
    String(index + 1),
    severityNames[severity],
    place ? address(place.row, place.cell.column) : '',
    (place?.cell.name ?? '').replaceAll('_', ' '),
    message.zh,
    proposal?.zh ?? '',
    rule,
    `第${line}行`,
  ]
}

function summaryOf(remarks: readonly Remark[]): string {
  const counts = severities.flatMap((severity) => {
    const count = remarks.filter((remark) => remark.severity === severity).length
    return count === 0 ? [] : [`${severityNames[severity]} ${count} 条`]
  })
  return `共 ${remarks.length} 条：${counts.join('，')}。点“单元格”一栏可转到表中的位置；改正请改申报文件，再重新导出。`
}

/** exceljs writes a link outwards; it becomes one within the workbook when the archive is settled. */
function linkTo({ cell, row }: PlacedCell, worksheetName: string): CellValue {
  const target = address(row, cell.column)
  return { text: target, hyperlink: addressIn(worksheetName, target) }
}

function putLine(worksheet: Worksheet, row: number, text: string, style: Partial<Style>): void {
  const cell = worksheet.getCell(row, 1)
  cell.value = cellText(text)
  cell.style = style
  worksheet.mergeCells(row, 1, row, columns.length)
  worksheet.getRow(row).height = row === 1 ? title.lineHeight : prose.lineHeight + padding.ends
}
