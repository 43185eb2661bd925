import type { Value, ValueContext } from './value.js'

/** Reads an indicator's value as people write it. Never throws; takes time in proportion to the text. */
export function readValue(text: string, context: ValueContext = {}): Value {
  return text.trim() === '' ? { kind: 'blank', raw: text } : { kind: 'qualitative', family: context.measures === 'timeliness' ? 'timeliness' : 'statement', text: text.trim(), raw: text }
}
