import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Budget, judgeBudget } from '../../bench/suite/judge-budget.mjs'
import { root } from '../support/run-built.js'

const { failAbove, budgets } = JSON.parse(readFileSync(join(root, 'bench/budgets.json'), 'utf8')) as { readonly failAbove: number; readonly budgets: readonly Budget[] }

it('the budgets are those that were set', () => {
  expect(failAbove).toBe(1.5)
  expect(budgets.map(({ key, measure, limit }) => [key, measure, limit])).toEqual([
    ['version', 'ratio', 1.15],
    ['clean', 'ratio', 1.3],
    ['findings', 'ratio', 1.8],
    ['cold', 'ratio', 6],
    ['unchanged', 'ratio', 2],
    ['growth', 'growth', 1],
    ['memory', 'megabytes', 120],
  ])
})

it('what is known of a budget is a value above it, with its reason', () => {
  for (const { key, what, limit, knownFloor } of budgets) {
    expect([key, what.length > 0]).toEqual([key, true])
    if (knownFloor) expect([key, knownFloor.value > limit, knownFloor.reason.length > 20]).toEqual([key, true, true])
  }
})

it('a figure is met up to its budget, above up to half again, and far above beyond', () => {
  const judged = [1, 2, 2.01, 3, 3.01].map((measured) => judgeBudget({ limit: 2 }, measured, 1.5))
  expect(judged).toEqual(['met', 'met', 'above', 'above', 'far above'])
})

it('what is known moves only where it becomes far above', () => {
  const judged = [2, 2.01, 6, 6.01].map((measured) => judgeBudget({ limit: 2, knownFloor: { value: 4, reason: 'V8 compiles what runs once' } }, measured, 1.5))
  expect(judged).toEqual(['met', 'above', 'above', 'far above'])
})
