import { mostElementsOfTree } from '../limits.js'
import { damaged } from '../refusal.js'
import { walkXml, type XmlAttributes } from './walk-xml.js'

/** An element of a part. Names are without the prefix of a namespace. */
export interface XmlElement {
  readonly name: string
  readonly attributes: XmlAttributes
  /** Elements and texts in their order; blanks between elements are texts too. */
  readonly children: readonly (XmlElement | string)[]
}

/**
 * Reads a part of a package as a tree.
 * @throws Refusal as {@link walkXml} does.
 */
export function readXml(bytes: Uint8Array, part: string): XmlElement {
  const root: { readonly children: (XmlElement | string)[] } = { children: [] }
  const open = [root]
  walkXml(bytes, part, {
    open: (name, attributes) => {
      const element = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    text: (text) => open.at(-1)?.children.push(text),
    close: () => open.pop(),
  }, mostElementsOfTree)
  const [first] = elementsOf(root)
  if (!first) throw damaged({ zh: `部件 ${part} 是空的`, en: `the part ${part} is empty` })
  return first
}

/** The elements right inside an element, in order; of one name if given. */
export function elementsOf({ children }: Pick<XmlElement, 'children'>, name?: string): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string').filter((child) => name === undefined || child.name === name)
}

/** The first element of a name right inside an element. */
export function elementOf({ children }: Pick<XmlElement, 'children'>, name: string): XmlElement | undefined {
  return children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** All elements of a name inside an element at any depth, in reading order. The depth is bounded by the limits. */
export function findElements({ children }: Pick<XmlElement, 'children'>, name: string): readonly XmlElement[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : child.name === name ? [child, ...findElements(child, name)] : findElements(child, name)))
}

/** All texts inside an element, joined. */
export function textOf({ children }: Pick<XmlElement, 'children'>): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
