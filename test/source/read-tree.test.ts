import { describe, expect, it } from 'vitest'
import { toPlainData } from '../../src/source/node.js'
import { parseSource } from '../../src/source/parse.js'
import { countYamlErrors, readYaml } from '../../src/source/read-yaml.js'

const parse = (text: string) => parseSource('x.yaml', text)
const told = (text: string): unknown => parse(text).findings.map(({ primary, message }) => `‹${text.slice(primary.start, primary.end)}› ${message.en}`)
const aliases = (count: number): string => `a: &x 1\nb:\n${'  - *x\n'.repeat(count)}`

describe('what refers to another place is told there, and not read', () => {
  const refers = (name: string): string => `\`${name}\` refers to a value elsewhere; a declaration states every item in full`
  const markup = (name: string): string => `\`${name}\` is taken for YAML markup and would not be printed`

  it.each([
    ['a: *b', [`‹*b› ${refers('*b')}`], ['*b', 'a: *b']],
    ['a: 1\n<<: 2', [`‹<<› ${refers('<<')}`], ['<<: 2']],
    ['b: &x {c: 1}\na:\n  <<: *x', [`‹&x› ${markup('&x')}`, `‹<<› ${refers('<<')}`], ['<<']],
    ['a: &x 甲 # &', [`‹&x› ${markup('&x')}`], []],
    ['a: !!str 5', [`‹!!str› ${markup('!!str')}`], []],
    ['a:  &x\n  b: 1', [`‹&x› ${markup('&x')}`], []],
    ['a: ! 甲', [], []],
  ])('%j', (text, findings, damaged) => {
    expect(told(text)).toEqual(findings)
    expect(parse(text).damaged.map(({ start, end }) => text.slice(start, end))).toEqual(damaged)
  })

  it('a hundred times at most; the others are told together, at the first of them', () => {
    const text = aliases(103)
    expect(parse(aliases(100)).findings.map(({ rule }) => rule)).toEqual(Array.from({ length: 101 }, () => 'JX006'))
    const { findings } = parse(text)
    expect(findings.length).toBe(102)
    expect(findings.at(-1)).toMatchObject({ rule: 'JX016', message: { en: 'the file has 103 aliases, more than 100; the others are not listed' } })
    // Behind the head come lines of seven characters, each with two blanks, a dash and a blank before the alias.
    expect(findings.at(-1)?.primary.start).toBe('a: &x 1\nb:\n'.length + 100 * '  - *x\n'.length + '  - '.length)
  })
})

describe('a key that is repeated', () => {
  it.each([
    ['with the same text', 'a: 1\na: 1 ', true],
    ['with another', 'a: 1\na: 2', false],
    ['with groups', 'a:\n  b: 1\na:\n  b: 1', false],
    ['with a group and a text', 'a: 1\na:\n  b: 1', false],
    ['with a text and a group', 'a:\n  b: 1\na: 1', false],
    ['with lists', 'a: [1]\na: [1]', false],
    ['with nothing', 'a:\na:\n', true],
    ['behind another one on its line', 'x: {a: 1, b: 1, a: 1\n  }', undefined],
    ['with a comment behind', 'a: 1\na: 1 # 注', undefined],
  ])('%s: whether it can be taken out, or neither is read', (_, text, isSame) => {
    const { findings, damaged } = parse(text)
    expect(findings.map(({ rule, fixes }) => [rule, fixes.length])).toEqual([['JX002', isSame === true ? 1 : 0]])
    expect(damaged.length).toBe(isSame === false ? 2 : 0)
  })

  it('is told at both places, with what to do', () => {
    expect(parse('a: 1\na: 1\n').findings).toEqual([
      {
        rule: 'JX002',
        severity: 'error',
        primary: { start: 5, end: 6 },
        message: { zh: '“a”写了两次', en: '“a” is given twice' },
        label: { zh: '重复的一处', en: 'given again here' },
        related: [{ span: { start: 0, end: 1 }, message: { zh: '前面已经写过', en: 'given before' } }],
        notes: [{ zh: '请只留一处。', en: 'Keep one of them.' }],
        fixes: [{ span: { start: 5, end: 10 }, text: '', safe: true }],
      },
    ])
  })

  it('without a name is none', () => {
    expect(parse('? [a]\n: 1\n? [b]\n: 2\n').findings).toEqual([])
  })
})

it('a second document is told at its mark, or where it begins', () => {
  const places = ['a: 1\n---\nb: 2', 'a: 1\n...\nb: 2', '--- a\n--- b', 'a: 1\n---\nb: 2\n---\nc: 3', 'a: ---x\n...\nb: 2', 'a: 1\n# 注\n---\nb: 1', '...\n  𠀀𠀀𠀀𠀀: 1\n...\n   b:1'].map((text) => parse(text).findings.map(({ rule, primary }) => [rule, primary.start, primary.end]))
  expect(places).toEqual([[['JX005', 5, 8]], [['JX005', 9, 11]], [['JX005', 6, 9]], [['JX005', 5, 8]], [['JX005', 12, 14]], [['JX005', 9, 12]], [['JX005', 6, 12]]])
  expect(parse('a: 1\n---\nb: 2').findings[0]?.notes).toEqual([{ zh: '请把“---”以后的内容另存为一个文件。', en: 'Move what follows `---` into a file of its own.' }])
})

it('the YAML parser is not given what nests too deeply', () => {
  const deep = `a: ${'['.repeat(301)}`
  expect(readYaml(deep)).toMatchObject({ root: undefined, findings: [{ rule: 'JX016', primary: { start: 0, end: 0 } }], damaged: [], brokenFrom: 0 })
  expect([countYamlErrors(deep), countYamlErrors(''), countYamlErrors('a: @\nb: @'), countYamlErrors('a: 1\n---\nb: @')]).toEqual([0, 0, 2, 1])
})

it('types are those that are written plainly', () => {
  const { root } = parse('a: "5"\nb: 5\nc: "~"\nd: ~\ne: "true"\nf: true\ng: |\n  5\n')
  expect(root && toPlainData(root)).toEqual({ a: '5', b: 5, c: '~', d: null, e: 'true', f: true, g: '5' })
  expect(root?.kind === 'map' && root.entries.map(({ value }) => value.kind === 'scalar' && value.type)).toEqual(['text', 'number', 'text', 'blank', 'text', 'boolean', 'text'])
})

it('a reference to several values is told by its sign, an empty file by what is in it', () => {
  expect(parse('a: 1\n<<: 2').findings[0]?.message.zh).toBe('“<<”引用了别处的内容；申报表须逐项写明')
  expect(['', ' \n', '# 注'].map((text) => parse(text).findings.map(({ message }) => [message.zh, message.en]))).toEqual([[['文件是空的', 'the file is empty']], [['文件是空的', 'the file is empty']], [['文件里只有注释，没有内容', 'the file holds comments only']]])
})

it('what to do about references and markup is told', () => {
  const notes = ['a: *b', 'a: &b 1'].map((text) => parse(text).findings[0]?.notes)
  expect(notes).toEqual([
    [{ zh: '请把要填的内容直接写在这里；若本来就是文字，请加引号。', en: 'Write the value itself in this place; if it is meant as text, put it in quotes.' }],
    [{ zh: '若是文字的一部分，请给整个值加引号；否则删去。', en: 'If it is part of the text, put the whole value in quotes; otherwise take it away.' }],
  ])
})
