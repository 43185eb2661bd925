import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Text } from '../base/text.js'

/** Files that a command line names, and what it names in vain. */
export interface FoundFiles {
  /** Each file once, sorted, as the user would write it. `-` is standard input. */
  readonly paths: readonly string[]
  readonly failures: readonly Text[]
}

/** Resolves files, folders (every .yaml and .yml below) and globs. What matches nothing is a failure, never passed over. */
export async function findFiles(names: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(names.map(findOne))
  const byPlace = new Map(found.flatMap((one) => ('paths' in one ? one.paths : [])).map((path) => [path === '-' ? path : resolve(path), path]))
  return {
    paths: [...byPlace.values()].toSorted(),
    failures: found.flatMap((one) => ('failure' in one ? [one.failure] : [])),
  }
}

async function findOne(name: string): Promise<{ readonly paths: readonly string[] } | { readonly failure: Text }> {
  if (name === '-') return { paths: ['-'] }
  const kind = kindOf(name)
  if (kind === 'file') return { paths: [name] }
  const isPattern = /[*?[\]{}!]/u.test(name)
  if (kind === 'none' && !isPattern) return { failure: { zh: `${name}：没有这个文件或文件夹`, en: `${name}: no such file or folder` } }
  const { filesBelow, filesMatching } = await import('./glob-files.js')
  const paths = await (kind === 'folder' ? filesBelow(name) : filesMatching(name))
  if (paths.length > 0) return { paths }
  return kind === 'folder'
    ? { failure: { zh: `${name}：文件夹里没有 .yaml 或 .yml 文件`, en: `${name}: the folder holds no .yaml or .yml file` } }
    : { failure: { zh: `${name}：没有文件与此相符`, en: `${name}: no file matches` } }
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 'none'
  return stats.isDirectory() ? 'folder' : 'file'
}
