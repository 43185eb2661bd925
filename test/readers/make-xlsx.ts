import { rawZip } from './raw-zip.js'

export interface MadeSheet {
  readonly name?: string
  readonly state?: string
  /** What stands in `sheetData`. */
  readonly rows: string
  /** In front of `sheetData` and behind it. */
  readonly before?: string
  readonly after?: string
  /** Type's last step → part, as seen from the sheet. */
  readonly relations?: Readonly<Record<string, string>>
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[]
  readonly strings?: readonly string[]
  /** Format codes; style 1 is the first of them. */
  readonly formats?: readonly string[]
  readonly settings?: string
  /** Further parts, or others in place of those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function relations(targets: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = targets.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** Other programs ask for it; we do not. */
function contentTypes(sheets: number): string {
  const type = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`
  const parts = [['workbook', 'sheet.main'], ['styles', 'styles'], ['sharedStrings', 'sharedStrings'], ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}`, 'worksheet'])]
  const overrides = parts.map(([name = '', kind = '']) => `<Override PartName="/xl/${name}.xml" ContentType="${type(kind)}"/>`)
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

/** A workbook of the XML given, as Excel packs it. */
export function makeXlsx({ sheets, strings = [], formats = [], settings = '', parts = {} }: MadeWorkbook): Uint8Array {
  const made: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${settings}<sheets>${sheets.map(({ name = 'Sheet1', state = 'visible' }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const), ['rIdS', 'sharedStrings', 'sharedStrings.xml'], ['rIdF', 'styles', '/xl/styles.xml']]),
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si>${text.startsWith('<') ? text : `<t>${text}</t>`}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(code)}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs></styleSheet>`,
  }
  sheets.forEach(({ rows, before = '', after = '', relations: own = {} }, index) => {
    made[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
    made[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(Object.entries(own).map(([kind, target], at) => [`rId${at + 1}`, kind, target]))
  })
  return rawZip(Object.entries({ ...made, ...parts }).map(([name, content]) => ({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })))
}

/** A cell with a text in it. */
export function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}
