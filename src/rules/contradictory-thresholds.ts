import type { RelatedPlace } from '../base/finding.js'
import { otherNumberAtEnd } from '../model/number-at-end.js'
import { partOf } from '../model/part-of.js'
import { differ, levelOf, namedAlike, type Level } from '../model/repeats.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { satisfiedTwice } from '../model/satisfied.js'
import type { Declaration } from '../model/declaration.js'
import { textOf } from './cell-text.js'
import { defineRule, type Report } from './define-rule.js'
import { detailColumn, rowName, rowPlace, rowSpan } from './row-wording.js'

export default defineRule({
  code: 'JX503',
  name: 'contradictory-thresholds',
  category: 'consistency',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '同一件事有两个不同的指标值', en: 'two values for one thing' },
  basis: { zh: '本工具建议：同一件事的要求前后一致', en: 'advice of this tool: one thing is asked for with one value' },
  why: {
    zh: '一处要求 85%，一处要求 90%，自评时不知道按哪个打分；名称里写 100% 而指标值写 98%，也是两个要求。',
    en: 'With 85% in one row and 90% in another nobody knows which one counts; so too where the name says 100% and the value 98%.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '贫困地区旅游基础设施建设质量达标率', 指标值: '>=98%' } },
    { group: '成本指标', cells: { 三级指标: '标准化棚圈360平米', 指标值: '550元/平米' } },
    { group: '数量指标', cells: { 三级指标: '1290.3平方米冷库仓储建设及配套生产设备、配套电力设施购置安装', 指标值: '≥1290.3平方米' } },
    { group: '数量指标', cells: { 三级指标: '配套电力设施1250KVA变压器3台', 指标值: '3台' } },
    { group: '满意度', cells: { 三级指标: '旅游行业经营主体满意度(≥**%)', 指标值: '>=95%' } },
  ],
  good: [
    { name: '不同的人', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 旅游区居民满意度\n      指标值: ≥90%\n    - 三级指标: 游客满意度\n      指标值: ≥95%' },
    { name: '同样的人，对两件事', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 师生对仪器购置的满意度\n      指标值: ≥90%\n    - 三级指标: 师生对实验室改造满意度\n      指标值: ≥95%' },
    { name: '指标内容说明了是两件事', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众满意度\n      指标内容: 对治安\n      指标值: ≥90%\n    - 三级指标: 群众满意度\n      指标内容: 对环境\n      指标值: ≥95%' },
    { name: '几种人合在一行', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 学生、家长满意度\n      指标值: ≥90%\n    - 三级指标: 学生、家长对伙食满意度\n      指标值: ≥95%' },
    { name: '一个下限、一个上限', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 会议次数\n      指标值: ≥2次\n    - 三级指标: 会议次数\n      指标值: ≤5次' },
    { name: '单位不同', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 受益农户\n      指标值: 1260户\n    - 三级指标: 受益农户\n      指标值: 4830人' },
    { name: '成本同名各列一项', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤30万元\n    - 三级指标: 项目支出\n      指标值: ≤10.20万元' },
    { name: '名称里是上年的数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 培训人数\n      指标内容: 上年培训200人\n      指标值: 220人' },
    { name: '名称里是上限', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 全县性会议不超过5次\n      指标值: 3次' },
    { name: '名称里是单价', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 机井补助3万元/眼\n      指标值: ≤30万元' },
    { name: '同样的人，要求一样', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 市民对空气质量的满意度\n      指标值: ≥90%\n    - 三级指标: 市民满意度\n      指标值: ≥90%' },
    { name: '指标内容说明了对什么满意', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 市民对空气质量的满意度\n      指标值: ≥85%\n    - 三级指标: 市民满意度\n      指标内容: 对治安\n      指标值: ≥90%' },
    { name: '按不同的人计的标准', yaml: `产出指标:\n  质量指标:\n    - 三级指标: 补助标准\n      指标值: 530元/人\n    - 三级指标: 补助标准\n      指标值: 900元/户` },
    { name: '一个是增加的数', yaml: `产出指标:\n  数量指标:\n    - 三级指标: 培训人数\n      指标值: 比上年增加50人\n    - 三级指标: 培训人数\n      指标值: 200人` },
    { name: '单位自相矛盾，另有提示', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众满意度\n      指标值: ≥90%\n      计量单位: 分\n    - 三级指标: 群众满意度\n      指标值: ≥95%' },
    { name: '名称里是区间', yaml: `产出指标:\n  数量指标:\n    - 三级指标: 全县性会议3-5次\n      指标值: 4次` },
    { name: '同名两行都没有数', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 运转\n      指标值: 正常\n    - 三级指标: 运转\n      指标值: 平稳' },
  ],
  bad: [
    {
      name: '同一个指标两个值',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 群众来访办结率\n      指标值: ⟨≥85%⟩\n  质量指标:\n    - 三级指标: 群众来访办结率\n      指标值: ⟦≥90%⟧',
      zh: '“群众来访办结率”有两个不同的指标值：“≥85%”“≥90%”',
      en: '“群众来访办结率” has two values that differ: “≥85%”, “≥90%”',
    },
    {
      name: '名称和内容都相同，时限不同',
      yaml: '产出指标:\n  时效指标:\n    - 三级指标: 信访件\n      指标内容: 办结时限\n      指标值: ⟨60日内⟩\n    - 三级指标: 信访件\n      指标内容: 办结时限\n      指标值: ⟦30日内⟧',
      zh: '“信访件（办结时限）”有两个不同的指标值：“60日内”“30日内”',
      en: '“信访件（办结时限）” has two values that differ: “60日内”, “30日内”',
    },
    {
      name: '同样的人，一行笼统、一行具体',
      yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 服务周期内，市民对空气质量的满意度\n      指标值: ⟨≥85%⟩\n    - 三级指标: 市民满意度\n      指标值: ⟦≥90%⟧',
      zh: '同是市民满意，“服务周期内，市民对空气质量的满意度”要求“≥85%”，“市民满意度”要求“≥90%”',
      en: 'the satisfaction of the same people (市民) is asked for twice: “服务周期内，市民对空气质量的满意度” with “≥85%”, “市民满意度” with “≥90%”',
    },
    {
      name: '名称里的数与指标值不同',
      yaml: '产出指标:\n  质量指标:\n    - 三级指标: 设施质量达标率⟨100%⟩\n      指标值: ⟦≥98%⟧',
      zh: '“设施质量达标率100%”写的是“100%”，指标值却是“≥98%”',
      en: '“设施质量达标率100%” says “100%”, but its value is “≥98%”',
    },
    {
      name: '内容里的数与指标值不同',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 干部培训\n      指标内容: 全年培训⟨200人⟩\n      指标值: ⟦≥180人⟧',
      zh: '“干部培训（全年培训200人）”写的是“200人”，指标值却是“≥180人”',
      en: '“干部培训（全年培训200人）” says “200人”, but its value is “≥180人”',
    },
  ],
  check(declaration, report) {
    for (const rows of namedAlike(declaration)) judgeAlike(rows.filter(({ indicator }) => indicator.level2.measures !== 'cost'), report)
    for (const { who, rows } of satisfiedTwice(declaration)) reportSatisfaction(who, rows, report)
    for (const row of indicatorRows(declaration)) judgeName(declaration, row, report)
  },
})

type Levelled = readonly [row: IndicatorRow, level: Level]

/** The first two rows of one name whose values differ, and all others of them. */
function judgeAlike(rows: readonly IndicatorRow[], report: Report): void {
  const levelled = rows.flatMap((row): readonly Levelled[] => {
    const level = levelOf(row)
    return level ? [[row, level]] : []
  })
  const [first] = levelled
  if (!first) return
  const other = levelled.find(([, level]) => differ(first[1], level))
  if (!other) return
  const [a, b] = [first[0], other[0]]
  report.finding({
    ...placesOf(b, levelled.flatMap(([row]) => (row === b ? [] : [rowPlace(row)]))),
    message: {
      zh: `“${rowName(a)}”有两个不同的指标值：${quoted(a)}${quoted(b)}`,
      en: `“${rowName(a)}” has two values that differ: ${quoted(a)}, ${quoted(b)}`,
    },
    proposal: { zh: `核实后只留一个值；如果说的是两件事，在${detailColumn(a.indicator.columns)}里写明各指什么`, en: `Keep the value that holds; if two things are meant, tell them apart in ${detailColumn(a.indicator.columns)}` },
  })
}

/** The same people, asked in general and in particular, for different shares. */
function reportSatisfaction(who: string, [a, b]: readonly [IndicatorRow, IndicatorRow], report: Report): void {
  report.finding({
    ...placesOf(b, [rowPlace(a)]),
    message: {
      zh: `同是${who}满意，“${rowName(a)}”要求${quoted(a)}，“${rowName(b)}”要求${quoted(b)}`,
      en: `the satisfaction of the same people (${who}) is asked for twice: “${rowName(a)}” with ${quoted(a)}, “${rowName(b)}” with ${quoted(b)}`,
    },
    proposal: { zh: '如果说的是一回事，只留一行、一个值；如果不是，两行都写明对什么满意', en: 'If both mean the same, keep one row with one value; if not, let both say what people are satisfied with' },
  })
}

/** A number at the end of the name or of 指标内容 that is not the value's. */
function judgeName(declaration: Declaration, row: IndicatorRow, report: Report): void {
  const found = otherNumberAtEnd(row)
  if (!found) return
  const { text, named } = found
  const place: RelatedPlace = { span: partOf(declaration, text, named.from, named.to), message: { zh: `这里写的是“${named.text}”`, en: `“${named.text}” is written here` } }
  report.finding({
    ...placesOf(row, [place]),
    message: { zh: `“${rowName(row)}”写的是“${named.text}”，指标值却是${quoted(row)}`, en: `“${rowName(row)}” says “${named.text}”, but its value is ${quoted(row)}` },
    proposal: { zh: `核实后只在指标值里写一个数，名称和内容里不写“${named.text}”`, en: `Keep one number, in 指标值 alone, without “${named.text}” in the name` },
  })
}

function quoted(row: IndicatorRow): string {
  return `“${textOf(row.cell)}”`
}

function placesOf(row: IndicatorRow, related: readonly RelatedPlace[]) {
  return { primary: rowSpan(row), label: { zh: '另一个值', en: 'another value' }, related }
}
