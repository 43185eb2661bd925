import { check, type Checked } from '../../src/check.js'

/** Checks a text as if it stood in a file. */
export function checkText(text: string): Checked {
  return check('例.yaml', new TextEncoder().encode(text))
}
