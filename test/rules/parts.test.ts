import { describe, expect, it } from 'vitest'
import { indicatorRows } from '../../src/model/rows.js'
import { needsNoQuotes, oddCharacters, readableText } from '../../src/rules/readable-text.js'
import { rowPlace, rowSpan } from '../../src/rules/row-wording.js'
import { filledRows, namesOf, writtenValue } from '../../src/rules/value-wording.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

describe('readable text', () => {
  it.each([
    ['>=９5%', '>=95%'], ['<=９5%', '<=95%'], ['＞＝95%', '≥95%'], ['<＝95%', '≤95%'], ['》95%', '≥95%'], ['《 95%', '≤ 95%'],
    ['《档案法》', '《档案法》'], ['》某', '》某'], ['》', '≥'], ['《', '≤'], ['某《9', '某《9'], ['９．', '9．'], ['．９', '．9'], ['≧９．５㎡', '≥9.5㎡'], ['﹤9﹪', '<9%'],
  ])('%s reads %s', (text, expected) => {
    expect(readableText(text)).toBe(expected)
  })

  it('names the characters that were changed, and no others', () => {
    expect(oddCharacters('>＝９９％')).toEqual(['＝', '９', '％'])
    expect(oddCharacters('《档案法》９')).toEqual(['９'])
  })

  it.each(['95%', '0.5', '≥95%', '3件', '优良'])('%s needs no quotes', (text) => {
    expect(needsNoQuotes(text)).toBe(true)
  })

  it.each(['%', '>95', '05', '>95件', '1e3', '95 件', '≥95: 件', '95#件', '-5件'])('%s needs quotes', (text) => {
    expect(needsNoQuotes(text)).toBe(false)
  })
})

it('a row is pointed at by its value, else by its name, else as a whole', () => {
  const text = overlay('产出指标:\n  质量指标:\n    - 三级指标: 甲率\n      指标值: 95%\n    - 三级指标: 乙率\n    - 备注: 待核')
  const { declaration } = checkText(text)
  const rows = declaration ? indicatorRows(declaration).filter(({ indicator }) => indicator.level2.measures === 'quality') : []
  expect(rows.map((row) => rowPlace(row).message.zh)).toEqual(['甲率 95%', '乙率', '质量指标'])
  expect(rows.map(rowSpan).map(({ start, end }) => text.slice(start, end).trim())).toEqual(['95%', '乙率', '备注: 待核'])
})

it('a typed number is taken away only where it stands by itself in the file', () => {
  const fixes = (goals: string): number => checkText(overlay(`整体绩效目标:\n${goals}`)).findings.flatMap(({ fixes }) => fixes).length
  expect(fixes('  - 1.完成某件。\n  - 2.完成另一件。')).toBe(1)
  expect(fixes('  - 1.完成某件。\n  - "2.完成另一件\n    和第三件。"')).toBe(0)
})

it('a row is told by its names without what stands in brackets behind, and by its value with sign and unit of their own columns', () => {
  const text = overlay('产出指标:\n  质量指标:\n    - 三级指标: 甲(乙)率（≥**%）\n      计算符号: ≥\n      指标值: 占比>5\n    - 三级指标: 丙\n      指标值: 人均良好\n      计量单位: 人\n    - 三级指标: 丁\n      计算符号: ≥\n      指标值: 90%\n      计量单位: "%"')
  const { declaration } = checkText(text)
  const rows = declaration ? filledRows(declaration).filter(({ indicator }) => indicator.level2.measures === 'quality') : []
  expect(rows.map(namesOf)).toEqual(['甲(乙)率', '丙', '丁'])
  expect(rows.map(writtenValue)).toEqual(['≥占比>5', '人均良好人', '≥90%'])
})
