import { dirname } from 'node:path'
import type { JudgeParts } from '../judge-files.js'
import { digestOf } from './seal.js'

/** All that judging looks at besides the files that it is given. */
export type Outside = Pick<JudgeParts, 'readFile' | 'exists' | 'realPlace' | 'declarationsAt'>

/** What it saw there: digests of files, none where one could not be read; what is there; where names lead; what patterns stand for. */
export interface Seen {
  readonly files: Readonly<Record<string, string | null>>
  readonly there: Readonly<Record<string, boolean>>
  readonly places: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** The world outside, with a record of what was seen of it. */
export function watched({ readFile, exists, realPlace, declarationsAt }: Outside): { readonly outside: Outside; readonly seen: () => Seen } {
  const files = new Map<string, string | null>()
  const there = new Map<string, boolean>()
  const places = new Map<string, string>()
  const lists = new Map<string, readonly string[]>()
  return {
    outside: {
      readFile: async (path) => {
        files.set(path, null)
        const bytes = await readFile(path)
        files.set(path, digestOf(bytes))
        return bytes
      },
      exists: (path) => {
        const isThere = exists(path)
        // Where there is no folder there are no files in it: asked for once.
        noted(there, isThere || exists(dirname(path)) ? path : dirname(path), isThere)
        return isThere
      },
      realPlace: (path) => noted(places, path, realPlace(path)),
      declarationsAt: async (path) => noted(lists, path, await declarationsAt(path)),
    },
    seen: () => {
      // Where the files themselves lie matters only for others that turn out to be one of them.
      const areOthers = [...there.values()].some(Boolean) || lists.size > 0
      return { files: Object.fromEntries(files), there: Object.fromEntries(there), places: areOthers ? Object.fromEntries(places) : {}, lists: Object.fromEntries(lists) }
    },
  }
}

function noted<Value>(notes: Map<string, Value>, path: string, value: Value): Value {
  notes.set(path, value)
  return value
}

/** All is still as it was seen. */
export async function isStill({ files, there, places, lists }: Seen, outside: Outside): Promise<boolean> {
  if (Object.entries(there).some(([path, was]) => outside.exists(path) !== was)) return false
  if (Object.entries(places).some(([path, was]) => outside.realPlace(path) !== was)) return false
  for (const [path, was] of Object.entries(lists)) if (JSON.stringify(await outside.declarationsAt(path)) !== JSON.stringify(was)) return false
  for (const [path, was] of Object.entries(files)) if ((await digestAt(path, outside)) !== was) return false
  return true
}

async function digestAt(path: string, { readFile }: Outside): Promise<string | null> {
  try {
    return digestOf(await readFile(path))
  } catch {
    return null
  }
}
