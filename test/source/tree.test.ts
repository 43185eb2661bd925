import { describe, expect, it } from 'vitest'
import { applyEdits, withoutOverlaps } from '../../src/source/repair.js'
import { entryOf, namedPathTo, pathTo, textAt, toPlainData } from '../../src/source/node.js'
import { parseSource } from '../../src/source/parse.js'
import { cellAt, fileWith, pathAt, startOfLine } from '../../src/source/source-file.js'

const parse = (text: string) => parseSource('x.yaml', text)
const sliceOf = (text: string) => ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end)

describe('faults of YAML', () => {
  it.each([
    ['a: [1', ['JX001 ‹› 缩进不对：同一级的内容要从同一列开始'], ['a: [1'], 5],
    ['a: [1]]', ['JX001 ‹]› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空'], ['a: [1]'], undefined],
    ['a: "x', ['JX001 ‹› 缺少一个符号：引号、括号没有配对，或冒号、逗号后面少了空格'], ['a: "x'], 5],
    [`a: 'x\nb: 1`, ['JX001 ‹› 缺少一个符号：引号、括号没有配对，或冒号、逗号后面少了空格'], [`a: 'x\nb: 1`], 10],
    ['a: "\\甲"', ['JX001 ‹\\› 双引号里的反斜杠写法不对；可改用单引号'], ['a: "\\甲"'], undefined],
    ['a: 1\n  b: 1\n  c: 1\nd: 2', ['JX001 ‹b› 缩进多了：上一行已经填了值，下面不能再有下级栏目'], ['a: 1\n  b: 1\n  c: 1\nd: 2'], 3],
    ['a: b: 1', ['JX001 ‹b› 一行里有两个“: ”；文字里有冒号加空格时要加引号'], ['a: b: 1'], 3],
    ['a: b: c: 1', ['JX001 ‹b› 一行里有两个“: ”；文字里有冒号加空格时要加引号', 'JX001 ‹c› 一行里有两个“: ”；文字里有冒号加空格时要加引号'], ['a: b: c: 1'], 3],
    ['a：1\nb: 1', ['JX001 ‹a：1› 栏目名后面用了全角冒号“：”；请改用半角冒号“:”加一个空格'], ['a：1\nb: 1'], 0],
    ['a: 1\nb：2', ['JX001 ‹b：2› 栏目名后面用了全角冒号“：”；请改用半角冒号“:”加一个空格'], ['b：2'], 5],
    ['a: 1\nb:2\nc: 3', ['JX001 ‹b:2› 半角冒号“:”后面少了一个空格'], ['b:2\nc: 3'], 5],
    ['a: 1\nb\nc: 3', ['JX001 ‹b› 缺少一个符号：引号、括号没有配对，或冒号、逗号后面少了空格'], ['b'], 5],
    ['a:\n    b: 1\n  c: 1\n', ['JX001 ‹c› 缩进不对：同一级的内容要从同一列开始'], ['a:\n    b: 1\n'], 12],
    ['a:\n\tb: 1\n\tc: 1', ['JX001 ‹\t› 用制表符（Tab）缩进了；请改用空格 共 2 处'], ['a:\n', 'b: 1\n'], 3],
    ['a: *b', ['JX006 ‹*b› “*b”引用了别处的内容；申报表须逐项写明'], ['*b', 'a: *b'], undefined],
    ['a: @b', ['JX001 ‹@› 文字不能以这个符号开头；请加引号'], ['a: @b'], undefined],
    ['a: `b', ['JX001 ‹`› 文字不能以这个符号开头；请加引号'], ['a: `b'], undefined],
    ['a: %b', ['JX001 ‹%› 文字不能以这个符号开头；请加引号'], ['a: %b'], undefined],
    ['a: !b c', ['JX001 ‹!b› “!”开头的标记不认识；文字以 ! 开头时要加引号'], ['a: !b c'], undefined],
    ['a: !a !b c', ['JX001 ‹!b› 一个值只能有一个标记（!）'], ['a: !a !b c'], undefined],
    ['a: &a &b c', ['JX006 ‹&b› “&b”会被当作 YAML 标记，不会打印', 'JX001 ‹&b› 一个值只能有一个锚点（&）'], ['a: &a &b c'], undefined],
    ['a: &a *b', ['JX006 ‹*b› “*b”引用了别处的内容；申报表须逐项写明', 'JX001 ‹*b› 引用（*）前面不能再加标记'], ['a: &a *b', '*b'], undefined],
    ['a: - 1', ['JX001 ‹-› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空', 'JX001 ‹1› 缺少一个符号：引号、括号没有配对，或冒号、逗号后面少了空格'], ['a: ', '1'], 5],
    ['a: |x\n  b', ['JX001 ‹x› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空'], ['a: |x\n  b'], undefined],
    ['%b\n---\na: 1', ['JX001 ‹%b› 以 % 开头的行被当作 YAML 指令；文字以 % 开头时要加引号'], ['%b\n---\na: 1'], 0],
    ['a: {b: 1\nc: 2', ['JX001 ‹c› 缩进不对：同一级的内容要从同一列开始'], ['c: 2'], 9],
    ['a: 1\n---\nb: 2\n---\nc: 3', ['JX005 ‹---› 一个文件里有几份申报表；一个文件只写一份'], [], 5],
    ['a:\n  b: @1\n  c: 2\nd: 3', ['JX001 ‹@› 文字不能以这个符号开头；请加引号'], ['b: @1'], undefined],
    ['a:\n  - @1\n  - 2', ['JX001 ‹@› 文字不能以这个符号开头；请加引号'], ['a:\n  - @1\n  - 2'], undefined],
    ['  a: 1\nb: 2', ['JX001 ‹b› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空', 'JX001 ‹:› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空', 'JX001 ‹2› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空'], ['a: 1\n', 'a: 1\nb', 'a: 1\nb: '], undefined],
    ['? a\n: b', [], [], undefined],
    ['a: ]', ['JX001 ‹]› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空'], ['a: '], undefined],
    ['a: 1 "b": 2', ['JX001 ‹1› 一行里有两个“: ”；文字里有冒号加空格时要加引号'], ['a: 1 "b": 2'], 3],
    ['- a\nb: 1', ['JX001 ‹b› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空', 'JX001 ‹:› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空', 'JX001 ‹1› 这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空'], ['- a\nb: 1'], undefined],
    ['#\n', ['JX004 ‹› 文件里只有注释，没有内容'], [], undefined],
    ['  \n', ['JX004 ‹› 文件是空的'], [], undefined],
  ] as const)('%j: where, what, what is damaged, from where on nothing is certain', (text, found, damaged, brokenFrom) => {
    const file = parse(text)
    const written = sliceOf(text)
    expect(file.findings.map(({ rule, primary, message, notes }) => `${rule} ‹${written(primary)}› ${message.zh}${rule === 'JX001' ? notes.map(({ zh }) => ` ${zh}`).join('') : ''}`)).toEqual(found)
    expect([...new Set(file.damaged.map(written))]).toEqual(damaged)
    expect(file.brokenFrom).toBe(brokenFrom)
  })

  it('of many the first hundred are told, and how many are not', () => {
    const { findings } = parse(Array.from({ length: 103 }, (_, index) => `k${index}: @`).join('\n'))
    expect(findings.length).toBe(100)
    expect(findings.slice(-2).map(({ notes }) => notes.map(({ zh }) => zh))).toEqual([[], ['另有 3 处写法错误没有列出']])
  })

  it('a file with more than two hundred is damaged as a whole', () => {
    const text = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}: @`).join('\n')
    expect(parse(text(200)).damaged.length).toBe(200)
    expect(parse(text(201)).damaged).toEqual([{ start: 0, end: text(201).length }])
  })
})

it('is read 64 levels deep', () => {
  const nested = (levels: number): string => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`
  expect([64, 65].map((levels) => parse(nested(levels)).findings.map(({ rule }) => rule))).toEqual([[], ['JX016']])
})

describe('a key that is repeated', () => {
  it.each([
    ['a: 1\nb: 2\na: 1\nc: 3\n', 'a: 1\n'],
    ['a: 1\r\na: 1\r\n', 'a: 1\r\n'],
    ['a: 1\na: 1', 'a: 1'],
    ['a:\n  b: 1\n  b: 1  \n', '  b: 1  \n'],
    ['a: 1\na: 1 # 注\n', undefined],
    ['a: 1\na: 2\n', undefined],
    ['a: x\na:\n  x\n', undefined],
    ['a: {b: 1, b: 1}\n', undefined],
  ])('%j: the line that says the same is taken out', (text, line) => {
    const { findings } = parse(text)
    expect(findings.map(({ rule, fixes }) => [rule, ...fixes.map(({ span }) => sliceOf(text)(span))])).toEqual([['JX002', ...(line === undefined ? [] : [line])]])
  })

  it('leaves both unread where they say different things, and reads the first', () => {
    const text = 'a: 1\nb: 2\na: 3\n'
    const { damaged, root } = parse(text)
    expect(damaged.map(sliceOf(text))).toEqual(['a: 1', 'a: 3'])
    expect(root && toPlainData(root)).toEqual({ a: 1, b: 2 })
    expect(parse('a: 1\na: 1\n').damaged).toEqual([])
  })
})

describe('the tree', () => {
  it.each([
    ['a: 2020', 2020], ['a: 352.20', 352.2], ['a: 0', 0], ['a: -1.5', -1.5], ['a: 007', '007'], ['a: 0x1F', '0x1F'], ['a: 2e3', '2e3'], ['a: 2020.0', '2020.0'], ['a: +1', '+1'], ['a: .5', '.5'], ['a: 1.', '1.'],
    ['a: true', true], ['a: FALSE', false], ['a: "true"', 'true'], ['a: ~', null], ['a:', null], ["a: ' '", null], ["a: '5'", '5'], ['a: [1, x]', [1, 'x']], ['a:\n  - b: 1\n  - 2', [{ b: 1 }, 2]],
  ])('%j as plain data', (text, data) => {
    const { root } = parse(text)
    expect(root && toPlainData(root)).toEqual({ a: data })
  })

  const text = 'a:\n  - x:\n    y: 甲\n  -\n    - 乙\n  - "丙"\nb: 1\n'
  const { root } = parse(text)

  it.each([
    ['a', ['a'], ['a']], ['x', ['a', 0, 'x'], ['a', '甲', 'x']], ['甲', ['a', 0, 'y'], ['a', '甲', 'y']], ['乙', ['a', 1, 0], ['a', '乙', '乙']], ['"丙"', ['a', 2], ['a', '丙']], ['b', ['b'], ['b']], ['1', ['b'], ['b']],
  ])('leads to %s by its place', (written, path, names) => {
    expect(pathTo(root, text.indexOf(written))).toEqual(path)
    expect(namedPathTo(root, text.indexOf(written))).toEqual(names)
  })

  it('leads nowhere before the first key, behind the last value, and without a tree', () => {
    expect(pathTo(parse('# 注\na: 1\n').root, 1)).toEqual([])
    expect(pathTo(parse('a: 1\n\n# 注\n').root, 8)).toEqual([])
    expect(pathTo(undefined, 0)).toEqual([])
    expect(pathTo(parse('a: 1 # 注').root, 4)).toEqual(['a'])
  })

  it('tells what a place says, without the quotes of a whole value', () => {
    const start = text.indexOf('"丙"')
    expect(textAt({ root, text }, { start, end: start + 3 })).toBe('丙')
    expect(textAt({ root, text }, { start, end: start + 2 })).toBe('"丙')
    expect(textAt({ root, text }, { start: 0, end: 1 })).toBe('a')
  })

  it('gives the first entry of a key, of groups alone', () => {
    expect(entryOf(root, 'b')?.value).toMatchObject({ text: '1' })
    expect(entryOf(root, 'c')).toBeUndefined()
    expect(entryOf(entryOf(root, 'a')?.value, 'x')).toBeUndefined()
  })
})

describe('a file', () => {
  it('knows where lines begin, however they end', () => {
    expect([0, 2, 4, 5, 6, 8].map((offset) => startOfLine('ab\rc\nd\r\n', offset))).toEqual([0, 0, 3, 5, 5, 8])
  })

  it('names the cell that a place comes from', () => {
    const file = { lineStarts: [0, 10, 20, 30], cells: [{ span: { start: 3, end: 5 }, place: { zh: '甲1', en: 'A1' } }, { span: { start: 23, end: 25 }, place: { zh: '乙2', en: 'B2' } }] }
    expect([0, 3, 5, 6, 12, 20, 25, 26, 31].map((offset) => cellAt(file, offset).en)).toEqual(['A1', 'A1', 'A1', '', '', 'B2', 'B2', '', ''])
    expect(cellAt({ lineStarts: [0] }, 0)).toEqual({ zh: '', en: '' })
  })

  it('takes paths from where they are known, else from the tree', () => {
    const file = parse('a: 1')
    expect(pathAt(file, 3)).toEqual(['a'])
    expect(pathAt({ ...file, paths: new Map([[3, ['b']]]) }, 3)).toEqual(['b'])
    expect(pathAt({ root: undefined, paths: new Map() }, 3)).toEqual([])
  })

  it('takes another path or text without asking for what waits', () => {
    let asked = 0
    const file = Object.defineProperty({ ...parse('a: 1') }, 'root', { configurable: true, enumerable: true, get: () => { asked += 1 } })
    const other = fileWith(file, { path: 'y.yaml' })
    expect([other.path, other.text, asked]).toEqual(['y.yaml', 'a: 1', 0])
    expect([other.root, asked]).toEqual([undefined, 1])
  })
})

describe('edits', () => {
  const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text })

  it.each([
    ['in any order', [edit(3, 4, 'X'), edit(0, 1, 'Y')], 'Y12X456789'],
    ['side by side', [edit(1, 2, 'X'), edit(2, 3, 'Y')], '0XY3456789'],
    ['the first of those that overlap', [edit(2, 5, 'X'), edit(4, 6, 'Y'), edit(5, 6, 'Z')], '01XZ6789'],
    ['one of two insertions in one place', [edit(2, 2, 'X'), edit(2, 2, 'Y'), edit(3, 3, 'Z')], '01X2Z3456789'],
    ['an insertion before what is replaced', [edit(2, 4, 'X'), edit(2, 2, 'Y')], '01YX456789'],
    ['none', [], '0123456789'],
  ])('are made: %s', (_, edits, expected) => {
    expect(applyEdits('0123456789', edits).text).toBe(expected)
    expect(withoutOverlaps(withoutOverlaps(edits))).toEqual(withoutOverlaps(edits))
  })

  it('have a way back for each place', () => {
    const { text, back } = applyEdits('0123456789', [edit(2, 4, 'abcd'), edit(6, 6, 'x'), edit(8, 10, '')])
    expect(text).toBe('01abcd45x67')
    expect(Array.from({ length: text.length + 1 }, (_, offset) => back(offset))).toEqual([0, 1, 2, 3, 4, 4, 4, 5, 6, 6, 7, 8])
  })
})
