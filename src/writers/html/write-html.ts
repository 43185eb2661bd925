import { carriedAddress } from '../../base/carried-source.js'
import { htmlPage } from '../../base/html-page.js'
import type { Text } from '../../base/text.js'
import { fitColumns } from '../../layout/columns.js'
import type { PrintSettings } from '../../layout/print-settings.js'
import type { Row, Sheet } from '../../sheet/sheet.js'
import type { Writer, WriterOptions } from '../writer.js'
import { measureText } from '../xlsx/units.js'
import { nominalStyles } from './nominal-styles.js'
import { partsOf } from './parts.js'
import { pageStyle, style } from './style.js'
import { tableHtml } from './table.js'
import { cellHtml, escaped } from './text.js'

/** Points between the sides of the form on A4: columns keep this ratio on every screen. */
const usualWidth = 499

/** Writes the sheet as one page that a browser shows by itself: no script, no network, well-formed as XML too. */
export const writeHtml: Writer = async (sheet, options) => ({ bytes: new TextEncoder().encode(pageOf(sheet, options)), notes: notesOf(options.print) })

function notesOf({ fitPages }: PrintSettings): readonly Text[] {
  if (fitPages === undefined) return []
  return [{ zh: '网页印成几页由浏览器决定，限定的页数对 HTML 不起作用', en: 'how many pages a web page prints on is up to the browser; the number asked for has no effect on HTML' }]
}

function pageOf(sheet: Sheet, options: WriterOptions): string {
  const { documentTitle, author } = sheet.properties ?? { documentTitle: sheet.title, author: '' }
  const head = `<meta name="generator" content="jixiao"/>\n${author === '' ? '' : `<meta name="author" content="${escaped(author)}"/>\n`}${sourceLink(options)}`
  const body = `${options.mark === undefined ? '' : `<div class="mark">${escaped(options.mark)}</div>\n`}<main>
${contentOf(sheet)}</main>
${options.printDate === undefined ? '' : `<footer>打印日期：${dateText(options.printDate)}</footer>\n`}`
  return htmlPage({ language: 'zh', title: escaped(documentTitle), style: `${style}${pageStyle(options.print)}`, head, body })
}

/** The declaration that the form was made of: no browser shows or fetches it. */
function sourceLink({ source }: WriterOptions): string {
  return source ? `<link rel="alternate" type="application/yaml" title="${escaped(source.name)}" href="${carriedAddress(source)}"/>\n` : ''
}

function contentOf(sheet: Sheet): string {
  const columns = columnsHtml(sheet)
  return partsOf(sheet)
    .map((part, index) => (part.kind === 'lines' ? part.rows.map(linesHtml).join('') : tableHtml(part, { number: index + 1, width: sheet.columns, columns, caption: captionOf(sheet, part.rows) })))
    .join('')
}

function linesHtml({ cells }: Row): string {
  const texts = cells.map((cell) => ({ role: cell.role, html: cellHtml(cell) }))
  if (texts.every(({ role }) => role === 'title')) return texts.map(({ html }) => `<h1>${html}</h1>\n`).join('')
  const classes = texts.every(({ role }) => role === 'subtitle') ? 'subtitle' : 'signatory'
  return `<div class="${classes}">${texts.map(({ html }) => `<p>${html}</p>`).join('')}</div>\n`
}

/** What the table holds, for those who hear it: the parts of the form that begin in it. */
function captionOf(sheet: Sheet, rows: readonly Row[]): string {
  const sections = rows.flatMap(({ section }) => section ?? [])
  return sections.length > 0 ? sections.join('、') : sheet.title
}

/** Widths in percent, alike in all tables of the form, so that they look like one. */
function columnsHtml(sheet: Sheet): string {
  const widths = fitColumns(sheet, usualWidth, nominalStyles, measureText)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return `<colgroup>${widths.map((width) => `<col style="width:${((100 * width) / total).toFixed(2)}%"/>`).join('')}</colgroup>\n`
}

/** 2020年3月1日 for `2020-03-01`. */
function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
