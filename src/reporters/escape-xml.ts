import { escapeMarkup } from '../base/escape-markup.js'
import { visibleText } from './visible-text.js'

/** Text as it may stand in XML 1.0 and HTML, between tags and in quotes; what XML forbids is replaced. */
export function escapeXml(text: string): string {
  return escapeMarkup(visibleText(text).replace(/[\ufffe\uffff]/gu, '\ufffd'))
}

/** Lines as one text of XML: `&#10;` stays a line break in quotes too. */
export function escapeLines(lines: readonly string[]): string {
  return lines.map(escapeXml).join('&#10;')
}
