import { readdir, type Dirent } from 'node:fs'
import { join, normalize, relative, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { configNames } from '../config/config-file.js'

// Links to folders are not followed: they lead out of the folder, or round in circles. Configurations are no declarations.
const options = { ignore: ['**/node_modules/**', ...configNames.map((name) => `**/${name}`)], followSymbolicLinks: false, caseSensitiveMatch: false }

/** Takes a folder that cannot be looked into, which would be passed over otherwise. */
export type OnUnread = (path: string, error: Error) => void

/** Every file below a folder that ends in one of these ways, as .yaml and .yml; hidden folders and node_modules are left out. */
export async function filesBelow(folder: string, endings: readonly string[], onUnread?: OnUnread): Promise<readonly { readonly path: string; readonly below: string }[]> {
  const paths = await glob(endings.map((ending) => `**/*.${ending}`), { ...options, cwd: folder, ...(onUnread && { fs: { readdir: readdirTelling(folder, onUnread) } }) })
  return paths.map((below) => ({ path: join(folder, below), below: normalize(below) }))
}

/** Files that a glob matches, from the working folder. */
export async function filesMatching(pattern: string): Promise<readonly string[]> {
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  return glob(slashed, { ...options, expandDirectories: false })
}

/** The names in a folder; what the machine refuses is told besides. Links are told apart by their kind, as the search asks for it. */
function readdirTelling(folder: string, onUnread: OnUnread): typeof readdir {
  const telling = (path: string, options: { readonly withFileTypes: true }, callback: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void): void => {
    readdir(path, options, (error, entries) => {
      // A folder that has gone meanwhile holds nothing.
      if (error && error.code !== 'ENOENT') onUnread(join(folder, relative(folder, path)), error)
      callback(error, entries)
    })
  }
  // The search calls it in this one way.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return telling as typeof readdir
}
