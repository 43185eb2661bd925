import type { Finding } from '../base/finding.js'
import type { KnownKeys } from '../base/key-use.js'
import { overDepth, overLimits } from './limits.js'
import { nestsTooDeeply } from './nesting.js'
import { countYamlErrors, readYaml, type Read } from './read-yaml.js'
import { applyEdits, moveBack } from './repair.js'
import { findLineStarts, type SourceFile } from './source-file.js'
import { readStrictly } from './strict/read-strictly.js'
import type { StrictText } from './strict/strict-text.js'
import { findTraps, type Traps } from './traps/find-traps.js'
import { isFreeOfTraps } from './traps/free-of-traps.js'

/** Takes a declaration's text apart. Faults of the YAML become findings; what could be read is kept. */
export function parseSource(path: string, text: string, keys: KnownKeys = new Map()): SourceFile {
  const file = { path, text, lineStarts: findLineStarts(text) }
  const limit = overLimits(file)
  const strict = limit ? undefined : readStrictly(text)
  if (limit || (!strict && nestsTooDeeply(text))) return { ...file, root: undefined, findings: [limit ?? overDepth(0, 0)], damaged: [], brokenFrom: 0 }
  const { findings, untold, repairs } = trapsOf(text, strict, keys)
  if (repairs.length === 0) return { ...file, ...withFindings(strict ? faultless(strict) : readYaml(text), findings), untold }
  const repaired = applyEdits(text, repairs)
  return { ...file, ...withFindings(moveBack(readText(repaired.text), repaired.back), findings), untold }
}

/** Traps are those of forms: without keys of forms there are none. */
function trapsOf(text: string, strict: StrictText | undefined, keys: KnownKeys): Traps {
  const isFree = keys.size === 0 || (strict !== undefined && isFreeOfTraps(text, strict, keys))
  return isFree ? { findings: [], untold: 0, repairs: [] } : findTraps(text, keys, countErrors)
}

function withFindings(read: Read, findings: readonly Finding[]): Read {
  return { ...read, findings: [...findings, ...read.findings] }
}

function countErrors(text: string): number {
  return readStrictly(text) ? 0 : countYamlErrors(text)
}

function readText(text: string): Read {
  const strict = readStrictly(text)
  return strict ? faultless(strict) : readYaml(text)
}

function faultless({ root }: StrictText): Read {
  return { root, findings: [], damaged: [], brokenFrom: undefined }
}
