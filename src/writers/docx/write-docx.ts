import type { PageSetup } from '../../layout/page-setup.js'
import { fitNotes } from '../fit-note.js'
import { carriedParts } from '../carried-parts.js'
import { zipOf, type ZipPart } from '../settle-zip.js'
import type { Writer } from '../writer.js'
import { fitForm } from './fit-form.js'
import { formBody } from './form-body.js'
import { joinLists } from './join-lists.js'
import { appPart, corePart, packageLists, partName, relationId, type WordPart } from './package-parts.js'
import { edgesOf, footerPart, headerPart } from './page-parts.js'
import { fontTablePart, settingsPart, stylesPart } from './style-sheet.js'
import { twips } from './units.js'
import { unwritable } from './unwritable.js'

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Writes the sheet as a document of Word to go on working in: the form's grid as tables, in the fonts of official documents by name. */
export const writeDocx: Writer = async (form, { mark, print, printDate, source }) => {
  const unprintable = unwritable(form)
  if (unprintable.length > 0) return { unprintable }
  const sheet = joinLists(form)
  const fitted = fitForm(sheet, print)
  const { page, styles } = fitted
  const named: readonly (readonly [WordPart, string])[] = [
    ['styles', stylesPart(styles)],
    ['settings', settingsPart],
    ['fontTable', fontTablePart()],
    ['footer', footerPart(page, printDate)],
    ...(mark === undefined ? [] : ([['header', headerPart(page, mark)]] as const)),
  ]
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces}><w:body>${formBody(sheet, fitted)}${section(page, mark !== undefined)}</w:body></w:document>`
  const parts: readonly ZipPart[] = [
    ...packageLists(named.map(([part]) => part), source !== undefined),
    ...(source ? carriedParts(source) : []),
    { name: 'docProps/core.xml', text: corePart(sheet, printDate) },
    { name: 'docProps/app.xml', text: appPart },
    { name: 'word/document.xml', text: document },
    ...named.map(([part, text]) => ({ name: `word/${partName(part)}`, text })),
  ]
  return { bytes: await zipOf(parts), notes: fitNotes(fitted, print.fitPages) }
}

/** The paper, and what stands above and below the form on each page. */
function section(page: PageSetup, hasHeader: boolean): string {
  const { width, height, margins } = page
  const edges = edgesOf(page)
  const header = hasHeader ? `<w:headerReference w:type="default" r:id="${relationId('header')}"/>` : ''
  const orientation = width > height ? ' w:orient="landscape"' : ''
  return `<w:sectPr>${header}<w:footerReference w:type="default" r:id="${relationId('footer')}"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orientation}/>`
    + `<w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" w:left="${twips(margins.left)}" w:header="${twips(edges.header)}" w:footer="${twips(edges.footer)}" w:gutter="0"/></w:sectPr>`
}
