import type { Layout } from '../../layout/layout.js'
import type { Cell, Sheet } from '../../sheet/sheet.js'
import type { WriterOptions } from '../writer.js'
import { type DocumentPen, drawPage, type Pen } from './draw-page.js'
import { type Element, elementTypes, formElements, type Mark } from './structure.js'

/** Draws a form on pages of its own, in a document of `count` pages, and says what its texts are. */
export function drawForm(pen: DocumentPen, sheet: Sheet, layout: Layout, count: number, { mark, printDate }: Pick<WriterOptions, 'mark' | 'printDate'>): readonly Element[] {
  const marks = new Map<Cell, Mark[]>()
  const own: Pen = { ...pen, styles: layout.styles, types: elementTypes(sheet), marks }
  for (const page of layout.pages) {
    const index = beginPage(pen, layout.page)
    drawPage(own, page, { index, footer: pageNumberText(index + 1, count), mark, date: dateText(printDate), margins: layout.page.margins })
    endPage(pen)
  }
  return formElements(sheet, marks)
}

/** Adds a page to the document and returns its number, 0-based. */
export function beginPage({ document, pages }: DocumentPen, { width, height }: Layout['page']): number {
  document.addPage({ size: [width, height], margin: 0 })
  Object.assign(document.page.dictionary.data, { StructParents: pages.length, Tabs: 'S' })
  return pages.push(document.page.dictionary) - 1
}

/** Gives the page that was drawn the fonts of its text. */
export function endPage({ document, text }: DocumentPen): void {
  Object.assign(document.page.fonts, text.resources)
}

export function pageNumberText(number: number, count: number): string {
  return `第 ${number} 页　共 ${count} 页`
}

export function dateText(printDate: string | undefined): string | undefined {
  return printDate === undefined ? undefined : `打印日期：${printDate}`
}
