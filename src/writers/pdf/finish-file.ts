import { describeFile } from './document.js'
import type { DocumentPen } from './draw-page.js'
import type { Properties } from './metadata.js'
import { packFile } from './pack-file.js'
import { readPdfFile } from './pdf-file.js'
import { type Element, structureOf } from './structure.js'

/** Ends a document whose pages are drawn: embeds its fonts, says what it is and what its texts are, and packs it. */
export async function finishFile({ document, text, pages }: DocumentPen, properties: Properties, elements: readonly Element[]): Promise<Buffer> {
  const bytes = collectBytes(document)
  await text.end()
  const described = describeFile(document, properties)
  document.end()
  const file = readPdfFile(await bytes)
  const structure = structureOf(elements, { first: file.places.length + 1, pages: pages.map(({ id }) => id) })
  const catalog = `${described}\n/MarkInfo <</Marked true>>\n/StructTreeRoot ${structure.root} 0 R`
  return packFile(file, { objects: structure.objects, catalog })
}

async function collectBytes(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
