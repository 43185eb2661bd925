import type { RuleInfo } from '../base/rule-info.js'
import type { Text } from '../base/text.js'
import type { FormFacts } from './form-facts.js'
import type { DeclarationRecord } from './record.js'

/** A share of the files, told as 3/8: the third of eight. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** What a rule is called where its findings are counted. */
export type RuleFacts = Pick<RuleInfo, 'code' | 'name' | 'title' | 'severity'>

/** Everything that is told of a county. */
export interface Summary {
  readonly forms: readonly FormFacts[]
  readonly rules: readonly RuleFacts[]
  /** Sorted by path. */
  readonly records: readonly DeclarationRecord[]
  /** Files that could not be read, and names that matched nothing. */
  readonly failures: readonly Text[]
}

/** Brings records and failures in the one order that does not depend on who read what when. */
export function summarize(records: readonly DeclarationRecord[], failures: readonly Text[], facts: Pick<Summary, 'forms' | 'rules'>): Summary {
  const once = [...new Map(failures.map((failure) => [failure.zh, failure])).values()]
  return { ...facts, records: records.toSorted((a, b) => byCode(a.path, b.path)), failures: once.toSorted((a, b) => byCode(a.zh, b.zh)) }
}

/** By code units, which is the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
