import { Document, Footer, Header, Packer } from 'docx'
import type { PageSetup } from '../../layout/page-setup.js'
import { fitNotes } from '../fit-note.js'
import { settleZip } from '../settle-zip.js'
import type { Writer } from '../writer.js'
import { fitForm } from './fit-form.js'
import { formBody } from './form-body.js'
import { joinLists } from './join-lists.js'
import { appPart, corePart, repairs, unusedParts } from './package-parts.js'
import { edgesOf, footerPart, headerPart } from './page-parts.js'
import { fontTablePart, settingsPart, stylesPart } from './style-sheet.js'
import { twips } from './units.js'
import { unwritable } from './unwritable.js'

/** Writes the sheet as a document of Word to go on working in: the form's grid as tables, in the fonts of official documents by name. */
export const writeDocx: Writer = async (form, { mark, print, printDate }) => {
  const unprintable = unwritable(form)
  if (unprintable.length > 0) return { unprintable }
  const sheet = joinLists(form)
  const fitted = fitForm(sheet, print)
  const document = new Document({
    sections: [{
      properties: { page: pageProperties(fitted.page) },
      ...(mark !== undefined && { headers: { default: new Header() } }),
      footers: { default: new Footer() },
      children: formBody(sheet, fitted),
    }],
  })
  // In place of parts that the library writes with the time of writing, with styles of its own and without names for fonts.
  const parts = [
    { path: 'docProps/core.xml', data: corePart(sheet, printDate) },
    { path: 'docProps/app.xml', data: appPart },
    { path: 'word/styles.xml', data: stylesPart(fitted.styles) },
    { path: 'word/settings.xml', data: settingsPart },
    { path: 'word/fontTable.xml', data: fontTablePart() },
    { path: 'word/footer1.xml', data: footerPart(fitted.page, printDate) },
    ...(mark === undefined ? [] : [{ path: 'word/header1.xml', data: headerPart(fitted.page, mark) }]),
  ]
  const bytes = await settleZip(await Packer.toBuffer(document, undefined, parts), repairs, unusedParts)
  return { bytes, notes: fitNotes(fitted, print.fitPages) }
}

function pageProperties(page: PageSetup): { readonly size: object; readonly margin: object } {
  const { width, height, margins } = page
  const edges = edgesOf(page)
  const isWide = width > height
  return {
    // The library turns wide paper by itself.
    size: { width: twips(Math.min(width, height)), height: twips(Math.max(width, height)), orientation: isWide ? 'landscape' : 'portrait' },
    margin: { top: twips(margins.top), right: twips(margins.right), bottom: twips(margins.bottom), left: twips(margins.left), header: twips(edges.header), footer: twips(edges.footer), gutter: 0 },
  }
}
