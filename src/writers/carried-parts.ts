import { carriedXml, type CarriedSource } from '../base/carried-source.js'
import type { ZipPart } from './settle-zip.js'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Tells the part from others of the same document. */
const itemId = '{6A697869-616F-4445-8000-000000000001}'

/** The parts of an office file that carry the declaration which its form was made of. Word and Excel keep them when they save the file. */
export function carriedParts(source: CarriedSource): readonly ZipPart[] {
  return [
    { name: 'customXml/item1.xml', text: carriedXml(source) },
    { name: 'customXml/itemProps1.xml', text: `${declaration}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${itemId}"><ds:schemaRefs/></ds:datastoreItem>` },
    { name: 'customXml/_rels/item1.xml.rels', text: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>` },
  ]
}

/** The line of the list of types for these parts. */
export const carriedType = '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'

/** The line by which the document or workbook, which stands in a folder, names them. */
export function carriedRelation(id: string): string {
  return `<Relationship Id="${id}" Type="${office}/relationships/customXml" Target="../customXml/item1.xml"/>`
}
