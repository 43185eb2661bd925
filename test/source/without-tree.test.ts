import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check, readLater, withoutTree } from '../../src/check.js'
import { pathTo } from '../../src/source/node.js'
import { root } from '../support/run-built.js'

const folder = join(root, 'examples/faulty')

it('a tree that is read again is the one that was read, traps, encodings and errors included', () => {
  const files = readdirSync(folder).map((name) => check(name, readFileSync(join(folder, name))).file)
  const lean = files.map((file) => withoutTree(file, []))
  expect(files.filter((file) => file.root).length).toBeGreaterThan(50)
  // Asked for in turn, so that none finds its own still at hand.
  expect(lean.map((file) => file.root)).toEqual(files.map((file) => file.root))
  expect(lean.map((file) => file.root)).toEqual(files.map((file) => file.root))
})

it('and all else of the file stays', () => {
  const { file, findings } = check('a.yaml', readFileSync(join(folder, 'jx201-project-off-by-one.yaml')))
  const paths = new Map(findings.map(({ primary }) => [primary.start, pathTo(file.root, primary.start)]))
  expect({ ...withoutTree(file, findings) }).toEqual({ ...file, paths })
  expect(paths.size).toBeGreaterThan(0)
})

it('a file that is read later is the one that was read', () => {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    const { file } = check(name, bytes)
    const { damaged, brokenFrom, untold } = file
    expect({ ...readLater(name, bytes, { damaged, brokenFrom, ...(untold !== undefined && { untold }) }) }).toEqual(file)
  }
})
