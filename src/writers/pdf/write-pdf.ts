import { createHash } from 'node:crypto'
import PdfKit from 'pdfkit'
import { layOut } from '../../layout/layout.js'
import { pageSetup, type PageSetup } from '../../layout/page-setup.js'
import { stylesFor } from '../../layout/styles.js'
import type { Sheet } from '../../sheet/sheet.js'
import type { UnprintableCharacter, Writer } from '../writer.js'
import { drawPage, drawWatermark, type Pen } from './draw-page.js'
import { embedFont } from './face.js'
import { type Fonts, measureWith, openFonts, weightOf } from './fonts.js'
import { styles } from './styles.js'

/** Writes a sheet as PDF, with text that can be searched and copied. */
export const writePdf: Writer = async (sheet, { mark, print, readFont }) => {
  const fonts = await openFonts(readFont)
  const unprintable = findUnprintable(sheet, fonts)
  if (unprintable.length > 0) return { unprintable }
  const measure = measureWith(fonts)
  const layout = layOut(sheet, { page: pageSetup(print), styles: stylesFor(print, styles), measure, fitPages: print.fitPages })
  const document = openDocument(sheet, layout.page, mark)
  const bytes = collectBytes(document)
  const pen: Pen = { document, measure, styles: layout.styles, faces: { regular: embedFont(document, fonts.regular), bold: embedFont(document, fonts.bold) } }
  layout.pages.forEach((page, index) => {
    document.addPage()
    if (mark !== undefined) drawWatermark(pen, mark)
    drawPage(pen, page, { number: index + 1, count: layout.pages.length })
  })
  document.end()
  return { bytes: await bytes }
}

/** Each character that cannot be printed, with the first cell that holds it. */
function findUnprintable(sheet: Sheet, fonts: Fonts): readonly UnprintableCharacter[] {
  const found = new Map<string, UnprintableCharacter>()
  for (const cell of sheet.rows.flatMap((row) => row.cells)) {
    const { glyphOf } = fonts[weightOf(styles[cell.role])]
    for (const character of cell.text) {
      if (character === '\n' || glyphOf(character) || found.has(character)) continue
      found.set(character, { character, cell })
    }
  }
  return [...found.values()]
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
