import { elementOf, elementsOf, type XmlElement } from '../xml/read-xml.js'
import { isOn, valueOf } from './properties.js'

/** What the styles of a document say of its text. */
export interface Styles {
  /** Nothing if neither the style nor those it is based on say so. */
  readonly isHidden: (style: string | undefined) => boolean | undefined
  /** The numbering of paragraphs of a style. */
  readonly numberingOf: (style: string | undefined) => XmlElement | undefined
}

/** Styles based on one another; Word allows ten. */
const longestChain = 10

export function readStyles(part: XmlElement | undefined): Styles {
  const styles = new Map((part ? elementsOf(part, 'style') : []).map((style) => [style.attributes['styleId'] ?? '', style]))
  const usual = [...styles.values()].find(({ attributes }) => attributes['type'] === 'paragraph' && attributes['default'] === '1')?.attributes['styleId']
  const firstOf = <Found>(style: string | undefined, find: (element: XmlElement) => Found | undefined): Found | undefined => {
    let element = styles.get(style ?? usual ?? '')
    for (let step = 0; element && step < longestChain; step += 1) {
      const found = find(element)
      if (found !== undefined) return found
      element = styles.get(valueOf(element, 'basedOn') ?? '')
    }
    return undefined
  }
  return {
    isHidden: (style) => firstOf(style, (element) => isOn(elementOf(element, 'rPr'), 'vanish')),
    numberingOf: (style) => firstOf(style, (element) => {
      const properties = elementOf(element, 'pPr')
      return properties && elementOf(properties, 'numPr')
    }),
  }
}
