/** By what paths are the same where a file system does not tell capitals or ways of composing characters apart. */
export function nameKey(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
