import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { root } from '../support/run-built.js'

it('of the forms of the bench, published and made, nothing is imported that a person does not read in them, and nothing is lost', { timeout: 120_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/import.mjs', '--wrong'], { cwd: root, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  const lines = stdout.split('\n')
  expect(lines.filter((line) => line.includes(': wrong: ') || line.includes('wrongly') || line.includes('taken for'))).toEqual([])
  const [, , , values, placed, right, , , , lost] = lines.findLast((line) => line.startsWith('| all '))?.split('|').map((cell) => cell.trim()) ?? []
  expect(Number(values)).toBeGreaterThan(1_000)
  expect([Number(right), Number(lost)]).toEqual([Number(placed), 0])
})
