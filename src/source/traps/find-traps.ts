import type { KnownKeys } from '../../base/key-use.js'
import type { Finding } from '../../base/finding.js'
import { applyEdits, type Edit } from '../repair.js'
import { alignmentTraps } from './alignment-traps.js'
import { expectedColumns } from './fellows.js'
import { indentTraps } from './indent-traps.js'
import { invisibleTraps } from './invisible-traps.js'
import { markTraps } from './mark-traps.js'
import type { Trap } from './trap.js'
import { valueTraps } from './value-traps.js'
import { walkLines } from './walk-lines.js'

/** Traps told one by one; of more, the last finding gives the number. */
const maximumTraps = 1000

/** The traps of a text, and the edits that let the rest be read as it was meant. */
export interface Traps {
  readonly findings: readonly Finding[]
  /** How many are not among them. */
  readonly untold: number
  readonly repairs: readonly Edit[]
}

/**
 * Finds what YAML takes otherwise than its writer meant it. `countErrors` tells how many errors the parser has for a
 * text: where the width of an indent is in doubt, the width that reads best is taken.
 */
export function findTraps(text: string, keys: KnownKeys, countErrors: (text: string) => number): Traps {
  const lines = walkLines(text, keys)
  const expected = expectedColumns(text, lines)
  const others = [...invisibleTraps(text), ...alignmentTraps(text, expected), ...lines.flatMap((line) => [...markTraps(text, line), ...valueTraps(text, line)])]
  const edits = others.flatMap(({ repairs }) => repairs)
  const indents = indentTraps(text, lines, expected, (repairs) => countErrors(applyEdits(text, [...repairs, ...edits]).text))
  const traps = withoutMistaken(text, [...indents, ...others], countErrors)
  const told = traps.flatMap(({ finding }) => finding ?? [])
  return { findings: capped(told), untold: Math.max(0, told.length - maximumTraps), repairs: traps.flatMap((trap) => trap.repairs) }
}

/**
 * What reads well as it stands and badly when repaired is in a style of YAML that was taken for a trap: the rules whose
 * repairs are to blame say nothing then.
 */
function withoutMistaken(text: string, traps: readonly Trap[], countErrors: (text: string) => number): readonly Trap[] {
  const errorsWith = (some: readonly Trap[]): number => countErrors(applyEdits(text, some.flatMap(({ repairs }) => repairs)).text)
  if (traps.every(({ repairs }) => repairs.length === 0) || errorsWith(traps) === 0 || countErrors(text) > 0) return traps
  const blamed = new Set([...new Set(traps.map(({ finding }) => finding?.rule))].filter((rule) => errorsWith(traps.filter(({ finding }) => finding?.rule === rule)) > 0))
  const left = traps.filter(({ finding, repairs }) => repairs.length === 0 || !blamed.has(finding?.rule))
  return errorsWith(left) === 0 ? left : traps.filter(({ repairs }) => repairs.length === 0)
}

function capped(findings: readonly Finding[]): readonly Finding[] {
  const left = findings.length - maximumTraps
  return findings.slice(0, maximumTraps).map((finding, index) =>
    left > 0 && index === maximumTraps - 1
      ? { ...finding, notes: [...finding.notes, { zh: `另有 ${left} 处写法问题没有列出`, en: `${left} more places are not listed` }] }
      : finding,
  )
}
