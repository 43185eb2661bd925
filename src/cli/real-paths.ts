import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The file itself, whatever links led to it: a file has one configuration under all its names. */
export function realPlace(path: string): string {
  const place = resolve(path)
  try {
    return realpathSync.native(place)
  } catch {
    const parent = dirname(place)
    return parent === place ? place : join(realPlace(parent), basename(place))
  }
}

/** The same for many files: the system is asked once for each folder, and for links. */
export function realPaths(): (path: string) => string {
  const folders = new Map<string, string>()
  return (path) => {
    if (isLink(path)) return realPlace(path)
    const folder = dirname(path)
    const place = folders.get(folder) ?? realPlace(folder)
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
