// oxlint-disable-next-line typescript/triple-slash-reference -- the types of the library lack some; this way every compilation finds ours
/// <reference path="./pdfkit.d.ts" />
import PdfKit from 'pdfkit'
import type { Page } from '../../layout/layout.js'
import type { PageSetup } from '../../layout/page-setup.js'
import type { Sheet } from '../../sheet/sheet.js'
import type { WriterOptions } from '../writer.js'
import { grayProfile, grayProfileName } from './gray-profile.js'
import { type Properties, xmpOf } from './metadata.js'

/** A document without pages. It states no time but the one given. */
export function openDocument({ width, height }: PageSetup, { title, author, date }: Properties): PDFKit.PDFDocument {
  const document = new PdfKit({
    autoFirstPage: false,
    // Without a name here the library loads Helvetica.
    font: '',
    // Packed when the file is whole.
    compress: false,
    size: [width, height],
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
  })
  const created = new Date(`${date ?? '1970-01-01'}T00:00:00Z`)
  const info = { Title: title, ...(author !== undefined && { Author: author }), Creator: 'jixiao', Producer: 'jixiao' }
  // The library needs a time; hidden, it is not written.
  document.info = Object.defineProperty(info, 'CreationDate', { value: created, enumerable: date !== undefined })
  return document
}

/** Puts a form's declaration into its file, from which it can be made anew. */
export function attachSource(document: PDFKit.PDFDocument, { name, bytes }: NonNullable<WriterOptions['source']>, date: string | undefined): void {
  document.file(Buffer.from(bytes), {
    name,
    type: 'application/yaml',
    relationship: 'Source',
    description: '绩效目标申报表数据（YAML）',
    // A date is required of files that are kept for long.
    ...dates(new Date(`${date ?? '1970-01-01'}T00:00:00Z`)),
  })
}

function dates(date: Date): { readonly creationDate: Date; readonly modifiedDate: Date } {
  return { creationDate: date, modifiedDate: date }
}

/** Entries of the catalog for the file's metadata and, if it is archival, for what its gray means. */
export function describeFile(document: PDFKit.PDFDocument, properties: Properties): string {
  const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' })
  metadata.end(Buffer.from(xmpOf(properties)))
  const entries = `/Metadata ${metadata.id} 0 R`
  if (!properties.archival) return entries
  const profile = document.ref({ N: 1 })
  profile.end(grayProfile())
  const condition = `/OutputConditionIdentifier (Custom) /Info (${grayProfileName})`
  return `${entries}\n/OutputIntents [<</Type/OutputIntent/S/GTS_PDFA1 ${condition}/DestOutputProfile ${profile.id} 0 R>>]`
}

/** Bookmarks for the parts of a form, at the rows where they begin. `first` is the number of the first page, 0-based. */
export function addBookmarks(outline: PDFKit.PDFOutline, { rows }: Sheet, pages: readonly Page[], { width, first }: { readonly width: number; readonly first: number }): void {
  for (const { section, cells } of rows) {
    if (section === undefined) continue
    const page = pages.findIndex(({ boxes }) => boxes.some(({ origin, isRepeated }) => !isRepeated && cells.includes(origin)))
    const tops = (pages[page]?.boxes ?? []).filter(({ origin }) => cells.includes(origin)).map(({ y }) => y)
    if (page === -1) continue
    // The library counts from the right edge.
    outline.addItem(section, { pageNumber: first + page, top: Math.min(...tops), left: width })
  }
}
