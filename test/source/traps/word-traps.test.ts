import { describe, expect, it } from 'vitest'
import { wordTraps } from '../../../src/source/traps/word-traps.js'

const span = { start: 10, end: 14 }
const causeOf = (word: string): string | undefined => wordTraps(word, span)[0]?.finding?.cause

describe('a word that YAML or another program takes for something else', () => {
  it.each([
    ['nothing', '~ null Null NULL'],
    ['yes-or-no', 'true True TRUE false False FALSE'],
    ['old-yes-or-no', 'y Y n N yes Yes YES no No NO on On ON off Off OFF'],
    ['date', '2020-12-31 2020-1-1 2020-12-31T10:00 2020-1-1t1 12:30 1:5 1:30:00 -1:30 +1:30 12:30. 12:30.55'],
    ['digits', '00 0123 1.0 1. .5 .55 1_000 1e10 1E-10 +5 -0 0x1F 0xff 0o17 0b01 .inf -.Inf +.INF .nan .NaN .NAN'],
  ])('%s: %s', (cause, words) => {
    for (const word of words.split(' ')) expect([word, causeOf(word)]).toEqual([word, cause])
  })

  it('also a date with a time behind a blank', () => {
    expect(causeOf('2020-12-31 10:00')).toBe('date')
  })

  it.each(['nul', 'anull', '甲null', '~~', 'trues', 'xtrue', 'yess', 'my', 'non', 'ons', '20-1-1', '2020-1-1日', '2020-1-', '12:60', '12:', ':30', '12:30.x', '5', '-5', '1.5', '0.5', '100', '1.2.3', '10x1F', '0x1G', '0xz', '1.inf', '.inf1', '.infx', '1.nan', '.nan1', '.nanx', '-.nan', 'e5', '', '甲'])('but not %j', (word) => {
    expect(wordTraps(word, span)).toEqual([])
  })
})

it('nothing is left blank, all else is put in quotes; only a yes-or-no is read otherwise here', () => {
  const told = (word: string): unknown => wordTraps(word, span).map(({ finding, repairs }) => [finding?.rule, finding?.severity, finding?.fixes, repairs])
  const quoted = (word: string) => [{ span, text: `'${word}'`, safe: true }]
  expect(['~', 'true', 'yes', '2020-1-1', '007'].flatMap(told)).toEqual([
    ['JX014', 'warning', [{ span, text: '', safe: true }], []],
    ['JX014', 'warning', quoted('true'), quoted('true')],
    ['JX014', 'info', quoted('yes'), []],
    ['JX015', 'info', quoted('2020-1-1'), []],
    ['JX012', 'info', quoted('007'), []],
  ])
})
