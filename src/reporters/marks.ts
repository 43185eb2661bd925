import type { Finding } from '../base/finding.js'
import type { Language } from '../base/text.js'
import type { Mark } from './frame.js'

/** The places that a frame of a finding marks: what is wrong first, then what took part. */
export function marksOf({ primary, label, related }: Finding, language: Language): readonly Mark[] {
  return [{ span: primary, label: label[language], isPrimary: true }, ...related.map(({ span, message }) => ({ span, label: message[language], isPrimary: false }))]
}
