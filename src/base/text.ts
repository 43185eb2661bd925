/** A sentence in both languages of the tool; a reporter picks one. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Text

/** Characters of a value that a message quotes at most. */
const quoted = 60

/** A value as a message quotes it: long ones are cut. */
export function shorten(text: string): string {
  if (text.length <= quoted) return text
  const characters = Array.from(text.slice(0, 2 * quoted + 2))
  return characters.length > quoted ? `${characters.slice(0, quoted).join('')}…` : text
}
