import { join, sep } from 'node:path'
import { glob } from 'tinyglobby'

const ignore = ['**/node_modules/**']

/** Every .yaml and .yml file below a folder; hidden folders and node_modules are left out. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const paths = await glob('**/*.{yaml,yml}', { cwd: folder, ignore })
  return paths.map((path) => join(folder, path))
}

/** Files that a glob matches, from the working folder. */
export async function filesMatching(pattern: string): Promise<readonly string[]> {
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  return glob(slashed, { ignore, expandDirectories: false })
}
