import { statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'

/** What a watch looks after. */
export interface WatchRoots {
  /** Folders to look into. */
  readonly folders: readonly string[]
  /** Whether a path is neither asked for nor on the way to what is. `isFile` is unknown for what has gone. */
  readonly isIgnored: (path: string, isFile: boolean | undefined) => boolean
}

/**
 * A named file is watched by way of its folder: an editor that saves under another name and renames would take
 * the file away from a watch of the file itself. A glob is watched from its first folder without a sign on.
 */
export function watchRoots(names: readonly string[]): WatchRoots {
  const roots = names.map(rootOf)
  const files = new Set(roots.flatMap(({ file }) => file ?? []))
  const whole = [...new Set(roots.flatMap(({ file, folder }) => (file === undefined ? [folder] : [])))]
  const folders = [...new Set(roots.map(({ folder }) => folder))]
  const isIgnored = (path: string, isFile: boolean | undefined): boolean => {
    if (files.has(path) || folders.includes(path)) return false
    const inside = whole.find((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    if (inside === undefined) return true
    // As hidden folders and node_modules are not checked, they need not be watched.
    if (path.slice(inside.length).split(sep).some((part) => part.startsWith('.') || part === 'node_modules')) return true
    return isFile === true && !/\.ya?ml$/iu.test(path)
  }
  return { folders, isIgnored }
}

function rootOf(name: string): { readonly folder: string; readonly file?: string } {
  const stats = statSync(name, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return { folder: resolve(name) }
  const parts = name.split(/[/\\]/u)
  const firstPattern = parts.findIndex((part) => /[*?[\]{}!]/u.test(part))
  if (stats || firstPattern === -1) return { folder: dirname(resolve(name)), file: resolve(name) }
  return { folder: resolve(parts.slice(0, firstPattern).join(sep) || (name.startsWith('/') ? sep : '.')) }
}
