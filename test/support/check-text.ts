import { defaultSettings, type Settings } from '../../src/base/settings.js'
import { check, type Checked } from '../../src/check.js'
import { fix } from '../../src/fix.js'

/** Checks a text as if it stood in a file. */
export function checkText(text: string, settings: Settings = defaultSettings): Checked {
  return check('例.yaml', new TextEncoder().encode(text), settings)
}

/** A text after its safe fixes, or after all of them. */
export function fixText(text: string, unsafe = false, settings: Settings = defaultSettings): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(fix('例.yaml', new TextEncoder().encode(text), { unsafe, settings }).bytes)
}
