import { elementOf, type XmlElement } from '../xml/read-xml.js'

/** Whether a property is there and not switched off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = properties && elementOf(properties, name)
  return property && !['0', 'false', 'off', 'none'].includes(property.attributes['val'] ?? '')
}

/** The value of a property. */
export function valueOf(properties: XmlElement | undefined, name: string): string | undefined {
  return properties && elementOf(properties, name)?.attributes['val']
}

/** The value of a property as a whole number from 0 to `most`. */
export function countOf(properties: XmlElement | undefined, name: string, most: number): number | undefined {
  const value = Number.parseInt(valueOf(properties, name) ?? '', 10)
  return Number.isNaN(value) ? undefined : Math.max(0, Math.min(most, value))
}
