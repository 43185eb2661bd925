import { attributeOf, type Element, isElement } from './parse-html.js'

/** What a control of a web form shows; nothing if the element is none. */
export function controlText(element: Element): string | undefined {
  if (element.tagName === 'input') return inputText(element)
  if (element.tagName === 'textarea') return textIn(element)
  return element.tagName === 'select' ? chosenText(element) : undefined
}

/** Buttons and pictures say nothing of the form. */
const noValues = new Set(['button', 'submit', 'reset', 'image', 'file', 'password', 'hidden', 'color', 'range'])

function inputText(element: Element): string {
  const type = attributeOf(element, 'type')?.toLowerCase() ?? 'text'
  if (type === 'checkbox' || type === 'radio') return attributeOf(element, 'checked') === undefined ? '□' : '☑'
  return noValues.has(type) ? '' : (attributeOf(element, 'value') ?? '')
}

function chosenText(select: Element): string {
  const options = select.childNodes.filter(isElement).flatMap((child) => (child.tagName === 'optgroup' ? child.childNodes.filter(isElement) : [child])).filter(({ tagName }) => tagName === 'option')
  const chosen = options.find((option) => attributeOf(option, 'selected') !== undefined) ?? options[0]
  return chosen ? textIn(chosen).trim() : ''
}

function textIn({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}
