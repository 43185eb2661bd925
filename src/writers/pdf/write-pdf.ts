import { createHash } from 'node:crypto'
import PdfKit from 'pdfkit'
import { layOut } from '../../layout/layout.js'
import { pageSetup, type PageSetup } from '../../layout/page-setup.js'
import { stylesFor } from '../../layout/styles.js'
import type { Sheet } from '../../sheet/sheet.js'
import { fitNotes } from '../fit-note.js'
import type { Writer } from '../writer.js'
import { bundledFonts } from './bundled-fonts.js'
import { drawPage, drawWatermark, type Pen } from './draw-page.js'
import { chooseFonts } from './font-choice.js'
import { findUnprintable, fontNotes, markRefused } from './font-notes.js'
import { styles, watermark } from './styles.js'
import { createTextPen } from './text-pen.js'

/** Writes a sheet as PDF, with text that can be searched and copied. */
export const writePdf: Writer = async (sheet, { mark, print, fonts: users, readFont }) => {
  const fonts = chooseFonts(users, await bundledFonts(readFont))
  const unprintable = findUnprintable(sheet, fonts, styles)
  if (unprintable.length > 0) return { unprintable }
  const refused = markRefused(mark, watermark.style.face, fonts)
  if (refused.length > 0) return { refused }
  const layout = layOut(sheet, { page: pageSetup(print), styles: stylesFor(print, styles), measure: fonts.measure, fitPages: print.fitPages })
  const document = openDocument(sheet, layout.page, mark)
  const bytes = collectBytes(document)
  const pen: Pen = { document, measure: fonts.measure, styles: layout.styles, text: createTextPen(document, fonts) }
  layout.pages.forEach((page, index) => {
    document.addPage()
    if (mark !== undefined) drawWatermark(pen, mark)
    drawPage(pen, page, { number: index + 1, count: layout.pages.length })
    Object.assign(document.page.fonts, pen.text.resources)
  })
  await pen.text.end()
  document.end()
  return { bytes: await bytes, notes: [...fitNotes(layout, print.fitPages), ...fontNotes(sheet, fonts, styles, users)] }
}

/** A document without pages. Equal sheets give equal bytes: no clock, and the file's identifier comes from what it shows. */
function openDocument(sheet: Sheet, page: PageSetup, mark: string | undefined): PDFKit.PDFDocument {
  const hash = createHash('sha256').update(JSON.stringify({ sheet, page, mark })).digest('hex')
  return new PdfKit({
    autoFirstPage: false,
    // Without a name here the library loads Helvetica.
    font: '',
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: sheet.title, Creator: 'jixiao', Producer: 'jixiao', Keywords: `sha256:${hash}`, CreationDate: new Date(0) },
  })
}

async function collectBytes(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
