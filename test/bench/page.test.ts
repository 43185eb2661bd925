import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { writePage } from '../../bench/suite/page.mjs'
import { drawGrowth } from '../../bench/suite/plots.mjs'
import { root } from '../support/run-built.js'
import { parseXml } from '../support/parse-xml.js'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const data = JSON.parse(read('bench/results/latest.json')) as { readonly growth: object }
const page = read('docs/benchmarks.md')

it('the page of benchmarks is made of the data that are kept (npm run bench -- --page)', () => {
  expect(page).toBe(writePage(data, JSON.parse(read('bench/budgets.json')) as object))
})

it('its pictures are drawn from them too, and are sound XML', () => {
  for (const [name, svg] of Object.entries(drawGrowth(data.growth))) {
    expect([name, read(`docs/images/${name}`)]).toEqual([name, svg])
    expect(() => parseXml(svg)).not.toThrow()
  }
})

it('pictures and pages that the page and its notes name are there', () => {
  for (const path of ['docs/benchmarks.md', 'docs/benchmarks-notes.md']) {
    const named = [...read(path).matchAll(/\]\(([^)#:]+)\)/gu)].map(([, file = '']) => join(root, dirname(path), file))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((file) => !existsSync(file))).toEqual([])
  }
})

it('no cell of it lacks its figure', () => {
  expect(page).not.toMatch(/NaN|undefined|null|Infinity/u)
})
