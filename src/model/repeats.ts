import type { Big } from '../base/amount.js'
import type { Declaration } from './declaration.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { subjectOf } from './subjects.js'

const repeatsRead = new WeakMap<Declaration, readonly (readonly IndicatorRow[])[]>()

/** Every name and content that more than one row has, in whatever group; in file order, read once for all rules. */
export function namedAlike(declaration: Declaration): readonly (readonly IndicatorRow[])[] {
  const known = repeatsRead.get(declaration)
  if (known) return known
  const groups = new Map<string, IndicatorRow[]>()
  for (const row of indicatorRows(declaration)) {
    const name = plainOf(declaration, row.name?.text)
    const content = plainOf(declaration, row.content?.text)
    const key = `${name} ${content}`
    const group = groups.get(key)
    if (group) group.push(row)
    else if (name !== '') groups.set(key, [row])
  }
  const found = Array.from(groups.values()).filter(({ length }) => length > 1)
  repeatsRead.set(declaration, found)
  return found
}

function plainOf(declaration: Declaration, text: string | undefined): string {
  return text === undefined ? '' : subjectOf(declaration, text).plain
}

/** How much a row asks for, where its value is one number or one length of time. */
export interface Level {
  readonly number: Big
  readonly unit: string
  /** `>`: at least, `<`: at most, `=`: just as much. */
  readonly direction: string
}

/** The level that a row's value states; nothing for a change, a price per piece, or what is in doubt. */
export function levelOf({ value }: Pick<IndicatorRow, 'value'>): Level | undefined {
  if (value.kind === 'duration') return { number: value.value, unit: value.unit, direction: (value.op ?? value.inferredOp ?? '=').charAt(0) }
  if (value.kind !== 'number' || !value.unit || value.per || value.change || value.conflict) return undefined
  return { number: value.value, unit: value.unit.name, direction: (value.op ?? value.inferredOp ?? '=').charAt(0) }
}

/** Two levels of one thing that cannot both be meant: other numbers of one unit, unless they bound it from two sides. */
export function differ(a: Level, b: Level): boolean {
  if (a.unit !== b.unit || a.number.eq(b.number)) return false
  const [low, high] = a.number.lt(b.number) ? [a, b] : [b, a]
  return low.direction !== '>' || high.direction !== '<'
}
