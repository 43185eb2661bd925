/** Data as indented JSON in which control characters and those that turn the reading direction are escapes, so that it is safe to look at. */
export function printJson(data: unknown): string {
  const text = JSON.stringify(data, null, 2)
  return `${text.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
