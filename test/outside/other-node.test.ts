import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { formats } from '../../src/writers/index.js'
import { exampleFile, temporaryFolder } from './export-form.js'
import { findProgram, run } from './programs.js'

const { folder, remove } = temporaryFolder()
afterAll(remove)
const program = join(import.meta.dirname, '..', '..', 'bin', 'jixiao.js')

/** Digests of what a Node writes for the example, by kind of file. */
function digestsBy(node: string, name: string): Readonly<Record<string, string>> {
  const own = join(folder, name)
  mkdirSync(own)
  execFileSync(node, [program, 'export', exampleFile, '--format', formats.join(','), '-o', `${own}/`], { stdio: 'pipe' })
  return Object.fromEntries(readdirSync(own).map((file) => [file, createHash('sha256').update(readFileSync(join(own, file))).digest('hex')]))
}

it('R-40 exported forms are the same to the byte under a later Node', () => {
  expect(run('node24', ['--version'])).toMatch(/^v24\./u)
  const expected = digestsBy(process.execPath, 'this')
  expect(Object.keys(expected)).toHaveLength(formats.length)
  expect(digestsBy(findProgram('node24'), 'later')).toEqual(expected)
})
