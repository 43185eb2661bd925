import { statSync } from 'node:fs'

/**
 * Whether a folder stands there; nothing there is none.
 * @throws what the system says if the place cannot be looked at
 */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
