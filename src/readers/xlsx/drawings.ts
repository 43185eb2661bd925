import { elementOf, elementsOf, findElements, readXml, textOf, type XmlElement } from '../xml/read-xml.js'
import { walkXml } from '../xml/walk-xml.js'
import { addressOf, type Address } from './addresses.js'
import { stringReader } from './shared-strings.js'

/** A text that lies over a sheet, or is pinned to a cell. */
export interface LooseText {
  readonly text: string
  /** The cell under its upper left corner, if it is tied to one. */
  readonly at: Address | undefined
}

/** Texts of boxes that were drawn over a sheet, in the order of the file. */
export function textBoxes(bytes: Uint8Array, part: string): readonly LooseText[] {
  return elementsOf(readXml(bytes, part)).flatMap((anchor) => {
    const at = anchorOf(anchor)
    return bodies(anchor).map((body) => ({ at, text: findElements(body, 'p').map(paragraphText).join('\n').trim() })).filter(({ text }) => text !== '')
  })
}

/** What is repeated for programs of old (`Fallback`) is left out. */
function bodies({ name, children }: XmlElement): readonly XmlElement[] {
  return name === 'Fallback' ? [] : children.flatMap((child) => (typeof child === 'string' ? [] : child.name === 'txBody' ? [child] : bodies(child)))
}

function paragraphText(paragraph: XmlElement): string {
  return elementsOf(paragraph).map((run) => (run.name === 'br' ? '\n' : run.name === 'r' || run.name === 'fld' ? findElements(run, 't').map(textOf).join('') : '')).join('')
}

function anchorOf(anchor: XmlElement): Address | undefined {
  const from = elementOf(anchor, 'from')
  if (!from) return undefined
  const [row, column] = ['row', 'col'].map((name) => Number.parseInt(textOf(elementOf(from, name) ?? { children: [] }), 10))
  return row === undefined || column === undefined || !(row >= 0) || !(column >= 0) ? undefined : { row, column }
}

/** Comments on cells. */
export function comments(bytes: Uint8Array, part: string): readonly LooseText[] {
  const found: LooseText[] = []
  const reader = stringReader()
  let at: Address | undefined
  walkXml(bytes, part, {
    open: (name, attributes) => {
      if (name === 'comment') at = addressOf(attributes['ref'] ?? '')
      reader.visitor.open?.(name, attributes)
    },
    text: (text) => reader.visitor.text?.(text),
    close: (name) => {
      reader.visitor.close?.(name)
      if (name === 'comment') found.push({ at, text: reader.take().trim() })
    },
  })
  return found.filter(({ text }) => text !== '')
}
