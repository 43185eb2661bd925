import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { chance, writeThenName } from '../../src/cli/write-whole.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const place = (name: string): string => join(folder, name)
const contents = (): readonly (readonly [string, string])[] => readdirSync(folder).map((name) => [name, readFileSync(place(name), 'utf8')])
const nothing = (): void => undefined

it('what stands under the temporary name is of another run: it is neither written into nor removed, and the file stays as it was', () => {
  writeFileSync(place('form.pdf'), 'old')
  writeFileSync(place('form.tmp'), 'half of another')
  expect(() => writeThenName(place('form.tmp'), place('form.pdf'), Buffer.from('new'), nothing)).toThrow('EEXIST')
  expect(contents()).toEqual([['form.pdf', 'old'], ['form.tmp', 'half of another']])
})

it('a file that fails on the way leaves the old one and nothing temporary', () => {
  writeFileSync(place('form.pdf'), 'old')
  const fail = (): never => {
    throw new Error('no space')
  }
  expect(() => writeThenName(place('form.tmp'), place('form.pdf'), Buffer.from('new'), fail)).toThrow('no space')
  expect(contents()).toEqual([['form.pdf', 'old']])
})

it('takes the place of the old one only when it is whole', () => {
  writeFileSync(place('form.pdf'), 'old')
  const seen: unknown[] = []
  writeThenName(place('form.tmp'), place('form.pdf'), Buffer.from('new'), () => seen.push(...contents()))
  expect([seen, contents()]).toEqual([[['form.pdf', 'old'], ['form.tmp', 'new']], [['form.pdf', 'new']]])
})

it('names of different runs differ, however the processes are numbered', () => {
  const names = Array.from({ length: 1000 }, chance)
  expect([new Set(names).size, names.filter((name) => !/^[0-9a-z]{10}$/.test(name))]).toEqual([1000, []])
})
