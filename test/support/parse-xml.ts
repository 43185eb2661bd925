import { SaxesParser } from 'saxes'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Of the element and all within. */
  readonly text: string
}

/** Every element of a well-formed XML 1.0 document, each behind those within it; anything else throws. */
export function parseXml(text: string): readonly XmlElement[] {
  const elements: XmlElement[] = []
  const texts: string[] = []
  const parser = new SaxesParser({ fragment: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', () => texts.push(''))
  parser.on('text', (part) => texts.push((texts.pop() ?? '') + part))
  parser.on('closetag', ({ name, attributes }) => {
    const own = texts.pop() ?? ''
    elements.push({ name, attributes: attributes as Record<string, string>, text: own })
    if (texts.length > 0) texts.push((texts.pop() ?? '') + own)
  })
  parser.write(text).close()
  return elements
}
