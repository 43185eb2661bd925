import { isDeepStrictEqual } from 'node:util'
import { formKinds } from '../../src/forms/index.js'
import { keyUses } from '../../src/forms/key-uses.js'
import { readYaml } from '../../src/source/read-yaml.js'
import { readStrictly } from '../../src/source/strict/read-strictly.js'
import { findTraps } from '../../src/source/traps/find-traps.js'
import { isFreeOfTraps } from '../../src/source/traps/free-of-traps.js'

const keys = keyUses(formKinds)

/** `apart`: the strict reader gave something else than the YAML parser, or something where that finds a fault. */
export type Comparison = 'left' | 'same' | 'apart'

/** What is said to be free of traps, and what traps it has all the same. */
export function trapsMissed(text: string): 'unsure' | 'free' | 'missed' {
  const strict = readStrictly(text)
  if (!strict || !isFreeOfTraps(text, strict, keys)) return 'unsure'
  const { findings, repairs } = findTraps(text, keys, () => 0)
  return findings.length === 0 && repairs.length === 0 ? 'free' : 'missed'
}

/** Compares what both readers make of a text; `left` where the strict one leaves it to the parser. */
export function compareReaders(text: string): Comparison {
  const strict = readStrictly(text)
  if (!strict) return 'left'
  const { root, findings, damaged, brokenFrom } = readYaml(text)
  const isFaultless = findings.length === 0 && damaged.length === 0 && brokenFrom === undefined
  return isFaultless && isDeepStrictEqual(strict.root, root) ? 'same' : 'apart'
}
