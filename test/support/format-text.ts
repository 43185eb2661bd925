import { formatDeclaration, type Formatted } from '../../src/format/format-declaration.js'
import { checkText } from './check-text.js'

/** Formats a text as if it stood in a file. */
export function formatText(text: string): Formatted {
  return formatDeclaration(checkText(text), checkText)
}
