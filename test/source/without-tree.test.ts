import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check, withoutTree } from '../../src/check.js'
import { root } from '../support/run-built.js'

const folder = join(root, 'examples/faulty')

it('a tree that is read again is the one that was read, traps, encodings and errors included', () => {
  const files = readdirSync(folder).map((name) => check(name, readFileSync(join(folder, name))).file)
  const lean = files.map(withoutTree)
  expect(files.filter((file) => file.root).length).toBeGreaterThan(50)
  // Asked for in turn, so that none finds its own still at hand.
  expect(lean.map((file) => file.root)).toEqual(files.map((file) => file.root))
  expect(lean.map((file) => file.root)).toEqual(files.map((file) => file.root))
})

it('and all else of the file stays', () => {
  const { file } = check('a.yaml', readFileSync(join(folder, 'jx201-project-off-by-one.yaml')))
  expect({ ...withoutTree(file) }).toEqual({ ...file })
})
