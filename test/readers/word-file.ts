import JSZip from 'jszip'

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** Further parts of a document by their names, relations of it by kind, and what follows it. */
export interface Parts {
  readonly numbering?: string
  readonly styles?: string
  /** Target by kind, outside the file. */
  readonly outside?: Readonly<Record<string, string>>
  readonly others?: Readonly<Record<string, string>>
}

/** A Word file with a body as given. */
export async function wordFile(body: string, { numbering, styles, outside = {}, others = {} }: Parts = {}): Promise<Uint8Array> {
  const own = [...(numbering === undefined ? [] : ['numbering']), ...(styles === undefined ? [] : ['styles'])]
  const relations = [...own.map((kind) => relation(kind, `${kind}.xml`)), ...Object.entries(outside).map(([kind, target]) => relation(kind, target, ' TargetMode="External"'))]
  return zipOf({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationsPart([relation('officeDocument', 'word/document.xml')]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationsPart(relations),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
    ...others,
  })
}

export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${names}>${content}</w:${name}>`
}

function relation(kind: string, target: string, mode = ''): string {
  return `<Relationship Id="${kind}" Type="${kinds}/${kind}" Target="${target}"${mode}/>`
}

function relationsPart(relations: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`
}

/** A cell: a text, or what stands in it as XML. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</w:tr>`
}

export function table(widths: readonly number[], ...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}

export const [begins, goesOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>']

export function wide(columns: number): string {
  return `<w:gridSpan w:val="${columns}"/>`
}
