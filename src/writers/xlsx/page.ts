import type { HeaderFooter, PageSetup, PaperSize, WorksheetView } from 'exceljs'
import { a4 } from '../../layout/layout.js'
import type { Sheet } from '../../sheet/sheet.js'
import { columnName } from './addresses.js'
import { fontName } from './styles.js'
import { inches } from './units.js'

// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enumeration exists among the types only, not when the code runs
const a4Paper: PaperSize = 9
const { margins } = a4
/** Points from the paper's edge to a draft's mark above and the page number below. */
const edges = { header: 20, footer: 32 } as const

/** Points between the margins of a page. */
export const pageBody = {
  width: a4.width - margins.left - margins.right,
  height: a4.height - margins.top - margins.bottom,
} as const

/** A4 upright, as wide as the form and as many pages long as it takes. */
export function pageSetup(sheet: Sheet): Partial<PageSetup> {
  const titles = printTitles(sheet)
  return {
    paperSize: a4Paper,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(margins.top),
      right: inches(margins.right),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      header: inches(edges.header),
      footer: inches(edges.footer),
    },
    printArea: `A$1:${columnName(sheet.columns - 1)}$${sheet.rows.length}`,
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

/** Page numbers below; a draft's mark above, large and red. */
export function headerFooter(mark: string | undefined): Partial<HeaderFooter> {
  return {
    oddFooter: `&C&"${fontName},Regular"&9第 &P 页　共 &N 页`,
    ...(mark !== undefined && { oddHeader: `&C&"${fontName},Bold"&KFF0000&28${mark.replaceAll('&', '&&')}` }),
  }
}

/** Opens at the top left, without the grid lines that are not part of the form. */
export const view: Partial<WorksheetView> = { state: 'normal', showGridLines: false, zoomScale: 100, zoomScaleNormal: 100, activeCell: 'A1' }
