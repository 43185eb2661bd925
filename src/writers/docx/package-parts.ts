import type { Sheet } from '../../sheet/sheet.js'
import { escaped } from '../html/text.js'
import { type Repair, settledDate } from '../settle-zip.js'

const toolName = 'jixiao'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Parts that the library writes for what a form has not: notes, comments, lists, properties of an office's own. */
export const unusedParts = /^(?:word\/(?:_rels\/)?(?:footnotes|endnotes|comments|numbering)\.xml|word\/_rels\/(?:header|footer|fontTable)\d?\.xml|docProps\/custom\.xml)/u

const unusedEntry = /<(?:Relationship|Override)\b[^>]*\b(?:Target|PartName)="\/?(?:word\/)?(?:(?:footnotes|endnotes|comments|numbering)|docProps\/custom)\.xml"[^>]*\/>/gu

/** Takes the parts left out from the lists that name them. */
export const repairs: readonly Repair[] = [{ part: /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/.*\.rels)$/u, repair: (text) => text.replace(unusedEntry, '') }]

/** What an archive files the document under. The day of printing stands for the time of writing, which nobody is to see. */
export function corePart({ title, properties }: Sheet, printDate: string | undefined): string {
  const author = escaped(properties?.author ?? '') || toolName
  const written = printDate === undefined ? settledDate.toISOString().replace('.000', '') : `${printDate}T00:00:00Z`
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${escaped(properties?.documentTitle ?? title)}</dc:title><dc:subject>${escaped(title)}</dc:subject><dc:creator>${author}</dc:creator><cp:keywords>${escaped(title)}</cp:keywords><cp:lastModifiedBy>${author}</cp:lastModifiedBy>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${written}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${written}</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`
}

export const appPart = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${toolName}</Application></Properties>`
