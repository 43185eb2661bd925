/** A short text as YAML takes it for a text: in quotes unless it is of letters, signs that mean nothing there, and more than digits. */
export function plainScalar(text: string): string {
  const isPlain = /^[\p{L}\p{N}（）()·、-]+$/u.test(text) && /^\p{Script=Han}/u.test(text) && !/^[是否]$/u.test(text)
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`
}
