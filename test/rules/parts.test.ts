import { describe, expect, it } from 'vitest'
import { indicatorRows } from '../../src/model/rows.js'
import { needsNoQuotes, oddCharacters, readableText } from '../../src/rules/readable-text.js'
import { rowSpan } from '../../src/rules/row-wording.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

describe('readable text', () => {
  it.each([
    ['>=９5%', '>=95%'], ['<=９5%', '<=95%'], ['＞＝95%', '≥95%'], ['<＝95%', '≤95%'], ['》95%', '≥95%'], ['《 95%', '≤ 95%'],
    ['《档案法》', '《档案法》'], ['≧９．５㎡', '≥9.5㎡'], ['﹤9﹪', '<9%'],
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
  expect(rows.map(rowSpan).map(({ start, end }) => text.slice(start, end).trim())).toEqual(['95%', '乙率', '备注: 待核'])
})

it('a typed number is taken away only where it stands by itself in the file', () => {
  const fixes = (goals: string): number => checkText(overlay(`整体绩效目标:\n${goals}`)).findings.flatMap(({ fixes }) => fixes).length
  expect(fixes('  - 1.完成某件。\n  - 2.完成另一件。')).toBe(1)
  expect(fixes('  - 1.完成某件。\n  - "2.完成另一件\n    和第三件。"')).toBe(0)
})
