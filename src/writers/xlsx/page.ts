import type { HeaderFooter, PageSetup as SpreadsheetPage, PaperSize, WorksheetView } from 'exceljs'
import type { PageSetup } from '../../layout/page-setup.js'
import type { Sheet } from '../../sheet/sheet.js'
import type { WriterOptions } from '../writer.js'
import { columnName } from './addresses.js'
import { printable } from './safe-text.js'
import { fontFaces } from './styles.js'
import { inches } from './units.js'

/** Numbers of the two papers in a spreadsheet's list. */
const papers: Readonly<Record<'A4' | 'A3', number>> = { A4: 9, A3: 8 }
/** Height in points above which paper is A3. */
const tallestA4 = 842
/** Points from the paper's edge to a draft's mark above and the page number below, where margins are as usual. */
const edges = { header: 20, footer: 32 } as const
const markSize = 24
/** Excel takes 255 characters for a whole header. */
const longestMark = 80
/** Height of a line in ems: LibreOffice moves the form down where the mark is higher than the margin. */
const markLine = 1.5
/** Rows that stay in view take at most so many points of a screen. */
const frozenHeight = 72

/** How a worksheet is printed: as wide as a page, and as many pages long as it takes or at most `fitPages`. */
export function printSetup(page: PageSetup, rows: number, columns: number, titles: number | undefined, fitPages = 0): Partial<SpreadsheetPage> {
  const { margins } = page
  return {
    paperSize: paperOf(page),
    orientation: page.width > page.height ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: fitPages,
    horizontalCentered: true,
    margins: {
      top: inches(margins.top),
      right: inches(margins.right),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      header: inches(headerEdge(page)),
      footer: inches(Math.min(edges.footer, margins.bottom / 2)),
    },
    printArea: `A$1:${columnName(columns - 1)}$${rows}`,
    ...(titles !== undefined && { printTitlesRow: `${titles + 1}:${titles + 1}` }),
  }
}

/**
 * The row that is printed again at the head of every later page: the head row, if there is just one. It also stands
 * above rows after its block that begin a page, which is rare and misleads nobody; a long block without heads would.
 */
export function printTitles(sheet: Sheet): number | undefined {
  const [first, ...others] = sheet.rows.flatMap((row, index) => (row.head ? [index] : []))
  return others.length > 0 ? undefined : first
}

/** Page numbers below with the day of printing beside them; a draft's mark above, large and red. */
export function headerFooter(page: PageSetup, { mark, printDate }: Pick<WriterOptions, 'mark' | 'printDate'>): Partial<HeaderFooter> {
  const small = `&"${fontFaces.body.name},Regular"&9`
  const date = printDate === undefined ? '' : `&R${small}打印日期：${escaped(printDate)}`
  const size = Math.max(1, Math.floor(Math.min(markSize, (page.margins.top - headerEdge(page)) / markLine)))
  return {
    oddFooter: `&C${small}第 &P 页　共 &N 页${date}`,
    ...(mark !== undefined && { oddHeader: `&C&"${fontFaces.label.name},Bold"&KFF0000&${size}${escaped(mark)}` }),
  }
}

/**
 * Opens at the top left, without the grid lines that are not part of the form. The form's name and year stay in view,
 * where they leave a small screen its room; the head of the indicators stands too far down to be held there.
 */
export function viewOf(sheet: Sheet, heights: readonly number[]): Partial<WorksheetView> {
  const end = sheet.rows.findIndex(({ cells }) => cells.some(({ role }) => role !== 'title' && role !== 'subtitle'))
  const height = heights.slice(0, Math.max(end, 0)).reduce((sum, each) => sum + each, 0)
  return end < 1 || height > frozenHeight ? { state: 'normal', activeCell: 'A1', showGridLines: false, zoomScale: 100, zoomScaleNormal: 100 } : frozenBelow(end)
}

/** The rows above stay in view; the cell below them is ready to be typed into. */
export function frozenBelow(rows: number): Partial<WorksheetView> {
  const first = `A${rows + 1}`
  return { state: 'frozen', xSplit: 0, ySplit: rows, topLeftCell: first, activeCell: first, showGridLines: false, zoomScale: 100, zoomScaleNormal: 100 }
}

function paperOf({ width, height }: PageSetup): PaperSize {
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enumeration exists among the types only, not when the code runs
  return Math.max(width, height) > tallestA4 ? papers.A3 : papers.A4
}

function headerEdge({ margins }: PageSetup): number {
  return Math.min(edges.header, margins.top / 3)
}

/** `&` begins a code, and a digit right behind a size would belong to it. */
function escaped(text: string): string {
  return printable(text).slice(0, longestMark).replaceAll('&', '&&').replace(/^(?=\d)/u, ' ')
}
