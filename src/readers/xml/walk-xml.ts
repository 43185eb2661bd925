import { SaxesParser } from 'saxes'
import { deepestElement, longestText, mostAttributes, mostElements } from '../limits.js'
import { damaged, excessive, Refusal } from '../refusal.js'
import { decodeXml } from './decode-xml.js'

/** Attributes of an element by name, without the prefix of a namespace. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>

/** What is told of a part as it is read. Names are without the prefix of a namespace. */
export interface XmlVisitor {
  readonly open?: (name: string, attributes: XmlAttributes) => void
  /** A stretch of text; CDATA and text beside it come one after the other. */
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Reads a part of a package as events, in one pass. Namespaces are not told apart: parts of Word and Excel use prefixes of which the
 * names are distinct, and there are two namespaces, of the first and the strict standard, for each.
 * @throws Refusal if the part is no XML, has a document type, in which entities are declared, or is beyond the limits.
 */
export function walkXml(bytes: Uint8Array, part: string, visitor: XmlVisitor, most = mostElements): void {
  const { open, text, close } = visitor
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
  let elements = 0
  let attributes = 0
  const tell = (stretch: string): void => {
    if (stretch.length > longestText) throw beyond(part, { zh: '有一段文字太长', en: 'a stretch of text is too long' })
    text?.(stretch)
  }
  parser.on('doctype', () => {
    throw new Refusal({ zh: `部件 ${part} 里有 DOCTYPE 声明，Word 和 Excel 从不这样写，为安全起见没有读`, en: `the part ${part} has a document type, which Word and Excel never write; to be safe it was not read` })
  })
  parser.on('opentagstart', () => {
    attributes = 0
    depth += 1
    elements += 1
    if (depth > deepestElement) throw beyond(part, { zh: `层次超过 ${deepestElement} 层`, en: `it is nested deeper than ${deepestElement} levels` })
    if (elements > most) throw beyond(part, { zh: `元素超过 ${most} 个`, en: `it has more than ${most} elements` })
  })
  parser.on('attribute', ({ value }) => {
    attributes += 1
    if (attributes > mostAttributes || value.length > longestText) throw beyond(part, { zh: '有一个元素的属性太多或太长', en: 'the attributes of an element are too many or too long' })
  })
  parser.on('opentag', (tag) => open?.(localName(tag.name), byLocalName(tag.attributes)))
  parser.on('text', tell)
  parser.on('cdata', tell)
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(localName(name))
  })
  parser.on('error', ({ message }) => {
    throw damaged({ zh: `部件 ${part} 不是合格的 XML`, en: `the part ${part} is not well-formed XML: ${message}` })
  })
  for (const chunk of decodeXml(bytes, part)) parser.write(chunk)
  parser.close()
}

function beyond(part: string, what: { readonly zh: string; readonly en: string }): Refusal {
  return excessive({ zh: `部件 ${part} 里${what.zh}`, en: `in the part ${part} ${what.en}` })
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Of a name in two namespaces (`id` and `r:id`) the one with a prefix is left out. */
function byLocalName(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const names = Object.keys(attributes)
  if (names.every((name) => !name.includes(':'))) return attributes
  const found: Record<string, string | undefined> = Object.create(null)
  for (const name of names.filter((one) => !one.startsWith('xmlns:'))) found[localName(name)] = attributes[localName(name)] ?? attributes[name]
  return found
}
