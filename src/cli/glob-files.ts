import { join, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { configNames } from '../config/config-file.js'

// Links to folders are not followed: they lead out of the folder, or round in circles. Configurations are no declarations.
const options = { ignore: ['**/node_modules/**', ...configNames.map((name) => `**/${name}`)], followSymbolicLinks: false, caseSensitiveMatch: false }

/** Every file below a folder that ends in one of these ways, as .yaml and .yml; hidden folders and node_modules are left out. */
export async function filesBelow(folder: string, endings: readonly string[]): Promise<readonly string[]> {
  const paths = await glob(endings.map((ending) => `**/*.${ending}`), { ...options, cwd: folder })
  return paths.map((path) => join(folder, path))
}

/** Files that a glob matches, from the working folder. */
export async function filesMatching(pattern: string): Promise<readonly string[]> {
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  return glob(slashed, { ...options, expandDirectories: false })
}
