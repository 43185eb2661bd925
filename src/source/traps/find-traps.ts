import type { KnownKeys } from '../../base/key-use.js'
import type { Finding } from '../../base/finding.js'
import { applyEdits, type Edit } from '../repair.js'
import { alignmentTraps } from './alignment-traps.js'
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
  readonly repairs: readonly Edit[]
}

/**
 * Finds what YAML takes otherwise than its writer meant it. `countErrors` tells how many errors the parser has for a
 * text: where the width of an indent is in doubt, the width that reads best is taken.
 */
export function findTraps(text: string, keys: KnownKeys, countErrors: (text: string) => number): Traps {
  const lines = walkLines(text, keys)
  const others = [...invisibleTraps(text), ...alignmentTraps(text, lines), ...lines.flatMap((line) => [...markTraps(text, line), ...valueTraps(text, line)])]
  const edits = others.flatMap(({ repairs }) => repairs)
  const indents = indentTraps(text, lines, (repairs) => countErrors(applyEdits(text, [...repairs, ...edits]).text))
  const found = [...indents, ...others]
  const repairs = found.flatMap((trap) => trap.repairs)
  // What reads well as it stands and badly when repaired is in a style of YAML that was taken for a trap.
  const isMistaken = repairs.length > 0 && countErrors(text) === 0 && countErrors(applyEdits(text, repairs).text) > 0
  const traps = isMistaken ? found.filter((trap) => trap.repairs.length === 0) : found
  return { findings: capped(traps), repairs: traps.flatMap(({ repairs }) => repairs) }
}

function capped(traps: readonly Trap[]): readonly Finding[] {
  const left = traps.length - maximumTraps
  return traps.slice(0, maximumTraps).map(({ finding }, index) =>
    left > 0 && index === maximumTraps - 1
      ? { ...finding, notes: [...finding.notes, { zh: `另有 ${left} 处写法问题没有列出`, en: `${left} more places are not listed` }] }
      : finding,
  )
}
