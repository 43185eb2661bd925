import { elementOf, elementsOf, type XmlElement } from '../xml/read-xml.js'
import { countOf, isOn } from './properties.js'

const [ticked, blank] = ['☑', '□']

/** A box to tick; nothing if the control is another one, which shows its content. */
export function controlText(control: XmlElement): string | undefined {
  const properties = elementOf(control, 'sdtPr')
  const box = properties && elementOf(properties, 'checkbox')
  return box && (isOn(box, 'checked') === true ? ticked : blank)
}

/** What a field of an old form shows that has no text: a box to tick, or the choice of a list. */
export function formFieldText(mark: XmlElement): string | undefined {
  const data = elementOf(mark, 'ffData')
  const box = data && elementOf(data, 'checkBox')
  if (box) return (isOn(box, 'checked') ?? isOn(box, 'default') ?? false) ? ticked : blank
  const list = data && elementOf(data, 'ddList')
  const entries = list ? elementsOf(list, 'listEntry') : []
  return list && entries[countOf(list, 'result', entries.length) ?? countOf(list, 'default', entries.length) ?? 0]?.attributes['val']
}
