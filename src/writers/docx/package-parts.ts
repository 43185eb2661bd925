import type { Sheet } from '../../sheet/sheet.js'
import { escaped } from '../html/text.js'
import { carriedRelation, carriedType } from '../carried-parts.js'
import { settledDate, type ZipPart } from '../settle-zip.js'

const toolName = 'jixiao'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What an archive files the document under. The day of printing stands for the time of writing, which nobody is to see. */
export function corePart({ title, properties }: Sheet, printDate: string | undefined): string {
  const author = escaped(properties?.author ?? '') || toolName
  const written = printDate === undefined ? settledDate.toISOString().replace('.000', '') : `${printDate}T00:00:00Z`
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${escaped(properties?.documentTitle ?? title)}</dc:title><dc:subject>${escaped(title)}</dc:subject><dc:creator>${author}</dc:creator><cp:keywords>${escaped(title)}</cp:keywords><cp:lastModifiedBy>${author}</cp:lastModifiedBy>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${written}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${written}</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`
}

export const appPart = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${toolName}</Application></Properties>`

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts that the document itself names, by the kind of each, which Word takes for their names too. */
const wordParts = ['styles', 'settings', 'fontTable', 'footer', 'header'] as const
export type WordPart = (typeof wordParts)[number]

/** Where a part of the document stands in the archive, from the folder `word`. */
export function partName(part: WordPart): string {
  return part === 'footer' || part === 'header' ? `${part}1.xml` : `${part}.xml`
}

/** The document's name for a part of it. */
export function relationId(part: WordPart): string {
  return `rId${wordParts.indexOf(part) + 1}`
}

/** The lists by which Word finds the parts of the archive. `carries`: a declaration goes with the document. */
export function packageLists(parts: readonly WordPart[], carries: boolean): readonly ZipPart[] {
  const types = [['document', 'document.main'] as const, ...parts.map((part) => [partName(part).replace('.xml', ''), part] as const)]
  const overrides = types.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${type}+xml"/>`).join('')
  const relations = parts.map((part) => `<Relationship Id="${relationId(part)}" Type="${office}/${part}" Target="${partName(part)}"/>`).join('') + (carries ? carriedRelation(`rId${wordParts.length + 1}`) : '')
  return [
    {
      name: '[Content_Types].xml',
      text: `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}${carries ? carriedType : ''}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    },
    { name: 'word/_rels/document.xml.rels', text: `${declaration}<Relationships xmlns="${packaged}/relationships">${relations}</Relationships>` },
  ]
}
