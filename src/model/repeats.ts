import type { Big } from '../base/amount.js'
import type { Declaration } from './declaration.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { subjectOf } from './subjects.js'

/** Rows that have the same name and the same content. */
export interface NamedAlike {
  readonly rows: readonly IndicatorRow[]
  /** 指标内容 says something besides the name. */
  readonly hasContent: boolean
}

const repeatsRead = new WeakMap<Declaration, readonly NamedAlike[]>()

/** Every name and content that more than one row has, in whatever group; in file order, read once for all rules. */
export function namedAlike(declaration: Declaration): readonly NamedAlike[] {
  const known = repeatsRead.get(declaration)
  if (known) return known
  const groups = new Map<string, { rows: IndicatorRow[]; hasContent: boolean }>()
  for (const row of indicatorRows(declaration)) {
    const name = plainOf(declaration, row.name?.text)
    const content = plainOf(declaration, row.content?.text)
    const hasContent = content !== '' && content !== name
    const key = hasContent ? `${name} ${content}` : name
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else if (name !== '') groups.set(key, { rows: [row], hasContent })
  }
  const found = Array.from(groups.values()).filter(({ rows }) => rows.length > 1)
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
export function levelOf({ value }: IndicatorRow): Level | undefined {
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
