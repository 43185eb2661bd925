import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countChanges } from '../../src/compare/comparison.js'
import { matchThings, reordered } from '../../src/compare/match.js'
import { exampleText } from '../support/faulty-example.js'
import { compareTexts } from '../support/compared.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'

const rows = (...lines: readonly (readonly [string, string, string])[]): string => `数量指标:\n${lines.map(([name, content, value]) => `  - 三级指标: ${name}\n    指标内容: ${content}\n    指标值: ${value}\n`).join('')}`.trimEnd()
const goals = (...texts: readonly string[]): string => `整体绩效目标:\n${texts.map((text) => `  - ${text}\n`).join('')}`.trimEnd()

describe('money', () => {
  it('tells both amounts and the exact difference', () => {
    const { amounts } = compareTexts(minimalDeclaration, overlay('资金总额: 110.33'))
    expect(amounts).toEqual([{ label: '资金总额', unit: '万元', from: { text: '100.30', line: 5 }, to: { text: '110.33', line: 5 }, difference: { absolute: '+10.03', percent: '+10.0%' } }])
  })

  it('tells what is stated first, no longer, or cannot be read', () => {
    const { amounts } = compareTexts(overlay('政府性基金拨款: 0\n其他资金: 5'), overlay('政府性基金拨款: 12.5\n一般公共预算: 约一百'))
    expect(amounts.map(({ label, from, to, difference }) => [label, from?.text, to?.text, difference])).toEqual([
      ['一般公共预算', '100.30', '约一百', undefined],
      ['政府性基金拨款', '0.00', '12.50', { absolute: '+12.50' }],
      ['其他资金', '5.00', undefined, undefined],
    ])
  })

  it('one number in two ways of writing is the same', () => {
    expect(countChanges(compareTexts(minimalDeclaration, overlay('资金总额: 100.300')))).toBe(0)
  })
})

describe('what makes no difference', () => {
  it('comments, blank lines, the order of keys', () => {
    const lines = minimalDeclaration.trimEnd().split('\n')
    const turned = ['# 说明', ...lines.slice(3), '', ...lines.slice(0, 3)].join('\n')
    expect(countChanges(compareTexts(minimalDeclaration, `${turned}\n`))).toBe(0)
  })
})

describe('goals', () => {
  it('one that was put in changes none of the others', () => {
    const [list] = compareTexts(overlay(goals('办结信访件3091个。', '化解积案25个。')), overlay(goals('培训干部200人次。', '办结信访件3091个。', '化解积案25个。'))).lists
    expect(list).toMatchObject({ label: '整体绩效目标', items: [{ how: 'added', toNumber: 1, to: { text: '培训干部200人次。' } }] })
    expect(list?.items).toHaveLength(1)
  })

  it('one that was reworded is a guess, with how alike both are', () => {
    const [list] = compareTexts(overlay(goals('全年办结信访件3091个，化解积案25个。')), overlay(goals('全年办结信访件3200个，化解积案30个。'))).lists
    expect(list?.items).toEqual([expect.objectContaining({ how: 'changed', isReordered: false, fromNumber: 1, toNumber: 1 })])
    expect(list?.items[0]?.likeness).toBeGreaterThan(0.5)
  })

  it('one that took another place is told, the others are not', () => {
    const [list] = compareTexts(overlay(goals('甲甲甲。', '乙乙乙。', '丙丙丙。', '丁丁丁。')), overlay(goals('丁丁丁。', '甲甲甲。', '乙乙乙。', '丙丙丙。'))).lists
    expect(list?.items.map(({ how, isReordered, fromNumber, toNumber }) => [how, isReordered, fromNumber, toNumber])).toEqual([['changed', true, 4, 1]])
  })

  it('what has nothing in common is one that went and one that came', () => {
    const [list] = compareTexts(overlay(goals('完成危房改造。')), overlay(goals('推进数字档案。'))).lists
    expect(list?.items.map(({ how }) => how).toSorted()).toEqual(['added', 'removed'])
  })
})

describe('indicators', () => {
  const before = overlay(rows(['网上信访件', '登记数量', '2351个'], ['电话来访', '登记数量', '210个']))

  it('a number with its difference, by the row that it stands in', () => {
    const { rows: changes } = compareTexts(before, overlay(rows(['网上信访件', '登记数量', '2500个'], ['电话来访', '登记数量', '210个'])))
    expect(changes).toEqual([{ how: 'changed', isReordered: false, group: ['产出指标', '数量指标'], name: '网上信访件', fromLine: 21, toLine: 21, cells: [{ label: '指标值', from: { text: '2351个', line: 21 }, to: { text: '2500个', line: 21 }, difference: { absolute: '+149', percent: '+6.3%' } }] }])
  })

  it('no difference between numbers of two units; in points between percentages', () => {
    const { rows: changes } = compareTexts(overlay(rows(['甲', '子', '10件'], ['乙', '丑', '≥95%'])), overlay(rows(['甲', '子', '10人'], ['乙', '丑', '≥98%'])))
    expect(changes.map(({ cells }) => cells[0]?.difference)).toEqual([undefined, { absolute: '+3', isPoints: true }])
  })

  it('rows of one name are told apart by their contents', () => {
    const [before, after] = ['100', '120'].map((most) => overlay(rows(['基本支出', '人员经费', `≤${most}万元`], ['基本支出', '公用经费', '≤20万元'], ['项目支出', '某项目', `≤${most}万元`])))
    const changes = compareTexts(before ?? '', after ?? '').rows
    expect(changes.map(({ name, content }) => [name, content])).toEqual([['基本支出', '人员经费'], ['项目支出', undefined]])
  })

  it('another name for the same content is no guess', () => {
    const [change] = compareTexts(before, before.replace('三级指标: 网上信访件\n        指标内容: 登记数量', '三级指标: 互联网信访\n        指标内容: 登记数量')).rows
    expect(change).toMatchObject({ how: 'changed', name: '互联网信访', cells: [{ label: '三级指标' }] })
  })

  it('a row that went to another group is found there', () => {
    const [first, ...others] = compareTexts(overlay(rows(['某件', '登记', '10件'], ['办结率', '按期办结', '≥95%'])), overlay(`${rows(['某件', '登记', '10件'])}\n质量指标:\n  - 三级指标: 抽检合格率\n    指标值: ≥95%\n  - 三级指标: 办结率\n    指标内容: 按期办结\n    指标值: ≥95%`)).rows
    expect(others).toEqual([])
    expect(first).toMatchObject({ how: 'changed', group: ['产出指标', '质量指标'], movedFrom: ['产出指标', '数量指标'], name: '办结率', cells: [] })
  })

  it('a row that was reworded is a guess; one that has nothing in common is not', () => {
    const after = overlay(rows(['网上信访件办理', '登记和受理数量', '2351个'], ['慰问困难群众', '上门慰问', '30户']))
    const changes = compareTexts(before, after).rows
    expect(changes.map(({ how, name, likeness }) => [how, name, likeness !== undefined])).toEqual([['changed', '网上信访件办理', true], ['removed', '电话来访', false], ['added', '慰问困难群众', false]])
  })

  it('rows that share their name are kept apart by their content', () => {
    const [from, to] = ['10件', '12件'].map((value) => overlay(rows(['重点工作', '甲事', '5件'], ['重点工作', '乙事', value], ['重点工作', '丙事', '7件'])))
    const changes = compareTexts(from ?? '', to ?? '').rows
    expect(changes.map(({ cells }) => cells.map(({ label, from: old, to: one }) => [label, old?.text, one?.text]))).toEqual([[['指标值', '10件', '12件']]])
  })
})

describe('properties', () => {
  const words = fc.constantFrom('办结', '登记', '来访', '信访件', '培训', '慰问', '检查', '合格率')
  const row = fc.tuple(fc.array(words, { minLength: 1, maxLength: 3 }), fc.array(words, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 99 })).map(([name, content, value]) => [name.join(''), content.join(''), `${value}件`] as const)
  const text = fc.array(row, { minLength: 1, maxLength: 8 }).map((lines) => overlay(rows(...lines)))

  it('a declaration is the same as itself', () => {
    expect(countChanges(compareTexts(exampleText, exampleText))).toBe(0)
    fc.assert(fc.property(text, (one) => countChanges(compareTexts(one, one)) === 0), { numRuns: 60 })
  })

  it('told the other way round, what came has gone, and as many rows differ', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const count = (changes: readonly { readonly how: string }[], how: string): number => changes.filter((change) => change.how === how).length
        const [there, back] = [compareTexts(from, to).rows, compareTexts(to, from).rows]
        expect(count(there, 'added') - count(there, 'removed')).toBe(count(back, 'removed') - count(back, 'added'))
      }),
      { numRuns: 60 },
    )
  })

  it('each thing is matched once, and what is left in its order makes an ascending run', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'ab', 'abc'), { maxLength: 9 }), fc.array(fc.constantFrom('a', 'b', 'c', 'ab', 'abc'), { maxLength: 9 }), (from, to) => {
        const matches = matchThings(from, to, { keys: [{ of: (one) => one }], wording: (one) => one, leastLikeness: 0.5 })
        expect(new Set(matches.map((match) => match.from)).size).toBe(matches.length)
        expect(new Set(matches.map((match) => match.to)).size).toBe(matches.length)
        const moved = reordered(matches)
        const kept = matches.filter((match) => !moved.has(match)).map((match) => match.from)
        expect(kept).toEqual(kept.toSorted((a, b) => a - b))
      }),
    )
  })

  it('no more is told to have moved than must', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 7 }), (numbers) => {
        const matches = numbers.map((from, to) => ({ from, to }))
        const longest = (rest: readonly number[], least: number): number => rest.reduce((best, number, index) => (number > least ? Math.max(best, 1 + longest(rest.slice(index + 1), number)) : best), 0)
        expect(reordered(matches).size).toBe(numbers.length - longest(numbers, -1))
      }),
    )
  })
})
