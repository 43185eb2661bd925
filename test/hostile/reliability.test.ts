import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/run-built.js'

const text = readFileSync(join(root, 'docs/reliability.md'), 'utf8')
const rows = text.slice(0, text.indexOf('## What the user sees')).split('\n').filter((line) => /^\| (?!promise|---)/u.test(line))

it('each promise names tests, and each is there', () => {
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) {
    const files = [...row.matchAll(/`(test\/[^`]+\.test\.ts)`/gu)].map(([, file = '']) => file)
    expect([row, files.length > 0, files.filter((file) => !existsSync(join(root, file)))]).toEqual([row, true, []])
  }
})
