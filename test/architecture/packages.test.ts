import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { imports } from './imports.js'

/** Which packages may be imported where; types included. Node's own are not listed. */
const homes: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli/'],
  tinyglobby: ['cli/'],
  picomatch: ['config/'],
  chokidar: ['cli/'],
  chalk: ['reporters/', 'explain/', 'readings/', 'compare/', 'cli/'],
  diff: ['cli/show-diff.ts', 'compare/'],
  echarts: ['summary/charts/draw-bars.ts'],
  yaml: ['source/'],
  ajv: ['schema/', 'build/'],
  'big.js': ['base/amount.ts'],
  'get-east-asian-width': ['base/width.ts', 'writers/xlsx/'],
  pdfkit: ['writers/pdf/'],
  fontkit: ['fonts/', 'writers/pdf/'],
  exceljs: ['writers/xlsx/'],
  jszip: ['writers/settle-zip.ts'],
  saxes: ['readers/xml/'],
  parse5: ['readers/'],
  esbuild: ['build/'],
  'subset-font': ['build/'],
}

const nameOf = (target: string): string => target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/')
const ours = imports.filter(({ target, isOurs }) => !isOurs && !target.startsWith('node:'))

it('packages are imported where they belong', () => {
  const wrong = ours.filter(({ file, target }) => !homes[nameOf(target)]?.some((home) => file.startsWith(home)))
  expect(wrong).toEqual([])
})

it('what is pure imports nothing of the machine', () => {
  const shell = ['cli/', 'build/', 'index.ts']
  const impure = imports.filter(({ file, target }) => target.startsWith('node:') && !shell.some((place) => file.startsWith(place)))
  expect(impure.filter(({ target }) => !['node:crypto', 'node:zlib', 'node:buffer'].includes(target))).toEqual([])
})

it('dependencies are exact, and nothing is installed beside the bundle', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string> | undefined>
  expect(manifest['dependencies']).toBeUndefined()
  expect(Object.entries(manifest['devDependencies'] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([])
})

it('the lock file carries no download addresses', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/u)
})
