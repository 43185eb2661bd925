import { defaultSettings } from '../../src/base/settings.js'
import { check, type Checked } from '../../src/check.js'
import { fix } from '../../src/fix.js'

/** Checks a text as if it stood in a file. */
export function checkText(text: string): Checked {
  return check('例.yaml', new TextEncoder().encode(text))
}

/** A text after its safe fixes, or after all of them. */
export function fixText(text: string, unsafe = false): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(fix('例.yaml', new TextEncoder().encode(text), { unsafe, settings: defaultSettings }).bytes)
}
