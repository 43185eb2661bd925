import { walkXml, type XmlVisitor } from '../xml/walk-xml.js'

/** The texts of a workbook that its cells refer to by number. */
export function readSharedStrings(bytes: Uint8Array | undefined, part: string): readonly string[] {
  const texts: string[] = []
  if (!bytes) return texts
  const item = stringReader()
  walkXml(bytes, part, {
    ...item.visitor,
    close: (name) => {
      item.visitor.close?.(name)
      if (name === 'si') texts.push(item.take())
    },
  })
  return texts
}

/** Puts one text together out of its runs. What is read out beside Chinese characters (`rPh`) is left out. */
export interface StringReader {
  readonly visitor: XmlVisitor
  /** The text so far; the next one begins. */
  readonly take: () => string
}

export function stringReader(): StringReader {
  let text = ''
  let run = ''
  let isText = false
  let isReading = false
  let keepsBlanks = false
  return {
    visitor: {
      open: (name, { space }) => {
        if (name === 'rPh') isReading = true
        if (name !== 't' || isReading) return
        isText = true
        run = ''
        keepsBlanks = space === 'preserve'
      },
      text: (stretch) => {
        if (isText) run += stretch
      },
      close: (name) => {
        if (name === 'rPh') isReading = false
        if (name !== 't' || !isText) return
        isText = false
        text += keepsBlanks ? run : run.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '')
      },
    },
    take: () => {
      const taken = text
      text = ''
      return taken
    },
  }
}
