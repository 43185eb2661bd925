/** `check` and files, nothing else: there is a smaller program for that. */
export function isPlainCheck([command, ...names]: readonly string[]): boolean {
  return command === 'check' && names.length > 0 && names.every((name) => name === '-' || !name.startsWith('-'))
}
