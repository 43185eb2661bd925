import { expect, it } from 'vitest'
import { imports, sourceFiles } from './imports.js'

/** What each layer may import besides itself and `base`. `*` is all. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  base: [],
  source: [],
  sheet: [],
  grid: [],
  readers: ['grid'],
  matching: ['grid', 'forms'],
  importing: ['grid', 'readers', 'matching', 'forms', 'source', 'format', 'check.ts'],
  fonts: [],
  forms: ['sheet'],
  blank: ['forms', 'sheet', 'source'],
  renew: ['source', 'model', 'forms'],
  schema: ['source', 'forms'],
  model: ['source', 'forms'],
  rules: ['model', 'forms'],
  layout: ['sheet'],
  writers: ['sheet', 'layout', 'fonts'],
  reporters: ['source'],
  explain: ['reporters'],
  readings: ['source', 'model', 'reporters', 'check.ts'],
  config: ['source'],
  tables: ['source', 'forms', 'readers'],
  across: ['source', 'model', 'forms', 'tables', 'check.ts'],
  'check.ts': ['source', 'schema', 'model', 'rules', 'forms', 'suppressions', 'rule-catalogue.ts'],
  suppressions: ['source'],
  baseline: ['source'],
  'fix.ts': ['source', 'check.ts'],
  format: ['source', 'forms', 'check.ts'],
  'rule-catalogue.ts': ['source', 'schema', 'rules', 'suppressions', 'baseline', 'config', 'writers', 'across', 'tables', 'importing'],
  'rule-pages.ts': ['rule-catalogue.ts'],
  review: ['source', 'model', 'sheet', 'reporters', 'check.ts'],
  summary: ['source', 'model', 'forms', 'writers', 'reporters', 'check.ts'],
  compare: ['source', 'model', 'forms', 'reporters', 'check.ts'],
  'index.ts': ['*'],
  cli: ['*'],
  build: ['*'],
}

const layerOf = (path: string): string => path.split('/')[0]?.replace(/\.js$/u, '.ts') ?? ''

it('every file belongs to a layer', () => {
  expect(sourceFiles.filter((file) => allowed[layerOf(file)] === undefined)).toEqual([])
})

it('layers import only what lies below them', () => {
  expect(imports.length).toBeGreaterThan(100)
  const wrong = imports.filter(({ file, target, isOurs }) => {
    const [from, to] = [layerOf(file), layerOf(target)]
    const may = allowed[from] ?? []
    return isOurs && from !== to && to !== 'base' && !may.includes(to) && !may.includes('*')
  })
  expect(wrong).toEqual([])
})

it('each writer is loaded on demand only', () => {
  const eager = imports.filter(({ file, target, isOurs }) => isOurs && /^writers\/\w+\/write-/u.test(target) && layerOf(file) !== 'writers')
  const fromCatalogue = imports.filter(({ file, target }) => file === 'writers/index.ts' && /\/write-/u.test(target))
  expect(eager).toEqual([])
  expect(fromCatalogue.length).toBeGreaterThan(1)
  expect(fromCatalogue.filter(({ isOnDemand }) => !isOnDemand)).toEqual([])
})
