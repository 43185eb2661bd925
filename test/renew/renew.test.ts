import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { formatDeclaration } from '../../src/format/format-declaration.js'
import type { Declaration } from '../../src/model/declaration.js'
import { renewDeclaration, type NewYear, type Renewed } from '../../src/renew/renew-declaration.js'
import { moveDates } from '../../src/renew/years.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'

const checked = (text: string) => check('a.yaml', new TextEncoder().encode(text))
const read = (text: string): Declaration | undefined => checked(text).declaration

function renew(text: string, more: Partial<NewYear> = {}): Renewed {
  const renewed = renewDeclaration(text, { year: 2021, schema: 's.json', ...more }, read)
  if ('refused' in renewed) throw new Error(renewed.refused.en)
  return renewed
}

/** The minimal declaration with one piece replaced, renewed: lines that are new. */
function changedLines(old: string, piece: string): readonly string[] {
  const text = minimalDeclaration.replace(old, piece)
  expect(text).toContain(piece)
  const before = new Set(text.split(/\r?\n/u))
  return renew(text).text.split(/\r?\n/u).filter((line) => !before.has(line))
}

describe('last year as this year', () => {
  it('moves the year on, blanks amounts, marks values, and changes nothing else', () => {
    const { text, marked, leftovers } = renew(minimalDeclaration)
    const expected = minimalDeclaration
      .replace('年度: 2020', '年度: 2021')
      .replace(/(资金总额|一般公共预算|基本支出|项目支出): (\d+\.\d+)/gu, '$1: # 去年：$2，请更新')
      .replace(/指标值: (.*)/gu, '指标值: $1 # 去年：$1，请更新')
    expect(text).toBe(`# yaml-language-server: $schema=s.json\n${expected}`)
    expect([marked, leftovers]).toEqual([10, []])
  })

  it('is read as the same form without amounts', () => {
    const [before, after] = [read(minimalDeclaration), read(renew(minimalDeclaration).text)]
    expect(after?.lists).toMatchObject(Object.fromEntries(Object.entries(before?.lists ?? {}).map(([id, items]) => [id, items.map(({ text }) => ({ text }))])))
    expect(Object.values(after?.amounts ?? {}).filter(({ state }) => state !== 'blank')).toEqual([])
  })

  it('replaces the marks of the year before', () => {
    const again = renew(renew(minimalDeclaration).text.replace('资金总额: #', '资金总额: 120.00 #').replace('10件 #', '12件 #'), { year: 2022 })
    expect(again.text).toContain('资金总额: # 去年：120.00，请更新\n')
    expect(again.text).toContain('指标值: 12件 # 去年：12件，请更新\n')
    expect(again.text).not.toContain('去年：10件')
    expect(again.text).toContain('年度: 2022\n')
  })

  it('keeps the schema line in one place', () => {
    const { text } = renew(`# 说明\n# yaml-language-server: $schema=../old.json\n${minimalDeclaration}`)
    expect(text.split('\n').slice(0, 3)).toEqual(['# 说明', '# yaml-language-server: $schema=s.json', '表单: 部门整体支出绩效目标申报表'])
  })

  it('takes another name of the department where there is one', () => {
    const department = { field: 'reportingUnit', name: '某委员会' }
    expect(renew(minimalDeclaration, { department }).text).toContain('填报单位: 某委员会\n')
    expect(renew(minimalDeclaration.replace('填报单位: 某局', '填报单位: 某局\n部门名称: 某局'), { department }).text).toContain('部门名称: 某委员会\n')
    expect(renew(minimalDeclaration, { department: { field: 'reportingUnit', name: 'a: b' } }).text).toContain("填报单位: 'a: b'\n")
  })

  it.each([['同意。'], ['|\n  同意。\n  请修改。'], ["'同意'"]])('takes the opinions of others away: %s', (opinion) => {
    expect(renew(`${minimalDeclaration.trimEnd()} ${opinion}\n`).text).toMatch(/\n财政部门审核意见:\n?$/u)
  })

  it.each([
    ['资金总额: 100.30', '资金总额: 100.30 # 含追加', ['  资金总额: # 去年：100.30，请更新 # 含追加']],
    ['资金总额: 100.30', '资金总额: 1,000.30', ['  资金总额: # 去年：1,000.30，请更新']],
    ['资金总额: 100.30', '资金总额: 100.30 # jixiao-ignore JX201: 追加', ['  # 去年：100.30，请更新', '  资金总额: # jixiao-ignore JX201: 追加']],
    ['  资金总额: 100.30', '  # jixiao-ignore JX201: 追加\n  资金总额: 100.30', ['  资金总额: # 去年：100.30，请更新']],
    ['指标值: 10件', "指标值: '10件'", ["        指标值: '10件' # 去年：10件，请更新"]],
    ['指标值: 10件', '指标值: |\n          10件\n          以上', ['        # 去年：10件 以上，请更新']],
    ['- 三级指标: 某件\n        指标值: 10件', '- {三级指标: 某件, 指标值: 10件}', ['      # 去年：10件，请更新']],
    ['指标值: 11月底前', '指标值: 2020年11月底前', ['        指标值: 2021年11月底前 # 去年：2020年11月底前，请更新']],
  ])('%s written as %s', (old, piece, expected) => {
    const usual = new Set(renew(minimalDeclaration).text.split('\n'))
    expect(changedLines(old, piece).filter((line) => !usual.has(line) || expected.includes(line))).toEqual(expected)
  })

  it('keeps line breaks of Windows', () => {
    expect(renew(minimalDeclaration.replaceAll('\n', '\r\n')).text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
  })

  it('lists older years that are left, by line, but no names of papers', () => {
    const text = minimalDeclaration.replace('负责某项工作。', '负责2019年起的工作，落实《2018年方案》。').replace('完成某件 10件。', '二〇二〇年完成某件 10件，2021年完成。').replace('三级指标: 某件', '三级指标: 某件 # 2020年新增')
    expect(renew(text).leftovers).toEqual([
      { line: 16, year: 2019, text: '- 负责2019年起的工作，落实《2018年方案》。' },
      { line: 18, year: 2020, text: '- 二〇二〇年完成某件 10件，2021年完成。' },
      { line: 22, year: 2020, text: '- 三级指标: 某件 # 2020年新增' },
    ])
  })

  it('refuses what is no declaration, or of no year', () => {
    for (const text of ['a: 1', minimalDeclaration.replace('年度: 2020', '年度:')]) expect(renewDeclaration(text, { year: 2021, schema: 's' }, read)).toHaveProperty('refused')
  })
})

it.each([
  ['2020年12月31日前', '2021年12月31日前'],
  ['2020-12-31', '2021-12-31'],
  ['2020年12月至2021年1月', '2021年12月至2022年1月'],
  ['比2019年增加2020年的一半', '比2019年增加2020年的一半'],
  ['2020人', '2020人'],
])('a date in a value: %s', (value, expected) => {
  expect(moveDates(value, 2020, 1)).toBe(expected)
})

it('declarations in the canonical layout stay in it, whatever comments they hold', () => {
  const lines = readFileSync('examples/hengdong-petition-2020.yaml', 'utf8').split('\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(lines.length - 2), fc.constantFrom(' # 注', ' # jixiao-ignore JX113: 原因', '\n# 注')), { maxLength: 6 }), (notes) => {
      const noted = lines.map((line, index) => line + (notes.find(([at]) => at === index && line !== '')?.[1] ?? '')).join('\n')
      const first = formatDeclaration(checked(noted), checked)
      if (!('text' in first)) return
      const renewed = renewDeclaration(first.text, { year: 2021, schema: '../schemas/department-2020.schema.json' }, read)
      if (!('text' in renewed)) throw new Error('refused')
      const again = formatDeclaration(checked(renewed.text), checked)
      expect(again).toEqual({ text: renewed.text })
    }),
    { numRuns: 60 },
  )
})
