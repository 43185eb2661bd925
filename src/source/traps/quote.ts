/** A text as YAML takes it to the letter. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
