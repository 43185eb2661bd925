import { describe, expect, it } from 'vitest'
import { linksOf, type Link } from '../../src/model/links.js'
import { outOfProportion } from '../fuzz/timed.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

const rows = `部门职能职责概述:
  - 甲。
  - 乙。
  - 丙。
整体绩效目标:
  - 甲。
  - 乙。
产出指标:
  数量指标:
    - 三级指标: 网上 信访件
      指标值: 10件
    - 三级指标: 接待/来访
      指标值: 3件
    - 三级指标: 接待
      指标内容: 来访
      指标值: 3件
    - 三级指标: 目标考核
      指标值: 2次
    - 指标内容: 无名
      指标值: 2次
  质量指标:
    - 三级指标: 办结率
      指标值: 100%
  成本指标:
    - 三级指标: 项目支出
      指标内容: 甲项
      指标值: ≤30万元
    - 三级指标: 项目支出
      指标内容: 乙项
      指标值: ≤10.20万元`

function read(cell: string): { readonly links: readonly Link[]; readonly text: string } {
  const text = overlay(`${rows}\n社会公众或服务对象满意度:\n  - 三级指标: 满意率\n    指标值: ≥90%\n    对应: ${cell}`)
  const { declaration } = checkText(text)
  if (!declaration) throw new Error('no declaration')
  return { links: linksOf(declaration), text }
}

/** What each reference comes to, in a word. */
function targets(cell: string): readonly string[] {
  return read(cell).links.map(({ target }) => {
    if (target.kind === 'row') return `row ${Object.values(target.indicator.cells).map(({ text }) => text).join(' ')}`
    return target.kind === 'unresolved' ? [target.why, ...(target.closest === undefined ? [] : [target.closest])].join(': ') : `${target.kind} ${target.index}`
  })
}

describe('references', () => {
  it.each([
    ['目标2', 'goal 2'],
    ['目标一', 'goal 1'],
    ['目标（二）', 'goal 2'],
    ['整体绩效目标２', 'goal 2'],
    ["'目标2：乙。'", 'goal 2'],
    ['目标0', 'no-such-goal'],
    ['目标3', 'no-such-goal'],
    ['职能3', 'duty 3'],
    ['职责(三)', 'duty 3'],
    ['部门职能 2', 'duty 2'],
    ['职能四', 'no-such-duty'],
    ['目标十十', 'no-such-goal'],
    ['数量指标/网上信访件', 'row 网上 信访件 10件'],
    ['产出指标/数量指标/网上信访件', 'row 网上 信访件 10件'],
    ['产出／数量／网上　信访件', 'row 网上 信访件 10件'],
    ['一、数量指标/（1）网上信访件', 'row 网上 信访件 10件'],
    ['数量指标/接待', 'row 接待 来访 3件'],
    ['数量指标/接待/来访', 'row 接待/来访 3件'],
    ['数量指标/目标考核', 'row 目标考核 2次'],
    ['数量指标/无名', 'row 无名 2次'],
    ['成本指标/项目支出/乙项', 'row 项目支出 乙项 ≤10.20万元'],
    ['成本指标/项目支出', 'several-rows'],
    ['效益指标/满意度/满意率', 'itself'],
    ['网上信访件', 'no-such-row: 数量指标/网上 信访件'],
    ['时效指标/办结率', 'no-such-row: 质量指标/办结率'],
    ['质量指标/办借率', 'no-such-row: 质量指标/办结率'],
    ['项目支出', 'no-such-row'],
    ['乙项', 'no-such-row'],
    ['数量指标', 'no-such-row'],
    ['/', 'no-such-row'],
    ['全不相干的一句话', 'no-such-row'],
  ])('%s', (cell, target) => {
    expect(targets(cell)).toEqual([target])
  })

  it('several are parted by semicolons and lines, and blanks between them are none', () => {
    expect(targets('目标1；职能2;数量指标/接待；；')).toEqual(['goal 1', 'duty 2', 'row 接待 来访 3件'])
    expect(targets("'目标1； ；职能2； '")).toEqual(['goal 1', 'duty 2'])
    expect(targets('"目标1\\n职能2"')).toEqual(['goal 1', 'duty 2'])
    expect(targets('" "')).toEqual([])
    expect(targets('')).toEqual([])
  })

  it('a place is that of the reference, or of the whole cell where YAML has changed the text', () => {
    const places = (cell: string): readonly string[] => {
      const { links, text } = read(cell)
      return links.map(({ span, isExact }) => `${text.slice(span.start, span.end)}${isExact ? '' : ' *'}`)
    }
    expect(places('目标1 ； 职能2')).toEqual(['目标1', '职能2'])
    expect(places("'目标1；职能2'")).toEqual(['目标1', '职能2'])
    expect(places('"目标1\\n职能2"')).toEqual(['"目标1\\n职能2" *', '"目标1\\n职能2" *'])
  })

  it('are read once, and thousands of them that lead nowhere in time in proportion', async () => {
    const { declaration } = checkText(overlay(rows))
    if (!declaration) return expect.fail('no declaration')
    expect(linksOf(declaration)).toBe(linksOf(declaration))
    const many = (count: number) => () => expect(targets(Array.from({ length: count }, (_, index) => `数量指标/网上来${index}`).join('；'))).toHaveLength(count)
    expect(await outOfProportion(many(1250), many(5000))).toBeUndefined()
  })
})
