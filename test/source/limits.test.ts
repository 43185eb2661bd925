import { describe, expect, it } from 'vitest'
import { overAliases, overDepth, overLimits } from '../../src/source/limits.js'
import { nestsTooDeeply } from '../../src/source/nesting.js'
import { findLineStarts } from '../../src/source/source-file.js'

const limitOf = (text: string) => overLimits({ text, lineStarts: findLineStarts(text) })

describe('a file is read', () => {
  it('up to twenty thousand lines, with a break behind the last or without', () => {
    expect([limitOf('\n'.repeat(20_000)), limitOf(`${'\n'.repeat(19_999)}a`), limitOf(`${'\n'.repeat(20_000)}a`)]).toEqual([undefined, undefined, undefined])
    expect(limitOf('a\n'.repeat(20_001))).toMatchObject({
      rule: 'JX016',
      message: { zh: '文件有 20002 行，超过 20000 行，没有检查', en: 'the file has 20002 lines, more than 20000, and was not checked' },
      primary: { start: 40_000, end: 40_000 },
    })
  })

  it('up to two million characters; told at the line where they are passed', () => {
    expect([limitOf('a'.repeat(2_000_000)), limitOf('')]).toEqual([undefined, undefined])
    expect(limitOf(`甲\n${'a'.repeat(1_999_999)}`)).toMatchObject({
      rule: 'JX016',
      message: { zh: '文件有 2000001 个字符，超过 2000000 个，没有检查', en: 'the file has 2000001 characters, more than 2000000, and was not checked' },
      primary: { start: 2, end: 2 },
      label: { zh: '从这里起超过限度', en: 'over the limit from here on' },
      notes: [{ zh: '请看看是不是拿错了文件。', en: 'Is it the right file?' }],
    })
  })
})

it('too many aliases and too many levels are told where they begin', () => {
  expect(overAliases(101, 7)).toMatchObject({ rule: 'JX016', primary: { start: 7, end: 7 }, message: { zh: '文件里有 101 处引用，超过 100 处，后面的没有列出', en: 'the file has 101 aliases, more than 100; the others are not listed' } })
  expect(overDepth(3, 9)).toMatchObject({ rule: 'JX016', primary: { start: 3, end: 9 }, message: { zh: '层次太多，超过 64 层，读不出', en: 'nested deeper than 64 levels; it cannot be read' } })
})

describe('a text is kept from the YAML parser', () => {
  it.each([
    ['no brackets', '', false],
    ['300 brackets within each other', '['.repeat(300), false],
    ['301', '['.repeat(301), true],
    ['301 of both kinds', `${'{'.repeat(150)}${'['.repeat(151)}`, true],
    ['many, closed again each', '[]{}'.repeat(400), false],
    ['300 behind many that close nothing', `${']'.repeat(50)}${'}'.repeat(50)}${'['.repeat(300)}`, false],
    ['301 behind such', `]}${'{'.repeat(301)}`, true],
    ['301 open, one closed among them', `${'['.repeat(300)}]${'['.repeat(2)}`, true],
    ['100 dashes in one line', '- '.repeat(100), true],
    ['99', '- '.repeat(99), false],
    ['100 question marks and colons', '? :\t'.repeat(50), true],
    ['100 dashes without blanks', '-'.repeat(100), false],
    ['100 dashes with several blanks', '-  '.repeat(100), true],
    ['an indent of 400', `a:\n${' '.repeat(400)}b`, true],
    ['of 400 tabs', '\t'.repeat(400), true],
    ['of 399', `a:\n${' '.repeat(399)}b`, false],
    ['400 blanks within a line', `a:${' '.repeat(400)}b`, false],
  ])('%s', (_, text, isDeep) => {
    expect(nestsTooDeeply(text)).toBe(isDeep)
  })
})
