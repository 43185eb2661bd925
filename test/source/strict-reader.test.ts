import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'
import { keyUses } from '../../src/forms/key-uses.js'
import { readStrictly } from '../../src/source/strict/read-strictly.js'
import { findTraps } from '../../src/source/traps/find-traps.js'
import { isFreeOfTraps } from '../../src/source/traps/free-of-traps.js'
import { readLine } from '../../src/source/traps/read-line.js'
import { makeCounty } from '../../bench/county/county.mjs'
import { compareReaders, trapsMissed } from '../support/compare-readers.js'
import { drawFrom, excerpt, mutate, pick, soup } from '../support/mutate-declaration.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root } from '../support/run-built.js'

const textsIn = (folder: string): readonly string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml')).map((name) => readFileSync(join(root, folder, name), 'utf8'))
const generated = Object.entries(makeCounty({ count: 30, seed: 5 }).files).flatMap(([path, text]) => (/^20\d\d.*\.yaml$/u.test(path) ? [text] : []))
const ordinary = [...textsIn('examples'), ...textsIn('examples/county/2020'), ...generated, minimalDeclaration]

describe('ordinary declarations', () => {
  it('are read without the YAML parser, and alike', () => {
    expect(ordinary.length).toBeGreaterThan(40)
    expect(ordinary.filter((text) => compareReaders(text) !== 'same')).toEqual([])
  })

  it('are seen to be free of traps without looking at every line', () => {
    expect(ordinary.filter((text) => trapsMissed(text) !== 'free')).toEqual([])
  })

  it('have keys that both ways of looking for traps take for the same', () => {
    const keys = [...keyUses(formKinds).keys()]
    expect(keys.filter((key) => readLine(`${key}: 值`, 0).key?.text !== key)).toEqual([])
  })
})

describe('the strict reader gives what the YAML parser gives', () => {
  it.each([
    ['empty values, with places behind the colon', 'a:\nb:  \nc:   # 注\nd:'],
    ['comments below a value, deeper, level and less deep', 'a:\n  b: 1\n    # 深\n  # 平\n# 浅\nc: 1\n'],
    ['comments below a value before the end', 'a:\n  - b: 1\n    # 平\n  # 平\n\n    # 深\n'],
    ['comments below an empty value', 'a:\n  b:\n\n    # 注\n\nc:\n  d: # 注\ne: 1'],
    ['a list in the column of its key', 'a:\n- 甲\n- 乙\n# 注\nb:\n- c: 1\n  d: 2\n\n- c: 1\n'],
    ['comments below a list in the column of its key, at the end', 'a:\n- 甲\n# 注\n'],
    ['comments less deep and then deeper, before a blank line', 'a:\n  b: 1\n# 浅\n    # 深\n\nc: 1\n'],
    ['wide gaps', 'a:    1   # 注  \nb:\n  -   c: 甲\n      d: 乙   \n'],
    ['quotes', `a: "甲: #乙"\nb: '它''s'   # 注\nc: ""\nd: ' '\ne:\n  - "甲" #注\n  - '-'`],
    ['kinds of values', ['0x1F', '0o17', '08', '-5', '+1.', '.5', '1e3', '.inf', '-.INF', '.NaN', '~', 'null', 'Null', 'nUll', 'True', 'tRue', 'FALSE', '1_000', '-', '1:30'].filter((word) => word !== '-').map((word, number) => `k${number}: ${word}`).join('\n')],
    ['signs within words', 'a: 甲:乙#丙,[丁]{戊}&*!|>%@`\nb: -甲\nc: https://例.中国/#x\n甲（乙）-丙: 1\n'],
    ['blanks of other kinds at the ends', 'a: \u3000甲\u3000\nb: \u00a0\n'],
    ['lines of blanks', '\n   \na: 1\n      \n  \nb:\n      \n  c: 1\n   '],
    ['depth', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s', (_, text) => {
    expect(compareReaders(text)).toBe('same')
  })

  it.each([
    ['nothing', ''],
    ['comments alone', '# 注\n'],
    ['a list or a value as the whole', '- 甲\n'],
    ['tabs', 'a:\t1'],
    ['line ends of Windows', 'a: 1\r\nb: 2\r\n'],
    ['a byte order mark', '\ufeffa: 1'],
    ['controls', 'a: 甲\u0007'],
    ['anchors', 'a: &b 1'],
    ['aliases', 'a: *b'],
    ['tags', 'a: !!str 1'],
    ['merge keys', '<<: 1'],
    ['brackets', 'a: [1]'],
    ['braces', 'a: {b: 1}'],
    ['blocks of text', 'a: |\n  甲\n'],
    ['values over lines', 'a: 甲\n  乙\n'],
    ['quotes over lines', 'a: "甲\n  乙"\n'],
    ['backslashes in quotes', 'a: "甲\\n"'],
    ['text behind quotes', 'a: "甲" 乙'],
    ['a comment right behind quotes', 'a: "甲"#乙'],
    ['quoted keys', '"a": 1'],
    ['signs as keys', '? a\n'],
    ['marks of documents', '---\na: 1\n'],
    ['directives', '%YAML 1.2\n---\na: 1\n'],
    ['keys twice', 'a: 1\nb: 1\na: 2\n'],
    ['keys without a colon', 'a: 1\nb\n'],
    ['two colons', 'a: b: 1\n'],
    ['lines out of column', 'a:\n    b: 1\n  c: 1\n'],
    ['lines deeper than a value', 'a: 1\n  b: 1\n'],
    ['lists behind keys', 'a: - 1\n'],
    ['lists among keys', 'a: 1\n- b\n'],
    ['empty entries', 'a:\n  -\n  - 甲\n'],
    ['lists of lists', 'a:\n  - - 甲\n'],
    ['indented from the start', '  a: 1\n'],
    ['more brackets than the parser is given', `a: 甲${'['.repeat(301)}`],
    ['more depth than is read', Array.from({ length: 70 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('or leaves it to the parser: %s', (_, text) => {
    expect(readStrictly(text)).toBeUndefined()
  })

  it('for texts changed at random', () => {
    const texts = [...ordinary, ...textsIn('examples/faulty')]
    const drawn = (seed: number): string => {
      const draw = drawFrom(seed)
      const text = pick(texts, draw)
      return draw(4) === 0 ? soup(draw) : mutate(draw(8) === 0 ? text : excerpt(text, draw), draw, pick(texts, draw))
    }
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const text = drawn(seed)
        expect([compareReaders(text), trapsMissed(text), text]).not.toContain('apart')
        expect([trapsMissed(text), text]).not.toContain('missed')
      }),
      { numRuns: 4000 },
    )
  })
})

describe('what may hold a trap is looked at line by line', () => {
  const keys = keyUses(formKinds)
  it.each([
    ['a wide blank', '填报单位: 某县\u3000某局\n'],
    ['an invisible character', '填报单位: 某\u200b局\n'],
    ['text that may have been lost in a comment', '填报单位: 某局 #1\n'],
    ['a key of no form', '填报: 某局\n'],
    ['a word that others misread', '填报单位: No\n'],
    ['full-width quotes around an amount', '年度预算申请:\n  资金总额: “5”\n'],
    ['a key of a row outside of rows', '指标值: 5\n'],
    ['a group in two columns', '年度预算申请:\n  按支出性质分:\n    基本支出: 1\n按支出性质分:\n  项目支出: 1\n'],
    ['a text where a group is expected', '年度预算申请:\n  - 甲\n'],
  ])('%s', (_, text) => {
    const strict = readStrictly(text)
    expect(strict && isFreeOfTraps(text, strict, keys)).toBe(false)
  })

  it('and what has none is not', () => {
    const text = '填报单位: "No" # 注\n整体绩效目标:\n  - 甲：乙\n  - 甲：#1楼\n  - 甲:#1楼。:#\n  - 100%\n'
    const strict = readStrictly(text)
    expect(strict && isFreeOfTraps(text, strict, keys)).toBe(true)
    expect(findTraps(text, keys, () => 0).findings).toEqual([])
  })
})
