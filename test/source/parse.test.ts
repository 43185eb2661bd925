import { describe, expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'
import { keyUses } from '../../src/forms/key-uses.js'
import { yamlErrorTexts } from '../../src/source/yaml-error-texts.js'
import { entryOf, pathTo } from '../../src/source/node.js'
import { parseSource } from '../../src/source/parse.js'
import { lineText, positionOf } from '../../src/source/source-file.js'

const parse = (text: string) => parseSource('x.yaml', text)
const rulesOf = (text: string) => parse(text).findings.map(({ rule }) => rule)

describe('values', () => {
  it.each([
    ['a: 167.20', '167.20', 'number'],
    ['a: 0123', '0123', 'number'],
    ['a: 9007199254740993', '9007199254740993', 'number'],
    ['a: "352.20"', '352.20', 'text'],
    ['a: 60日之内办结', '60日之内办结', 'text'],
    ['a: 是', '是', 'text'],
    ['a: true', 'true', 'boolean'],
    ['a:', '', 'blank'],
    ['a: ~', '~', 'blank'],
    ['a: ""', '', 'blank'],
    ['a: "  "', '  ', 'blank'],
    ['a: |\n  甲\n  乙', '甲\n乙', 'text'],
  ])('%j keeps its text', (text, value, type) => {
    expect(entryOf(parse(text).root, 'a')?.value).toMatchObject({ text: value, type })
  })

  it('spans hold just what is written', () => {
    const text = '# 注\r\n甲: "乙" # 丙\r\n丁: 戊\r\n'
    const { root } = parse(text)
    const spans = ['甲', '丁'].map((key) => entryOf(root, key)).flatMap((entry) => (entry ? [entry.keySpan, entry.value.span] : []))
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['甲', '"乙"', '丁', '戊'])
  })
})

describe('positions', () => {
  it('count lines ended in any way, and UTF-16 units', () => {
    const file = parse('甲: 1\r\n𬭊𬭊: 2\n')
    expect(positionOf(file, file.text.indexOf('2'))).toEqual({ line: 2, column: 7 })
    expect(positionOf(file, file.text.length)).toEqual({ line: 3, column: 1 })
    expect(lineText(file, 1)).toBe('甲: 1')
  })

  it('lead back to keys and items', () => {
    const { root, text } = parse('a:\n  - x: 1\n  - y: 22\n')
    expect(pathTo(root, text.indexOf('22'))).toEqual(['a', 1, 'y'])
  })
})

describe('faults', () => {
  it('knows a sentence for every error of the parser', () => {
    expect(Object.values(yamlErrorTexts).every(({ zh, en }) => /\p{Script=Han}/u.test(zh) && /[a-z]{2}/u.test(en) && !/\p{Script=Han}/u.test(en))).toBe(true)
  })

  it.each([
    ['a: [1', ['JX001']],
    ['a: "x', ['JX001']],
    ['a: 1\na: 2\na: 3', ['JX002', 'JX002']],
    ['', ['JX004']],
    ['a: 1\n---\nb: 2', ['JX005']],
    ['a: &x 1\nb: *x', ['JX006', 'JX006']],
    ['a: !!str 5', ['JX006']],
    ['表单: x\n- a\n- b\n- c', ['JX001', 'JX001', 'JX001']],
    ['a: &x {b: 1}\nc:\n  <<: *x', ['JX006', 'JX006']],
    ['a:\n\tb: 1\n\tc: 1\n\td: 1', ['JX001']],
    [`a: ${'['.repeat(70)}${']'.repeat(70)}`, ['JX016']],
    ['[['.repeat(20_000), ['JX016']],
    ['- '.repeat(20_000), ['JX016']],
    [Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), ['JX016']],
  ])('%.20j gives %j', (text, rules) => {
    expect(rulesOf(text)).toEqual(rules)
  })

  it('a repeated key points at both places', () => {
    const [finding] = parse('a: 1\na: 2\n').findings
    expect(finding).toMatchObject({ primary: { start: 5, end: 6 }, related: [{ span: { start: 0, end: 1 } }] })
  })
})

describe('what is too much is not read at all', () => {
  const keys = keyUses(formKinds)

  it.each([
    ['levels', `年度：${'['.repeat(301)}`],
    ['lines', '年度：2020\n'.repeat(20_001)],
  ])('%s: one finding, and nothing is certain', (_, text) => {
    const { root, findings, damaged, brokenFrom } = parseSource('x.yaml', text, keys)
    expect([root, findings.map(({ rule }) => rule), damaged, brokenFrom]).toEqual([undefined, ['JX016'], [], 0])
  })

  it('and what is not is read whole', () => {
    expect(parseSource('x.yaml', 'a: 1', keys)).toMatchObject({ path: 'x.yaml', text: 'a: 1', lineStarts: [0], findings: [], damaged: [], brokenFrom: undefined, untold: 0 })
  })
})
