import { yuanIn, type Big } from '../base/amount.js'
import type { Declaration, LocatedText } from './declaration.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { pairsOf, readSubject } from './subjects.js'
import { quantitiesIn, type ProseQuantity } from './values/prose.js'
import type { Value } from './values/value.js'
import { peopleUnits } from './values/units.js'

/** A quantity that an overall goal mentions. */
export interface GoalQuantity {
  readonly goal: LocatedText
  /** Number of the goal, from 1. */
  readonly index: number
  readonly quantity: ProseQuantity
  /** What is counted, as far as the sentence tells. */
  readonly core: string
  readonly pairs: ReadonlySet<string>
}

/** What the goals and the rows of a declaration state in numbers. */
export interface StatedNumbers {
  readonly inGoals: readonly GoalQuantity[]
  /** Units in which the rows state a number, by the number; money is in 元. */
  readonly inRows: ReadonlyMap<string, ReadonlySet<string>>
}

const read = new WeakMap<Declaration, StatedNumbers>()

/** Every quantity of the goals, and every number of the rows; read once for all rules. */
export function statedNumbers(declaration: Declaration): StatedNumbers {
  const known = read.get(declaration)
  if (known) return known
  const inGoals = (declaration.lists['overallGoals'] ?? []).flatMap((goal, at) => quantitiesIn(goal.text).map((quantity): GoalQuantity => {
    const core = countedIn(quantity)
    return { goal, index: at + 1, quantity, core, pairs: pairsOf(core) }
  }))
  const stated = { inGoals, inRows: inGoals.length === 0 ? new Map<string, Set<string>>() : numbersOfRows(declaration) }
  read.set(declaration, stated)
  return stated
}

/** Words in front of what is counted: 全年计划完成培训200人. */
const lead = /^(?:通过|预计|计划|力争|确保|保证|完成|实现|全年|本年度?|年度|当年|总?共|累计|组织|开展|举办|召开|实施|使|为|对|将)+/u

/** What a row or a sentence counts, without the words in front that any may have. */
export function countedCore(text: string): string {
  const { core } = readSubject(text)
  const rest = core.replace(lead, '')
  return rest.length < 2 ? core : rest
}

function countedIn({ before, behind }: ProseQuantity): string {
  const core = countedCore(before)
  return core.replace(lead, '').length < 2 ? countedCore(behind) : core
}

type NumberIn = readonly [value: Big, unit: string]

function numbersOfRows(declaration: Declaration): ReadonlyMap<string, ReadonlySet<string>> {
  const units = new Map<string, Set<string>>()
  for (const [value, unit] of indicatorRows(declaration).flatMap((row) => [...numbersIn(row.value), ...textsOf(row).flatMap(numbersOfText)])) {
    const [key, name] = numberKey(value, unit)
    const known = units.get(key)
    if (known) known.add(name)
    else units.set(key, new Set([name]))
  }
  return units
}

function numbersOfText(text: string): readonly NumberIn[] {
  return quantitiesIn(text).flatMap(({ value, high, unit }): readonly NumberIn[] => (high ? [[value, unit], [high, unit]] : [[value, unit]]))
}

function textsOf({ name, content, cell, value }: IndicatorRow): readonly string[] {
  // A number that was read whole needs no second look.
  const cells = value.kind === 'number' ? [name, content] : [name, content, cell]
  return cells.flatMap((text) => text?.text ?? [])
}

function numbersIn(value: Value): readonly NumberIn[] {
  switch (value.kind) {
    case 'number':
      return [[value.value, value.unit?.name ?? '']]
    case 'range':
      return [[value.low, value.unit?.name ?? ''], [value.high, value.unit?.name ?? '']]
    case 'suspect':
      return value.guess ? numbersIn(value.guess) : []
    default:
      // The text of what is no plain number is read as a sentence.
      return []
  }
}

/** A number and its unit as they are looked up: money as 元, and 18名 as 18人. */
export function numberKey(number: Big, unit: string): readonly [number: string, unit: string] {
  const yuan = yuanIn(unit)
  return yuan === undefined ? [number.toFixed(), peopleUnits.has(unit) ? '人' : unit] : [number.times(yuan).toFixed(), '元']
}
