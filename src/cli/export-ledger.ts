import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { FormerFile } from './form-key.js'
import type { Io } from './io.js'

/** What was written into a folder: kept beside it, so that a later run writes only what has changed, and one that was ended goes on. */
export interface Ledger {
  readonly former: (path: string) => FormerFile | undefined
  /** Notes at once what was written. */
  readonly add: (path: string, entry: FormerFile) => void
  /** Puts what was noted in order. */
  readonly close: () => Promise<void>
}

/** Name of the list in a folder of exported forms. */
export const ledgerName = '.jixiao-export.jsonl'

/**
 * Opens the list of a folder. A line that is cut short, as by a sudden end, says nothing. `part` tells the lists apart of runs
 * that share the work on one folder.
 */
export function openLedger(folder: string, part: string, io: Pick<Io, 'writeFile'>): Ledger {
  const file = join(folder, part === '' ? ledgerName : ledgerName.replace('.jsonl', `-${part}.jsonl`))
  const entries = new Map(readEntries(file))
  const kept = new Map(entries)
  const nameOf = (path: string): string => relative(resolve(folder), resolve(path)).split(sep).join('/')
  let isOpen = false
  return {
    former: (path) => entries.get(nameOf(path)),
    add: (path, entry) => {
      if (!isOpen) mkdirSync(dirname(file), { recursive: true })
      // The line before may have been cut short.
      appendFileSync(file, `${isOpen ? '' : '\n'}${lineOf(nameOf(path), entry)}\n`)
      isOpen = true
      kept.set(nameOf(path), entry)
    },
    close: async () => {
      if (!isOpen) return
      const lines = [...kept].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, entry]) => `${lineOf(name, entry)}\n`)
      await io.writeFile(file, Buffer.from(lines.join('')))
    },
  }
}

function lineOf(file: string, { key, hash }: FormerFile): string {
  return JSON.stringify({ file, key, hash })
}

function readEntries(file: string): readonly (readonly [string, FormerFile])[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    // Nothing was written there yet, or nobody may know of it: all is written anew.
    return []
  }
  return text.split('\n').flatMap((line) => {
    const entry = readEntry(line)
    return entry ? [entry] : []
  })
}

function readEntry(line: string): readonly [string, FormerFile] | undefined {
  if (line === '') return undefined
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('file' in value) || !('key' in value) || !('hash' in value)) return undefined
    const { file, key, hash } = value
    return typeof file === 'string' && typeof key === 'string' && typeof hash === 'string' ? [file, { key, hash }] : undefined
  } catch {
    return undefined
  }
}
