import { decimalOf, type Big } from '../base/amount.js'
import { groupBy } from '../base/group-by.js'
import { memoize } from '../base/memoize.js'
import { plainText } from './plain-text.js'
import type { ComparedNumber, DeclarationSummary, RowSummary } from './summary.js'

/** A row and the row of the year before that is about the same. */
export interface RowPair {
  readonly row: RowSummary
  readonly before: RowSummary
}

/** What a row is known by in another year or another department: its group, name and content. */
export function rowKey({ group, name, content }: RowSummary): string {
  return `${group}|${plainText(name)}|${plainText(content)}`
}

/** Rows that have one counterpart in the year before, in file order. */
export function pairsOf(declaration: DeclarationSummary, before: DeclarationSummary): readonly RowPair[] {
  const earlier = onlyOnes(before.rows)
  const own = onlyOnes(declaration.rows)
  return declaration.rows.flatMap((row) => {
    const known = earlier.get(rowKey(row))
    return known && own.get(rowKey(row)) === row ? [{ row, before: known }] : []
  })
}

/** Rows by what they are known by, without those of which there are several; read once for all rules. */
const onlyOnes = memoize((rows: readonly RowSummary[]): ReadonlyMap<string, RowSummary> => {
  return new Map([...groupBy(rows, rowKey)].flatMap(([key, [row, second]]) => (second ? [] : [[key, row] as const])))
})

/** Both numbers where they may be compared: of one unit, both levels or both changes. */
export function comparable(a: ComparedNumber | undefined, b: ComparedNumber | undefined): readonly [Big, Big] | undefined {
  if (!a || !b || a.unit !== b.unit || a.isChange !== b.isChange) return undefined
  return [decimalOf(a.value), decimalOf(b.value)]
}

/** More is better, less is better, or nobody can say. */
export type Better = 'more' | 'less' | undefined

/** Counts that come from without, or that are no aim at all: fewer of them is no less work done. */
const given = /人员|编制|供养|在职|退休|事故|投诉|差错|信访|来访|上访|案件|案发|违|死亡|伤亡|发病|失业|火灾|隐患|能耗|排放|会议|接待|公务|三公|低保|特困|救助|对象/u

/** Which way a target is meant. */
export function betterOf({ measures, name, content, number }: RowSummary): Better {
  if (!number || number.isChange || measures === 'cost' || measures === 'timeliness' || given.test(name + content)) return undefined
  if (number.sign === '<=' || number.sign === '<') return 'less'
  return number.sign === '' && number.unit === '' ? undefined : 'more'
}
