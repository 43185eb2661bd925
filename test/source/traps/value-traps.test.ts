import { describe, expect, it } from 'vitest'
import { formKinds } from '../../../src/forms/index.js'
import { keyUses } from '../../../src/forms/key-uses.js'
import { isEnclosed, valueTraps } from '../../../src/source/traps/value-traps.js'
import { walkLines } from '../../../src/source/traps/walk-lines.js'

const keys = keyUses(formKinds)
const trapsOf = (text: string) => walkLines(text, keys).flatMap((line) => valueTraps(text, line))
const toldOf = (text: string): unknown => trapsOf(text).map(({ finding, repairs }) => [finding?.rule, finding?.cause, finding?.fixes.map((fix) => `${fix.safe ? '→' : '⇢'} ${fix.text}`).join(), repairs.map((repair) => repair.text).join()])

it.each([
  ['“”', false], ['“甲”', true], ['”甲“', true], ['‘甲’', true], ['’甲‘', false], ['＂甲＂', true], ['＇甲＇', true], ['“甲’', false], ['甲', false], ['', false], ['“', false], ['甲甲甲', false],
])('%s is enclosed in full-width quotes: %s', (written, expected) => {
  expect(isEnclosed(written)).toBe(expected)
})

describe('full-width quotes are meant as those of YAML', () => {
  it.each([
    ['around an amount', '资金总额: “5”', '→ 5'],
    ['around a year', '年度: ‘2020’', '→ 2020'],
    ['that look like half-width ones', '填报单位: ＂甲＂', "→ '甲'"],
    ['around a number', '填报单位: “5件”', "→ '5件'"],
    ['around a sign', '填报单位: “@甲”', "→ '@甲'"],
    ['around a dash', '填报单位: “-甲”', "→ '-甲'"],
    ['around a colon and a blank', '填报单位: “甲: 乙”', "→ '甲: 乙'"],
  ])('%s', (_, text, mended) => {
    expect(toldOf(text)).toEqual([['JX010', 'quotes', mended, mended.slice(2)]])
  })

  it.each([
    ['around words', '填报单位: “甲”'],
    ['around words with a number in them', '填报单位: “一5”'],
    ['around others', '资金总额: “‘5’”'],
    ['of two citations', '填报单位: “5”和“6”'],
    ['around nothing', '资金总额: “”'],
    ['in text over lines', '填报单位: 甲\n  “5”'],
    ['behind a key of no form', '甲: “5”'],
  ])('but not %s', (_, text) => {
    expect(trapsOf(text)).toEqual([])
  })
})

describe('text lost in a comment', () => {
  it.each([
    ['填报单位: 甲 #1', "⇢ '甲 #1'", ''],
    ['填报单位: #1', "⇢ '#1'", "'#1'"],
    ['填报单位: “甲乙 # 丙”', "⇢ '“甲乙 # 丙”'", ''],
    ['填报单位: 甲 #1 #jixiao-x', "⇢ '甲 #1 #jixiao-x'", ''],
    ['填报单位: "甲" #1', '', ''],
    ['填报单位: 甲\n  乙 #1', '', ''],
  ])('%j', (text, mended, repaired) => {
    expect(toldOf(text)).toEqual([['JX013', 'comment', mended, repaired]])
  })

  it('says what to do', () => {
    expect(trapsOf('填报单位: 甲 #1')[0]?.finding?.notes).toEqual([{ zh: '如果是内容，请给整个值加引号；如果是注释，请在 # 后面加一个空格。', en: 'If it is content, put the whole value in quotes; if it is a comment, put a blank behind the #.' }])
  })

  it.each(['填报单位: 甲 # 乙#丙', '填报单位: 甲 ## 乙', '填报单位: 甲 #', '填报单位: 甲 #jixiao-ignore', '填报单位: 甲 #yaml-x', '填报单位: “甲 # 乙', '填报单位: “甲” # 乙”', '资金总额: 5 #1', '填报单位: 甲 #1\n  乙', '甲: 乙 #1'])('is not thought of in %j', (text) => {
    expect(trapsOf(text)).toEqual([])
  })
})

describe('a text behind the key of a group with something below', () => {
  it.each(['见附件', '见[附件]', '-', '"甲"', '5'])('%s stands in the way', (written) => {
    const text = `按支出性质分: ${written}\n  基本支出: 1`
    expect(trapsOf(text)).toMatchObject([{ finding: { rule: 'JX019', notes: [{ zh: '如果是说明，请在前面加“# ”。', en: 'If it is a remark, put `# ` before it.' }], fixes: [{ text: `# ${written}`, safe: false }] }, repairs: [{ text: '' }] }])
  })

  it.each(['按支出性质分:\n  基本支出: 1', '按支出性质分: 见附件', '按支出性质分: {甲\n  乙', '整体绩效目标: [甲\n  乙', '整体绩效目标: |x\n  甲', '整体绩效目标: >x\n  甲', '按支出性质分: &甲\n  基本支出: 1', '按支出性质分: *甲\n  基本支出: 1', '按支出性质分: !甲\n  基本支出: 1', '按支出性质分: ＃甲\n  基本支出: 1'])('is not in %j', (text) => {
    expect(trapsOf(text)).toEqual([])
  })
})

it('an entry that ends in a colon and goes on is mended there, a value that does so is left', () => {
  expect(toldOf('整体绩效目标:\n  - 甲:\n    乙')).toEqual([['JX018', 'colon at end', '⇢ ：', '：']])
  expect([trapsOf('整体绩效目标:\n  - 甲::\n    乙'), trapsOf('填报单位: 甲:\n  乙'), trapsOf('整体绩效目标:\n  - 甲\n    乙')]).toEqual([[], [], []])
})

it('a dash for none is a text where an amount or a year stands, and nothing is said of it', () => {
  expect(['资金总额: -', '年度: -', '资金总额: --', '资金总额:'].map(toldOf)).toEqual([[[undefined, undefined, undefined, "'-'"]], [[undefined, undefined, undefined, "'-'"]], [], []])
})
