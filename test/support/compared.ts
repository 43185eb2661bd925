import { check } from '../../src/check.js'
import { compareForms } from '../../src/compare/compare.js'
import type { Comparison } from '../../src/compare/comparison.js'
import { formFactsOf, type FormFacts } from '../../src/compare/form-facts.js'
import { indicatorRows } from '../../src/model/rows.js'

/** The facts of a text, as if it stood in a file. */
export function factsOf(text: string, path = '例.yaml'): FormFacts {
  const facts = formFactsOf(check(path, new TextEncoder().encode(text)), indicatorRows)
  if (!facts) throw new Error('no declaration')
  return facts
}

/** Two texts compared. */
export function compareTexts(from: string, to: string): Comparison {
  return compareForms(factsOf(from, '旧.yaml'), factsOf(to, '新.yaml'))
}
