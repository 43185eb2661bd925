/** A path as the reference part of a URI: forward slashes, everything else outside ASCII letters and digits escaped. */
export function pathToUri(path: string): string {
  const parts = path.replace(/[\ud800-\udfff]/gu, '\ufffd').replaceAll('\\', '/').replace(/^(?:\.\/+)+/u, '').split('/')
  return parts.map((part) => encodeURIComponent(part).replace(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)).join('/')
}

/** Stands for a file by itself, and not from the folder where the tool was run. */
export function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/u.test(path)
}
