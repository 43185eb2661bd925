import { layOut } from '../../layout/layout.js'
import { pageSetup } from '../../layout/page-setup.js'
import { stylesFor } from '../../layout/styles.js'
import { fitNotes } from '../fit-note.js'
import type { Writer } from '../writer.js'
import { bundledFonts } from './bundled-fonts.js'
import { addBookmarks, attachSource, describeFile, openDocument } from './document.js'
import { drawPage, type Pen } from './draw-page.js'
import { chooseFonts } from './font-choice.js'
import { findUnprintable, fontNotes, markRefused } from './font-notes.js'
import type { Properties } from './metadata.js'
import { packFile } from './pack-file.js'
import { readPdfFile } from './pdf-file.js'
import { elementTypes, structureOf } from './structure.js'
import { styles, watermark } from './styles.js'
import { createTextPen } from './text-pen.js'

/** Writes a sheet as PDF/UA-1, with its declaration attached, and as PDF/A-3b where that is asked for. */
export const writePdf: Writer = async (sheet, { mark, print, printDate, source, archival, fonts: users, readFont }) => {
  const fonts = chooseFonts(users, await bundledFonts(readFont))
  const unprintable = findUnprintable(sheet, fonts, styles)
  if (unprintable.length > 0) return { unprintable }
  const refused = markRefused(mark, watermark.style.face, fonts)
  if (refused.length > 0) return { refused }
  const layout = layOut(sheet, { page: pageSetup(print), styles: stylesFor(print, styles), measure: fonts.measure, fitPages: print.fitPages })
  const properties: Properties = { title: sheet.properties?.documentTitle ?? sheet.title, author: sheet.properties?.author, date: printDate, archival }
  const document = openDocument(layout.page, properties)
  const bytes = collectBytes(document)
  const pen: Pen = { document, measure: fonts.measure, styles: layout.styles, text: createTextPen(document, fonts), types: elementTypes(sheet), marks: new Map() }
  const pages = layout.pages.map((page, index) => {
    document.addPage()
    const footer = `第 ${index + 1} 页　共 ${layout.pages.length} 页`
    drawPage(pen, page, { index, footer, mark, date: printDate && `打印日期：${printDate}`, margins: layout.page.margins })
    Object.assign(document.page.fonts, pen.text.resources)
    Object.assign(document.page.dictionary.data, { StructParents: index, Tabs: 'S' })
    return document.page.dictionary.id
  })
  addBookmarks(document.outline, sheet, layout.pages, { width: layout.page.width, first: 0 })
  if (source) attachSource(document, source, printDate)
  await pen.text.end()
  const described = describeFile(document, properties)
  document.end()
  const file = readPdfFile(await bytes)
  const structure = structureOf(sheet, pen.marks, { first: file.places.length + 1, pages })
  const catalog = `${described}\n/MarkInfo <</Marked true>>\n/StructTreeRoot ${structure.root} 0 R`
  return { bytes: packFile(file, { objects: structure.objects, catalog }), notes: [...fitNotes(layout, print.fitPages), ...fontNotes(sheet, fonts, styles, users)] }
}

async function collectBytes(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
