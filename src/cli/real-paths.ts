import { lstatSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The same as `real`, which asks the system for the real path of a file, for many files: asked once for each folder, and for links. */
export function realPaths(real: (path: string) => string): (path: string) => string {
  const folders = new Map<string, string>()
  return (path) => {
    if (isLink(path)) return real(path)
    const folder = dirname(path)
    const place = folders.get(folder) ?? real(folder)
    folders.set(folder, place)
    return join(place, basename(path))
  }
}

/** What cannot be looked at, or is called by no name of its own, may be one. */
function isLink(path: string): boolean {
  try {
    return /^[.]{0,2}$/u.test(basename(path)) || lstatSync(path).isSymbolicLink()
  } catch {
    return true
  }
}
