import { expect, it } from 'vitest'
import { drawFrom } from '../support/mutate-declaration.js'
import { declarations } from './declarations.js'
import { growth } from './growth.js'
import { reporters } from './reporters.js'
import { seedTexts } from './seeds.js'
import { strict } from './strict.js'
import type { Target } from './target.js'
import { values } from './values.js'

/** Runs cases of a target, the same each time; gives what they came to and the faults. */
async function run<Case>(target: Target<Case>, cases: number): Promise<{ readonly outcomes: ReadonlySet<string>; readonly faults: readonly string[] }> {
  const draw = drawFrom(2020)
  const outcomes = new Set<string>()
  const faults: string[] = []
  for (let number = 0; number < cases; number++) {
    const verdict = await target.judge(await target.draw(draw))
    if ('fault' in verdict) faults.push(`case ${number}: ${verdict.fault}`)
    else outcomes.add(verdict.outcome)
  }
  return { outcomes, faults }
}

it('any declaration: findings at places in it, and every command does its work or refuses', { timeout: 240_000 }, async () => {
  const { outcomes, faults } = await run(declarations(seedTexts), 300)
  expect(faults).toEqual([])
  for (const outcome of ['laid out', 'not laid out', 'mended', 'nothing mended', 'told', 'docx', 'html', 'pdf', 'xlsx', 'no form']) expect(outcomes).toContain(outcome)
})

it('any value is read in time in proportion to its length', { timeout: 240_000 }, async () => {
  expect(await run(values(), 200)).toEqual({ outcomes: new Set(['values', 'names']), faults: [] })
})

it('a declaration that grows in one place takes time in proportion', { timeout: 240_000 }, async () => {
  const { outcomes, faults } = await run(growth(), 12)
  expect(faults).toEqual([])
  expect(outcomes.size).toBeGreaterThan(6)
})

it('whatever names stand in a declaration, what is printed of it is whole and shows nothing raw', { timeout: 240_000 }, async () => {
  const { outcomes, faults } = await run(reporters(seedTexts), 250)
  expect(faults).toEqual([])
  expect(outcomes.size).toBe(23)
})

it('the strict reader gives what the YAML parser gives', { timeout: 240_000 }, async () => {
  expect(await run(strict(seedTexts), 2000)).toEqual({ outcomes: new Set(['read alike', 'left to the parser']), faults: [] })
})
