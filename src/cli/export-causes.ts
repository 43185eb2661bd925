import type { Text } from '../base/text.js'
import type { TargetOutcome } from './export-task.js'

/** Messages begin with the file that they are about, which stands in a column of its own. */
export function withoutName({ zh, en }: Text, name: string): Text {
  return { zh: zh.startsWith(`${name}：`) ? zh.slice(name.length + 1) : zh, en: en.startsWith(`${name}: `) ? en.slice(name.length + 2) : en }
}

/** Why a format was not written; without a format where the reason is none of its own. */
export interface Cause {
  readonly format?: string
  readonly text: Text
}

/** What is said of the file to be written is said of its format: the name is that of the declaration. */
export function causeOf(told: Text, { path, format }: TargetOutcome): Cause {
  const text = withoutName(told, path)
  return text.zh === told.zh ? { text } : { format, text }
}

/** Formats that failed for one and the same reason are told together. */
export function reasonsOf(causes: readonly Cause[]): readonly Text[] {
  const formats = new Map<string, { readonly text: Text; readonly names: Set<string> }>()
  for (const { format, text } of causes) {
    const known = formats.get(text.zh) ?? { text, names: new Set() }
    if (format !== undefined) known.names.add(format.toUpperCase())
    formats.set(text.zh, known)
  }
  return [...formats.values()].map(({ text, names }) => (names.size === 0 ? text : { zh: `${[...names].join('、')}：${text.zh}`, en: `${[...names].join(', ')}: ${text.en}` }))
}
