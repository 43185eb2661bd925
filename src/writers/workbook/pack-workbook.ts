import { escapeMarkup } from '../../base/escape-markup.js'
import { printable } from '../xlsx/safe-text.js'
import { stylesPart } from './cell-styles.js'
import { packParts, type Part } from './pack-parts.js'
import { sharedTexts } from './shared-texts.js'
import type { DataWorkbook, Worksheet } from './workbook.js'
import { placeTables, worksheetEnd, worksheetPart, type PlacedTable } from './worksheet-part.js'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

interface NumberedTable extends PlacedTable {
  readonly number: number
}

/** Writes tables of data as an Excel workbook, row after row: no clock, equal input gives equal bytes. */
export async function packWorkbook(workbook: DataWorkbook): Promise<Uint8Array> {
  return packParts(partsOf(workbook))
}

/** In the order in which readers look for them; the texts come last, when all cells have been written. */
function* partsOf({ title, worksheets, foot }: DataWorkbook): Iterable<Part> {
  let count = 0
  const tables = worksheets.map((worksheet) => placeTables(worksheet).map((placed): NumberedTable => ({ ...placed, number: (count += 1) })))
  const texts = sharedTexts()
  yield { name: '[Content_Types].xml', text: [contentTypes(worksheets.length, count)] }
  yield { name: '_rels/.rels', text: [relations([[`${office}/officeDocument`, 'xl/workbook.xml'], [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml']])] }
  yield { name: 'docProps/core.xml', text: [coreProperties(title)] }
  yield { name: 'xl/workbook.xml', text: [workbookPart(worksheets)] }
  yield { name: 'xl/_rels/workbook.xml.rels', text: [relations([...worksheets.map((_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const), [`${office}/styles`, 'styles.xml'], [`${office}/sharedStrings`, 'sharedStrings.xml']])] }
  yield { name: 'xl/styles.xml', text: [stylesPart()] }
  for (const [index, worksheet] of worksheets.entries()) {
    const own = tables[index] ?? []
    const ids = own.map((_, position) => `rId${position + 1}`)
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, text: joined(worksheetPart(worksheet, texts, index === 0), worksheetEnd(foot, ids)) }
    if (own.length > 0) yield { name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`, text: [relations(own.map(({ number }) => [`${office}/table`, `../tables/table${number}.xml`]))] }
    for (const table of own) yield { name: `xl/tables/table${table.number}.xml`, text: [tablePart(table)] }
  }
  yield { name: 'xl/sharedStrings.xml', text: texts.part() }
}

function* joined(pieces: Iterable<string>, end: string): Iterable<string> {
  yield* pieces
  yield end
}

function contentTypes(worksheets: number, tables: number): string {
  const parts: readonly (readonly [string, string])[] = [
    ['/xl/workbook.xml', `${sheetMl}.sheet.main+xml`],
    ['/xl/styles.xml', `${sheetMl}.styles+xml`],
    ['/xl/sharedStrings.xml', `${sheetMl}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...Array.from({ length: worksheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${sheetMl}.worksheet+xml`] as const),
    ...Array.from({ length: tables }, (_, index) => [`/xl/tables/table${index + 1}.xml`, `${sheetMl}.table+xml`] as const),
  ]
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`
}

function coreProperties(title: string): string {
  return `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeMarkup(printable(title))}</dc:title><dc:creator>jixiao</dc:creator></cp:coreProperties>`
}

/** Values are worked out anew on opening, so that what is shown follows what someone has changed in the rows. */
function workbookPart(worksheets: readonly Worksheet[]): string {
  const titles = worksheets.flatMap(({ name, frozenRows }, index) => (frozenRows > 0 ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeMarkup(name)}'!$1:$${frozenRows}</definedName>`] : []))
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="14000" activeTab="0"/></bookViews><sheets>${worksheets.map(({ name }, index) => `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}<calcPr fullCalcOnLoad="1"/></workbook>`
}

function tablePart({ table: { name, columns }, area, number }: NumberedTable): string {
  return `${declaration}<table xmlns="${main}" id="${number}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0"><autoFilter ref="${area}"/><tableColumns count="${columns.length}">${columns.map(({ head }, index) => `<tableColumn id="${index + 1}" name="${escapeMarkup(head)}"/>`).join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
}
