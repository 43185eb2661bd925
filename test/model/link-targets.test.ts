import { describe, expect, it, test } from 'vitest'
import { linksOf } from '../../src/model/links.js'
import { declared, groupOf, type Row } from './declared.js'

/** What the references of a row of 满意度 come to, beside these rows and goals. */
function targets(cell: string, rows: readonly Row[], { quality = [['甲', '好']], goals = ['子。', '丑。'] }: { readonly quality?: readonly Row[]; readonly goals?: readonly string[] } = {}): readonly string[] {
  const declaration = declared([
    '整体绩效目标:', ...goals.map((goal) => `  - ${goal}`), groupOf('数量指标', rows), groupOf('质量指标', quality),
    `社会公众或服务对象满意度:\n  - 三级指标: 满意率\n    指标值: ≥90%\n    对应: ${cell}`,
  ].join('\n'))
  return linksOf(declaration).map(({ target }) => {
    if (target.kind === 'row') return `row ${target.indicator.cells['indicatorLevel3']?.text}`
    return target.kind === 'unresolved' ? [target.why, ...(target.candidates ? [target.candidates.length] : []), ...('closest' in target ? [target.closest] : [])].join(' ') : `${target.kind} ${target.index}`
  })
}

const dozen = Array.from({ length: 12 }, (_, index) => `第${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}项。`)

test.each([
  ['目标12', 'goal 12'], ['目标十二', 'goal 12'], ['目标(12)', 'goal 12'], ['目标12.丑', 'goal 12'], ['部门整体绩效目标1', 'goal 1'], ['目标13', 'no-such-goal'],
  ['目标0012', 'no-such-row'], ['目标一二三四', 'no-such-row'], ['本目标1', 'no-such-row'], ['目标1号', 'no-such-row'], ['目标', 'no-such-row'], ['目标1，2', 'no-such-row'],
])('of twelve goals, %s is %s', (cell, target) => {
  expect(targets(cell, [['甲', '1件']], { goals: dozen })).toEqual([target])
})

describe('what comes closest to a reference that leads nowhere', () => {
  test.each<readonly [string, string, readonly Row[], string]>([
    ['the row of its name in another group', '社会效益指标/办理信访', [['办理信访', '1件']], '数量指标/办理信访'],
    ['the row of its name, without a group', '办理信访', [['办理信访', '1件']], '数量指标/办理信访'],
    ['the row of its name, with a stroke in it', '社会效益指标/接待/来访', [['接待/来访', '1件'], ['甲', '1件']], '数量指标/接待/来访'],
    ['the row of its last name', '社会效益指标/信访/办理', [['办理', '1件'], ['甲', '1件']], '数量指标/办理'],
    ['a path with a quarter of other characters', '数量指标/办理来信', [['办理信访', '1件']], '数量指标/办理信访'],
    ['a name with one, where it is short', '办件', [['办理', '1件']], '数量指标/办理'],
    ['a name with a quarter of them', '信访事项书面反馈', [['信访事项书面答复', '1件']], '数量指标/信访事项书面答复'],
    ['the nearer of two', '办结及时率', [['办结按时率', '1件'], ['办结及时度', '1件'], ['办结及时性率', '1件'], ['办结及时率2', '1件']], ''],
    ['the nearest', '信访事项书面反馈', [['信访事项书面答复', '1件'], ['信访事项书面反复', '1件']], '数量指标/信访事项书面反复'],
    ['the nearest, whichever is first', '信访事项书面反馈', [['信访事项书面反复', '1件'], ['信访事项书面答复', '1件']], '数量指标/信访事项书面反复'],
  ])('%s', (_, cell, rows, path) => {
    expect(targets(cell, rows)).toEqual([['no-such-row', path].filter(Boolean).join(' ')])
  })

  test.each<readonly [string, string, readonly Row[], readonly Row[]]>([
    ['more than a quarter is other', '信访事项书面反馈', [['信访事项口头答复', '1件']], []],
    ['two characters of a short name are other', '办件', [['结案', '1件']], []],
    ['two are as near', '办结率', [['办理率', '1件'], ['办件率', '1件']], []],
    ['two have the name', '时效指标/办结率', [['办结率', '1件']], [['办结率', '好']]],
    ['two have the name, and another is near', '办结率', [['办结率', '1件'], ['办结度', '1件']], [['办结率', '好']]],
    ['it would be the row itself', '时效指标/满意率', [['甲', '1件']], []],
    ['it is one of twins', '时效指标/办结率', [['办结率', '1件'], ['办结率', '2件']], []],
    ['the row has no name', '时效指标/', [['', '1件']], []],
  ])('is nothing where %s', (_, cell, rows, quality) => {
    expect(targets(cell, rows, quality.length > 0 ? { quality } : {})).toEqual(['no-such-row'])
  })

  it('is looked for among three hundred other rows, for sixty characters, and two hundred times', () => {
    const others = (count: number): readonly Row[] => Array.from({ length: count }, (_, index): Row => [`第${index}事`, '1件'])
    // Four rows of the minimal declaration stand beside those of 数量指标.
    expect(targets('时效指标/办结率', [['办结率', '1件'], ...others(295)])).toEqual(['no-such-row 数量指标/办结率'])
    expect(targets('时效指标/办结率', [['办结率', '1件'], ...others(296)])).toEqual(['no-such-row'])
    const long = '信'.repeat(55)
    expect(targets(`时效指标/${long}`, [[long, '1件']])).toEqual([`no-such-row 数量指标/${long}`])
    expect(targets(`时效指标/${long}访`, [[`${long}访`, '1件']])).toEqual(['no-such-row'])
    const many = targets(Array.from({ length: 201 }, () => '时效指标/办结率').join('；'), [['办结率', '1件']])
    expect(many.slice(198)).toEqual(['no-such-row 数量指标/办结率', 'no-such-row 数量指标/办结率', 'no-such-row'])
  })
})

it('a reference that fits several rows names them, and nothing that is close', () => {
  expect(targets('数量指标/培训', [['培训', '1件', '甲'], ['培训', '2件', '乙']])).toEqual(['several-rows 2'])
  expect(targets('满意度/满意率', [['甲', '1件']])).toEqual(['itself'])
  expect(targets('数量指标/甲', [['甲', '1件']])).toEqual(['row 甲'])
})
