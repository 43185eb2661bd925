import type { CarriedSource } from '../../base/carried-source.js'
import { carriedParts, carriedRelation, carriedType } from '../carried-parts.js'
import { type Repair, settleZip } from '../settle-zip.js'

/** What is put right in parts of the workbook that exceljs cannot write so. */
const repairs: readonly Repair[] = [
  { part: /^xl\/styles\.xml$/u, repair: (text) => quoteMarked(text.replace(defaultFont, steadyFont)) },
  { part: /^xl\/worksheets\/sheet\d+\.xml$/u, repair: (text) => withoutTriangles(text.replace(outwardLink, '$1$2')) },
]
const removedParts = /^xl\/worksheets\/_rels\//u

const defaultFont = /<font>.*?<\/font>/u
/**
 * Column widths count in digits of the default font. exceljs makes that Calibri, which an office may lack;
 * Times New Roman, whose digits are as wide as those of 宋体, is on every computer or has a twin there.
 */
const steadyFont = '<font><color theme="1"/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>'

/** Styles of texts that look like formulas: a hidden formula is the mark that `cellStyles` puts there. */
const markedStyle = /<xf ((?:(?!<\/?xf\b).)*?<protection[^>]*?) hidden="1"\/>/gu

/** Links lead to cells of the workbook only; exceljs gives each a relationship to something outside besides. */
const outwardLink = /(<hyperlink ref="[^"]*") r:id="[^"]*"( location="[^"]*")/gu

/** What may follow the errors to ignore in a worksheet. */
const afterIgnoredErrors = /(?=<(?:drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>)/u

/** The workbook's parts in a new archive without dates, each put right; `growing` are rows of the first worksheet, 1-based. */
export async function settleArchive(bytes: ArrayBuffer, growing: ReadonlySet<number>, source: CarriedSource | undefined): Promise<Uint8Array> {
  const grown = growing.size === 0 ? [] : [{ part: /^xl\/worksheets\/sheet1\.xml$/u, repair: (text: string) => letGrow(text, growing) }]
  return settleZip(bytes, [...repairs, ...grown, ...(source ? carrying : [])], removedParts, source ? carriedParts(source) : [])
}

/** What names the parts that carry the declaration. */
const carrying: readonly Repair[] = [
  { part: /^\[Content_Types\]\.xml$/u, repair: (text) => text.replace('</Types>', `${carriedType}</Types>`) },
  { part: /^xl\/_rels\/workbook\.xml\.rels$/u, repair: (text) => text.replace('</Relationships>', `${carriedRelation('rIdDeclaration')}</Relationships>`) },
]

/** exceljs fixes every height that it is given; a row whose height is not fixed grows with what is typed into it. */
function letGrow(worksheet: string, rows: ReadonlySet<number>): string {
  return worksheet.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/gu, (whole, kept: string, row: string) => (rows.has(Number(row)) ? kept : whole))
}

function quoteMarked(styles: string): string {
  return styles.replace(markedStyle, '<xf quotePrefix="1" $1/>')
}

/** `100%` as text is no mistake: without green triangles in the corners of a form. */
function withoutTriangles(worksheet: string): string {
  const [, area] = /<dimension ref="([^"]*)"/u.exec(worksheet) ?? []
  return area === undefined ? worksheet : worksheet.replace(afterIgnoredErrors, `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1" formulaRange="1"/></ignoredErrors>`)
}
