import { appendFileSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Text } from '../base/text.js'
import type { FormerFile } from './form-key.js'
import type { Io } from './io.js'
import { isSystemError, systemErrorText } from './user-error.js'
import { refuseLeadingOut } from './write-within.js'

/** What was written into a folder: kept beside it, so that a later run writes only what has changed, and one that was ended goes on. */
export interface Ledger {
  readonly former: (path: string) => FormerFile | undefined
  /** Notes at once what was written. */
  readonly add: (path: string, entry: FormerFile) => void
  /** Puts what was noted in order; what the machine refused, now or before, is returned. */
  readonly close: () => Promise<Text | undefined>
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
  let failure: Text | undefined
  // Without the list a later run does everything again: that is told, and ends nothing.
  const attempt = (write: () => void): void => {
    try {
      if (!isOpen) refuseLeadingOut(file, folder)
      if (!failure) write()
    } catch (error) {
      if (!isSystemError(error)) throw error
      failure = failureText(file, error)
    }
  }
  return {
    former: (path) => entries.get(nameOf(path)),
    add: (path, entry) => {
      kept.set(nameOf(path), entry)
      attempt(() => {
        // The line before may have been cut short.
        appendFileSync(file, `${isOpen ? '' : '\n'}${lineOf(nameOf(path), entry)}\n`)
        isOpen = true
      })
    },
    close: async () => {
      if (!isOpen || failure) return failure
      const lines = [...kept].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, entry]) => `${lineOf(name, entry)}\n`)
      try {
        await io.writeFile(file, Buffer.from(lines.join('')))
        return undefined
      } catch (error) {
        if (!isSystemError(error)) throw error
        return failureText(file, error)
      }
    },
  }
}

function failureText(file: string, error: unknown): Text {
  const why = systemErrorText(error)
  return { zh: `${file}：无法写入，${why.zh}；下次运行会把没有记下的重做一遍`, en: `${file}: cannot be written, ${why.en}; the next run does again what was not noted` }
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
