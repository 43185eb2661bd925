import { layOut } from '../../layout/layout.js'
import { pageSetup } from '../../layout/page-setup.js'
import { stylesFor } from '../../layout/styles.js'
import type { Sheet } from '../../sheet/sheet.js'
import { fitNotes } from '../fit-note.js'
import type { Writer, WriterOptions } from '../writer.js'
import { bundledFonts } from './bundled-fonts.js'
import { addBookmarks, attachSource, openDocument } from './document.js'
import { drawForm } from './draw-form.js'
import type { DocumentPen } from './draw-page.js'
import { finishFile } from './finish-file.js'
import { chooseFonts } from './font-choice.js'
import { findUnprintable, fontNotes, markRefused } from './font-notes.js'
import type { Properties } from './metadata.js'
import { styles, watermark } from './styles.js'
import { createTextPen } from './text-pen.js'

/** Writes a sheet as PDF/UA-1, with its declaration attached, and as PDF/A-3b where that is asked for. */
export const writePdf: Writer = async (sheet, options) => {
  const { mark, print, printDate, source, fonts: users, readFont } = options
  const fonts = chooseFonts(users, await bundledFonts(readFont))
  const unprintable = findUnprintable(sheet, fonts, styles)
  if (unprintable.length > 0) return { unprintable }
  const refused = markRefused(mark, watermark.style.face, fonts)
  if (refused.length > 0) return { refused }
  const layout = layOut(sheet, { page: pageSetup(print), styles: stylesFor(print, styles), measure: fonts.measure, fitPages: print.fitPages })
  const properties = propertiesOf(sheet, options)
  const document = openDocument(layout.page, properties)
  const pen: DocumentPen = { document, measure: fonts.measure, text: createTextPen(document, fonts), pages: [] }
  const elements = drawForm(pen, sheet, layout, layout.pages.length, options)
  addBookmarks(document.outline, sheet, layout.pages, { width: layout.page.width, first: 0 })
  if (source) attachSource(document, source, printDate)
  const bytes = await finishFile(pen, properties, elements)
  return { bytes, notes: [...fitNotes(layout, print.fitPages), ...fontNotes(sheet, fonts, styles, users)] }
}

function propertiesOf({ title, properties }: Sheet, { printDate, archival }: Pick<WriterOptions, 'printDate' | 'archival'>): Properties {
  return { title: properties?.documentTitle ?? title, author: properties?.author, date: printDate, archival }
}
