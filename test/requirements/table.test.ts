import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/run-built.js'

const rows = [...readFileSync(join(root, 'docs/requirements.md'), 'utf8').matchAll(/^\| (R-\d+) \|[^|]*\|([^|]*)\|$/gmu)].map(([, number = '', places = '']) => ({
  number,
  folders: [...places.matchAll(/`([^`]+)`/gu)].map(([, folder = '']) => folder),
}))

it('the table has every requirement once', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, index) => `R-${index + 1}`).filter((number) => number !== 'R-36'))
})

it.each(rows.filter(({ number }) => number !== 'R-16'))('$number has tests of its name where the table says', ({ number, folders }) => {
  expect(folders.length).toBeGreaterThan(0)
  for (const folder of folders) expect(textsIn(folder).some((text) => new RegExp(`['"]${number}\\b`, 'u').test(text))).toBe(true)
})

function textsIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
}
