import { a4, type Layout, layOut } from '../../layout/layout.js'
import { pageSetup } from '../../layout/page-setup.js'
import type { PrintSettings } from '../../layout/print-settings.js'
import { stylesFor } from '../../layout/styles.js'
import type { Sheet } from '../../sheet/sheet.js'
import type { UnprintableCharacter, WriterOptions } from '../writer.js'
import { bundledFonts } from './bundled-fonts.js'
import { contentsPages, drawContents, drawCover } from './contents.js'
import { addBookmarks, attachSource, openDocument } from './document.js'
import { drawForm } from './draw-form.js'
import type { DocumentPen } from './draw-page.js'
import { finishFile } from './finish-file.js'
import { chooseFonts } from './font-choice.js'
import { findUnprintable } from './font-notes.js'
import type { FontSet } from './font-set.js'
import type { Properties } from './metadata.js'
import { type Element, element } from './structure.js'
import { styles } from './styles.js'
import { createTextPen } from './text-pen.js'

/** A form to be bound with others. */
export interface BoundForm {
  readonly sheet: Sheet
  readonly mark?: string
  readonly print: PrintSettings
  readonly source?: NonNullable<WriterOptions['source']>
}

export interface BindingOptions extends Pick<WriterOptions, 'printDate' | 'archival' | 'fonts' | 'readFont'> {
  /** What stands on the cover, and what the file is called. */
  readonly title: string
  /** Below the title on the cover. */
  readonly subtitle: string
}

/** The characters that keep a form from being bound, by its place among the forms. */
export type Unbound = ReadonlyMap<number, readonly UnprintableCharacter[]>

/** Which forms have characters that cannot be printed. */
export async function findUnbound(forms: readonly Pick<BoundForm, 'sheet'>[], { fonts, readFont }: Pick<BindingOptions, 'fonts' | 'readFont'>): Promise<Unbound> {
  const chosen = chooseFonts(fonts, await bundledFonts(readFont))
  return new Map(forms.flatMap(({ sheet }, index) => {
    const unprintable = findUnprintable(sheet, chosen, styles)
    return unprintable.length > 0 ? [[index, unprintable] as const] : []
  }))
}

/**
 * Writes many forms as one PDF: a cover, a table of contents, the forms with bookmarks, and one count of pages through all.
 * Forms are laid out twice, to count and to draw, so that no more than one is held at a time.
 */
export async function bindForms(forms: readonly BoundForm[], options: BindingOptions): Promise<Buffer> {
  const fonts = chooseFonts(options.fonts, await bundledFonts(options.readFont))
  const counts = forms.map((form) => layoutOf(form, fonts).pages.length)
  const front = 1 + contentsPages(forms.length, a4)
  let total = front
  const starts = counts.map((count) => (total += count) - count)
  const properties: Properties = { title: options.title, author: undefined, date: options.printDate, archival: options.archival }
  const document = openDocument(a4, properties)
  const pen: DocumentPen = { document, measure: fonts.measure, text: createTextPen(document, fonts), pages: [] }
  const entries = forms.map(({ sheet }, index) => ({ name: nameOf(sheet), page: (starts[index] ?? 0) + 1 }))
  const cover = drawCover(pen, options, a4)
  const contents = drawContents(pen, entries, total, a4)
  const elements: Element[] = [...cover, ...contents.elements]
  forms.forEach((form, index) => {
    const layout = layoutOf(form, fonts)
    const first = starts[index] ?? 0
    elements.push(element('Sect', drawForm(pen, form.sheet, layout, total, { ...(form.mark !== undefined && { mark: form.mark }), ...(options.printDate !== undefined && { printDate: options.printDate }) })))
    const bookmark = document.outline.addItem(nameOf(form.sheet), { pageNumber: first, top: 0, left: layout.page.width })
    addBookmarks(bookmark, form.sheet, layout.pages, { width: layout.page.width, first })
    if (form.source) attachSource(document, form.source, options.printDate)
  })
  contents.end()
  return finishFile(pen, properties, elements)
}

function layoutOf({ sheet, print }: BoundForm, { measure }: FontSet): Layout {
  return layOut(sheet, { page: pageSetup(print), styles: stylesFor(print, styles), measure, fitPages: print.fitPages })
}

function nameOf({ title, properties }: Sheet): string {
  return properties?.entryName || properties?.author || title
}
