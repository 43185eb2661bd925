import { describe, expect, it, test } from 'vitest'
import { department2020 } from '../../src/forms/department-2020/kind.js'
import { amountOf, itemsIn, type Declaration } from '../../src/model/declaration.js'
import { readDeclaration } from '../../src/model/read-declaration.js'
import { parseSource } from '../../src/source/parse.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'

function read(text: string): Declaration {
  return readDeclaration(parseSource('例.yaml', text, new Map()), department2020)
}

/** What the amount is found to be, and what stands at its place. */
function amount(text: string, id = 'projectExpenditure'): string {
  const declaration = read(text)
  const found = amountOf(declaration, id)
  return [found.state, found.state === 'unreadable' ? found.fault : '', declaration.file.text.slice(found.span.start, found.span.end)].filter(Boolean).join(' ')
}

describe('an amount', () => {
  test.each([
    ['that is stated', '', 'stated 40.20'],
    ['that is blank', '项目支出:', 'blank 项目支出'],
    ['that is missing from its group', '按支出性质分:\n  基本支出: 60.10', 'absent 按支出性质分'],
    ['beside an unknown key', '按支出性质分:\n  基本支出: 60.10\n  其它: 40.20', 'unreadable not-found 其它'],
    ['in another group', '按支出性质分:\n  基本支出: 60.10\n按收入性质分:\n  一般公共预算: 100.30\n  项目支出: 40.20', 'unreadable not-found 项目支出'],
    ['whose group is blank', '按支出性质分:', 'unreadable not-found 按支出性质分'],
    ['whose group is a list', '按支出性质分:\n  - 基本支出: 60.10', 'unreadable not-found 按支出性质分'],
    ['whose group of groups is blank', '年度预算申请:', 'unreadable not-found 年度预算申请'],
    ['whose group of groups is a text', '年度预算申请: 见附表', 'unreadable not-found 年度预算申请'],
  ])('%s', (_, example, expected) => {
    expect(amount(overlay(example))).toBe(expected)
  })

  it('whose group is not there may stand anywhere: it is not taken for nothing', () => {
    expect(amount('表单: 部门整体支出绩效目标申报表\n年度: 2020\n')).toBe('unreadable not-found')
    const without = minimalDeclaration.replace(/ {2}按支出性质分:\n.*\n.*\n/u, '')
    expect(amount(without)).toBe('unreadable not-found 年度预算申请')
    expect(amount(minimalDeclaration.replace('按支出性质分', '支出情况'))).toBe('unreadable not-found 支出情况')
  })

  it('that the kind does not have is a fault of the program, as is a list', () => {
    expect(() => amountOf(read(minimalDeclaration), '某额')).toThrow('form kind department-2020 has no amount 某额')
    expect(() => itemsIn(read(minimalDeclaration), '某表')).toThrow('form kind department-2020 has no list 某表')
    expect(itemsIn(read(minimalDeclaration), 'overallGoals').map(({ text }) => text)).toEqual(['完成某件 10件。'])
  })
})

it('texts and lists have what is filled in, and keys what is there', () => {
  const { texts, lists, keys } = read(overlay('单位负责人:\n填报单位: 某局\n部门职能职责概述:\n  - 甲。\n  -\n  - [乙]\n  - 丙: 丁\n  - 戊。\n整体绩效目标: 己'))
  expect([texts['reportingUnit']?.text, 'unitHead' in texts, 'unitHead' in keys, 'departmentName' in keys]).toEqual(['某局', false, true, false])
  expect(lists).toMatchObject({ functionsOverview: [{ text: '甲。' }, { text: '戊。' }], overallGoals: [] })
})

describe('the rows of indicators', () => {
  it('are those with a cell that the form has, in file order of the groups', () => {
    const { indicators } = read(overlay('数量指标:\n  - 三级指标: 甲\n  - 某栏: 乙\n  - 三级指标:\n  - 丙\n  - 三级指标: 丁\n    指标值: [5]\n质量指标: 戊'))
    expect(indicators.map(({ level2, cells }) => `${level2.id} ${Object.entries(cells).map(([id, { text }]) => `${id} ${text}`).join(' ')}`).slice(0, 3)).toEqual(['quantity indicatorLevel3 甲', 'quantity indicatorLevel3 丁', 'timeliness indicatorLevel3 完成时限 indicatorValue 11月底前'])
    expect(new Set(indicators.map(({ tree }) => tree))).toEqual(new Set(['annualIndicators']))
  })

  it('may stand under a tree that is called otherwise, or that was pushed into another group', () => {
    const [tree = ''] = /年度绩效指标:\n(?: .*\n)+/u.exec(minimalDeclaration) ?? []
    const others = minimalDeclaration.replace(tree, '')
    const pushed = others.replace('  按收入性质分:', `${tree.replaceAll(/^(?=.)/gmu, '  ')}  按收入性质分:`)
    for (const text of [minimalDeclaration.replace('年度绩效指标', '各项指标'), pushed]) expect(read(text).indicators.map(({ level2 }) => level2.id)).toEqual(['quantity', 'quality', 'timeliness', 'cost', 'socialBenefit', 'satisfaction'])
    expect(read(others).indicators).toEqual([])
  })
})

describe('a group of indicators', () => {
  const group = (example: string, id = 'quantity'): unknown => {
    const { groups, file } = read(overlay(example))
    const found = groups.find(({ level2 }) => level2.id === id)
    const at = (span: { readonly start: number; readonly end: number } | undefined): string | undefined => span && file.text.slice(span.start, span.end)
    return found && [at(found.level1Key), at(found.key), found.isFilled, found.mayBeElsewhere]
  }

  test.each<readonly [string, string, unknown]>([
    ['with rows', '', ['产出指标', '数量指标', true, false]],
    ['that is blank', '数量指标:', ['产出指标', '数量指标', false, false]],
    ['that is an empty list', '数量指标: []', ['产出指标', '数量指标', false, false]],
    ['that is a text', '数量指标: 若干', ['产出指标', '数量指标', true, false]],
    ['that is a map', '数量指标:\n  三级指标: 甲', ['产出指标', '数量指标', true, false]],
    ['that is not there', '年度绩效指标:\n  产出指标:\n    质量指标:', ['产出指标', undefined, false, false]],
    ['beside an unknown one', '年度绩效指标:\n  产出指标:\n    规模指标:', ['产出指标', undefined, false, true]],
    ['beside an unknown level 1', '年度绩效指标:\n  其他指标:\n  产出指标:\n    数量指标:', ['产出指标', '数量指标', false, true]],
    ['below a blank level 1', '年度绩效指标:\n  产出指标:', [undefined, undefined, false, false]],
    ['below a list in place of level 1', '年度绩效指标:\n  产出指标:\n    - 甲', [undefined, undefined, false, true]],
    ['below a text in place of level 1', '年度绩效指标:\n  产出指标: 甲', [undefined, undefined, false, true]],
    ['without level 1', '年度绩效指标:\n  效益指标:', [undefined, undefined, false, false]],
    ['below a blank tree', '年度绩效指标:', [undefined, undefined, false, false]],
    ['below a text in place of the tree', '年度绩效指标: 见附件', [undefined, undefined, false, true]],
  ])('%s', (_, example, expected) => {
    expect(group(example)).toEqual(expected)
  })

  it('is told for each of the kind, and an unknown key under one level 1 says nothing of the other', () => {
    expect(read(minimalDeclaration).groups.map(({ level2 }) => level2.id)).toEqual(['quantity', 'quality', 'timeliness', 'cost', 'economicBenefit', 'socialBenefit', 'ecologicalBenefit', 'sustainableImpact', 'satisfaction'])
    expect(group('年度绩效指标:\n  产出指标:\n    规模指标:\n  效益指标:\n    社会效益指标:', 'socialBenefit')).toEqual(['效益指标', '社会效益指标', false, false])
  })
})
