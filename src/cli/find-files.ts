import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Text } from '../base/text.js'
import { realPaths } from './real-paths.js'
import { systemErrorText } from './user-error.js'

/** A file that the command line names. `-` is standard input. */
export interface FoundFile {
  /** As the user would write it. */
  readonly path: string
  /** From the folder that the command line names; a file named by itself is just its name. */
  readonly below: string
  /** Where it really is, whatever links led to it; missing for standard input. */
  readonly place?: string
}

/** Files that a command line names, and what it names in vain. */
export interface FoundFiles {
  /** Each file once, sorted by path. */
  readonly files: readonly FoundFile[]
  readonly failures: readonly Text[]
}

/** How declarations end. */
export const declarationEndings = ['yaml', 'yml']

/** Resolves files, folders (every file below with one of the endings) and globs. What matches nothing is a failure, never passed over. */
export async function findFiles(names: readonly string[], endings: readonly string[] = declarationEndings): Promise<FoundFiles> {
  const found = await Promise.all(names.map((name) => findOne(name, endings)))
  const byPlace = new Map<string, FoundFile>()
  const placeOf = realPaths()
  for (const file of found.flatMap(({ files }) => files).toSorted(byPath)) {
    if (file.path === '-') byPlace.set('-', file)
    else {
      const place = placeOf(file.path)
      if (!byPlace.has(place)) byPlace.set(place, { ...file, place })
    }
  }
  return { files: [...byPlace.values()], failures: found.flatMap(({ failures }) => failures) }
}

async function findOne(name: string, endings: readonly string[]): Promise<FoundFiles> {
  if (name === '-') return { files: [{ path: name, below: name }], failures: [] }
  const kind = kindOf(name)
  if (kind === 'file') return { files: [{ path: name, below: basename(name) }], failures: [] }
  const isPattern = /[*?[\]{}!]/u.test(name)
  if (kind === 'none' && !isPattern) return failed({ zh: `${name}：没有这个文件或文件夹`, en: `${name}: no such file or folder` })
  const { filesBelow, filesMatching } = await import('./glob-files.js')
  const unread: Text[] = []
  const tellUnread = (path: string, error: Error): void => {
    const why = systemErrorText(error)
    unread.push({ zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` })
  }
  const files = kind === 'folder' ? await filesBelow(name, endings, tellUnread) : (await filesMatching(name)).map((path) => ({ path, below: basename(path) }))
  if (files.length + unread.length > 0) return { files, failures: unread }
  return kind === 'folder'
    ? failed({ zh: `${name}：文件夹里没有 ${endings.map((ending) => `.${ending}`).join(' 或 ')} 文件`, en: `${name}: the folder holds no ${endings.map((ending) => `.${ending}`).join(' or ')} file` })
    : failed({ zh: `${name}：没有文件与此相符`, en: `${name}: no file matches` })
}

function failed(failure: Text): FoundFiles {
  return { files: [], failures: [failure] }
}

/** Declarations that a path stands for: a file, those in a folder, those that a pattern matches; perhaps none. */
export async function declarationsAt(path: string): Promise<readonly string[]> {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isFile()) return [path]
  const { filesBelow, filesMatching } = await import('./glob-files.js')
  if (stats) return (await filesBelow(path, declarationEndings)).map((file) => file.path)
  return /[*?[\]{}]/u.test(path) ? filesMatching(path) : []
}

/** What cannot be looked at counts as a file: reading it tells why. */
function kindOf(path: string): 'file' | 'folder' | 'none' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) return 'none'
    return stats.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'file'
  }
}

function byPath(a: FoundFile, b: FoundFile): number {
  return a.path < b.path ? -1 : Number(a.path > b.path)
}
