import { zero, type Big } from '../base/amount.js'
import type { CostGroup } from '../forms/form-kind.js'
import { printedCells } from '../forms/printed-cells.js'
import { ceilingOf, type Ceiling } from './cost-ceiling.js'
import { namingOf, type NamedAs, type Naming } from './cost-names.js'
import { indicatorRows } from './rows.js'
import type { Declaration, Indicator, LocatedText } from './declaration.js'

/** A row of the cost indicators with the ceiling it states. */
export interface CostRow {
  readonly indicator: Indicator
  /** The most telling name: 指标内容, else 三级指标. */
  readonly name: LocatedText
  /** As it is printed, with a sign and a unit that stand in columns of their own. */
  readonly value: LocatedText | undefined
  readonly ceiling: Ceiling
  /** Identifier of the amount that the row stands under, if it stands under one. */
  readonly budget: string | undefined
  /** `stray`: 其中 with no row of its budget above. `continued`: belongs to the 其中 row above it, by its amount. */
  readonly role: NamedAs | 'stray' | 'continued'
}

export type ReadCostRow = CostRow & { readonly value: LocatedText; readonly ceiling: Extract<Ceiling, { state: 'stated' }> }

/** Rows that may follow a 其中 row before its portions are given up. */
const longestRun = 50

/** Rows read before: several rules ask for those of one declaration, and reading them is a tenth of a check. */
const rowsRead = new WeakMap<Declaration, Map<CostGroup, readonly CostRow[]>>()

/** The cost rows of a group in file order, each with what it states. */
export function costRows(declaration: Declaration, group: CostGroup): readonly CostRow[] {
  const known = rowsRead.get(declaration) ?? new Map<CostGroup, readonly CostRow[]>()
  rowsRead.set(declaration, known)
  const rows = known.get(group) ?? readCostRows(declaration, group)
  known.set(group, rows)
  return rows
}

const namings = new WeakMap<CostGroup, Naming>()

function readCostRows(declaration: Declaration, group: CostGroup): readonly CostRow[] {
  const { kind } = declaration
  const naming = namings.get(group) ?? namingOf(kind, group)
  namings.set(group, naming)
  const rows = indicatorRows(declaration).filter(({ indicator }) => indicator.level2.id === group.group).flatMap(({ indicator, content, value: reading }): readonly CostRow[] => {
    const level3 = indicator.cells['indicatorLevel3']
    const value = printedCells(indicator.cells, indicator.columns)['indicatorValue']
    const name = content ?? level3
    if (!name) return []
    const texts = [content, level3].flatMap((cell) => cell?.text ?? [])
    return [{ indicator, name, value, ceiling: ceilingOf(reading, kind.amountUnit), budget: naming.budgetOf(level3?.text ?? ''), role: naming.readAs(texts) }]
  })
  return settlePortions(rows)
}

/** The row's value is an amount. */
export function isRead(row: CostRow): row is ReadCostRow {
  return row.ceiling.state === 'stated' && row.value !== undefined
}

/** Finds the row that each 其中 row is a portion of, and the rows that complete the portions. */
function settlePortions(rows: readonly CostRow[]): readonly CostRow[] {
  const settled: CostRow[] = []
  let whole: CostRow | undefined
  let completedUntil = 0
  for (const [index, row] of rows.entries()) {
    if (row.role === 'within') {
      const isOwned = whole !== undefined && (row.budget === undefined || row.budget === whole.budget)
      settled.push(isOwned ? row : { ...row, role: 'stray' })
      if (whole && isOwned && index >= completedUntil) completedUntil = endOfPortions(rows, index, whole)
    } else if (index < completedUntil) {
      settled.push({ ...row, role: 'continued' })
    } else {
      whole = row
      settled.push(row)
    }
  }
  return settled
}

/** Index after the rows that, from the 其中 row on, come to exactly the whole; `start` where none do. */
function endOfPortions(rows: readonly CostRow[], start: number, whole: CostRow): number {
  if (!isRead(whole)) return start
  let left: Big = whole.ceiling.value
  for (const [offset, row] of rows.slice(start, start + longestRun).entries()) {
    const follows = row.role === 'within' || (row.role === 'part' && (row.budget === undefined || row.budget === whole.budget))
    if (!follows || !isRead(row) || row.ceiling.value.eq(zero)) return start
    left = left.minus(row.ceiling.value)
    if (left.eq(zero)) return start + offset + 1
    if (left.lt(zero)) return start
  }
  return start
}
