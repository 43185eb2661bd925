/** Data as indented JSON that is safe to look at. */
export function printJson(data: unknown): string {
  return `${escapeInvisible(JSON.stringify(data, null, 2))}\n`
}

/** Control characters and those that turn the reading direction as escapes of JSON. */
export function escapeInvisible(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
