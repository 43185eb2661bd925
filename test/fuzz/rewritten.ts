import type { Settings } from '../../src/base/settings.js'
import { check, type Checked } from '../../src/check.js'
import { fix } from '../../src/fix.js'
import { formatDeclaration } from '../../src/format/format-declaration.js'
import { judgePlaces } from './places.js'
import { promise } from './target.js'

/** A text as bytes of a file. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** What is told of the way in which a value is written may come and go with the layout. */
function lasting({ findings, notChecked }: Checked): readonly string[] {
  const told = findings.filter(({ rule, severity }) => !rule.startsWith('JX0') || severity === 'error').map(({ rule, message }) => `${rule} ${message.zh}`)
  return [...told, ...notChecked.map(({ rule, message }) => `${rule} ${message.zh}`)].toSorted()
}

/** Laying out is refused with a sentence, or gives a text with the same findings that stays as it is when it is laid out again. */
export function judgeFormat(checked: Checked, settings: Settings): string {
  const checkAgain = (text: string): Checked => check(checked.file.path, bytesOf(text), settings)
  const formatted = formatDeclaration(checked, checkAgain)
  if ('refused' in formatted) {
    promise(!formatted.refused.zh.includes('维护者'), () => `fmt refuses: ${formatted.refused.en}`)
    return 'not laid out'
  }
  const after = checkAgain(formatted.text)
  promise(lasting(after).join('\n') === lasting(checked).join('\n'), () => `fmt changes findings:\n${lasting(checked).join('\n')}\n→\n${lasting(after).join('\n')}`)
  const again = formatDeclaration(after, checkAgain)
  promise('text' in again && again.text === formatted.text, () => `fmt twice: ${'text' in again ? 'another text' : again.refused.en}`)
  return 'laid out'
}

const errors = ({ findings }: Checked): number => findings.filter(({ severity }) => severity === 'error').length
const all = ({ findings, file }: Checked): number => findings.length + (file.untold ?? 0)

/** Mending adds neither findings nor errors, tells truly what is left, and leaves nothing for a second run. */
export function judgeFix(bytes: Uint8Array, unsafe: boolean, settings: Settings): string {
  const { bytes: mended, before, after } = fix('甲.yaml', bytes, { unsafe, settings })
  const kind = unsafe ? 'fix --unsafe' : 'fix'
  promise(all(after) <= all(before) && errors(after) <= errors(before) + (before.file.untold ?? 0), () => `${kind} adds findings: ${all(before)} with ${errors(before)} errors before, ${all(after)} with ${errors(after)} after`)
  const told = check('甲.yaml', mended, settings)
  promise(JSON.stringify(told.findings) === JSON.stringify(after.findings), () => `${kind} tells other findings than check`)
  judgePlaces(told.file, told)
  const second = fix('甲.yaml', mended, { unsafe, settings })
  promise(second.mended.length === 0 && textOf(second.bytes) === textOf(mended), () => `${kind} twice: mends ${second.mended.map(({ rule, message }) => `${rule} ${message.en}`).join('; ')}`)
  return mended === bytes ? 'nothing mended' : 'mended'
}
