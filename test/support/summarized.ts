import { formKinds } from '../../src/forms/index.js'
import { indicatorRows } from '../../src/model/rows.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { check } from '../../src/check.js'
import { formFacts } from '../../src/summary/form-facts.js'
import type { DeclarationRecord } from '../../src/summary/record.js'
import { reduceChecked } from '../../src/summary/reduce.js'
import { summarize, type Summary } from '../../src/summary/summary.js'

export const facts = { forms: formKinds.map(formFacts), rules: ruleCatalogue }

/** The record of a text, as if it stood in a file. */
export function recordOf(text: string, path = '例.yaml'): DeclarationRecord {
  return reduceChecked(check(path, new TextEncoder().encode(text)), '0'.repeat(32), indicatorRows)
}

/** A summary of texts by path. */
export function summaryOf(files: Readonly<Record<string, string>>, failures: Summary['failures'] = []): Summary {
  return summarize(Object.entries(files).map(([path, text]) => recordOf(text, path)), failures, facts)
}
