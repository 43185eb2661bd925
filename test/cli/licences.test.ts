import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, runBuilt } from '../support/run-built.js'

it('--licenses gives the licences of the tool, of what is bundled and of the fonts, in full', () => {
  const { code, out, err } = runBuilt(['--licenses'])
  expect([code, err]).toEqual([0, ''])
  const texts = ['LICENSE', 'dist/THIRD-PARTY-LICENSES.txt', 'dist/fonts/OFL.txt'].map((name) => readFileSync(join(root, name), 'utf8').trim())
  expect(out).toBe(`${texts.join('\n\n')}\n`)
})
