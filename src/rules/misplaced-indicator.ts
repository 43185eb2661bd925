import { yuanIn } from '../base/amount.js'
import type { FormKind, IndicatorLevel2, Measure } from '../forms/form-kind.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { subjectOf } from '../model/subjects.js'
import type { Value } from '../model/values/value.js'
import { defineRule } from './define-rule.js'
import { rowName } from './row-wording.js'
import { belongings, type Belonging } from './words/groups-of-words.js'

export default defineRule({
  code: 'JX504',
  name: 'misplaced-indicator',
  category: 'consistency',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '指标放错了二级指标', en: 'an indicator stands in the wrong group' },
  basis: { zh: '本工具建议：满意度、成本、数量各放在相应的二级指标下', en: 'advice of this tool: satisfaction, costs and quantities stand in the groups made for them' },
  why: {
    zh: '满意度放在社会效益下，成本放在生态效益下，表上看起来效益填了，其实没有效益指标，评分的权重也跟着错了。',
    en: 'Satisfaction under 社会效益, or costs under 生态效益: the group looks filled in, but no benefit is asked for, and the weights go wrong too.',
  },
  realRows: [
    { group: '满意度', cells: { 三级指标: '市民满意度', 指标值: '≥90%' } },
    { group: '经济效益指标', cells: { 三级指标: '贫困户全年返本分红总额', 指标值: '=46.16万元' } },
    { group: '社会效益指标', cells: { 三级指标: '免费开放接待观众人数', 指标值: '=30000人次' } },
    { group: '社会效益指标', cells: { 三级指标: '对维护基建市场公平的影响程度', 指标值: '效果明显' } },
    { group: '质量指标', cells: { 三级指标: '★农村低保标准(≥**元/人·月)', 指标值: '>=530元/人*月' } },
    { group: '质量指标', cells: { 三级指标: '经费支出合规性', 指标值: '严格执行相关制度规定' } },
    { group: '数量指标', cells: { 三级指标: '卫片执法补助经费', 指标值: '72890元' } },
  ],
  good: [
    { name: '范围的钱', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 设备采购费用\n      指标值: 10-12万元' },
    { name: '按村算的人数', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 干部培训人数\n      指标值: ≥20人/村' },
    { name: '比上年多几人', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 干部培训人数\n      指标值: 比上年增加50人' },
    { name: '人数占比', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 干部培训人数\n      指标值: ≥95%' },
    { name: '按钱算', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 干部培训人数\n      指标值: ≥50万元' },
    { name: '调查了多少人是数量', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 满意度调查人数\n      指标值: 300人' },
    { name: '降低别人的成本是效益', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 降低企业项目成本\n      指标值: ≥5%' },
    { name: '经济效益里的成本', yaml: '效益指标:\n  经济效益指标:\n    - 三级指标: 项目成本节约率\n      指标值: ≥5%' },
    { name: '争取来的资金', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 争取上级资金\n      指标值: ≥50万元' },
    { name: '比例，不是金额', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 违规支出\n      指标值: ≤1%' },
    { name: '培训以后就业的人', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 带动就业培训人数\n      指标值: ≥50人' },
    { name: '培训人数的增幅', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 培训人数\n      指标值: 比上年增长5%' },
    { name: '每台的费用是标准', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 设备采购费用\n      指标值: ≤2万元/台' },
    { name: '比上年增加的人数', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 培训人数\n      指标值: 比上年增加50人' },
    { name: '做了多少的比例', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 自愿参加培训人数\n      指标值: ≥95%' },
    { name: '没有写名称，另有提示', yaml: '效益指标:\n  社会效益指标:\n    - 指标值: ≥200人' },
    { name: '指数没有单位', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 设备采购费用\n      指标内容: 造价指数\n      指标值: 1.05' },
  ],
  bad: [
    {
      name: '满意度在社会效益下',
      yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: ⟦市民对空气质量改善的满意程度⟧\n      指标值: ≥85%',
      zh: '“市民对空气质量改善的满意程度”说的是满意度，放在了社会效益指标下',
      en: '“市民对空气质量改善的满意程度” is about satisfaction, but stands under 社会效益指标',
      proposal: '把这一行移到社会公众或服务对象满意度下；社会效益指标另写',
    },
    {
      name: '成本在生态效益下',
      yaml: '效益指标:\n  生态效益指标:\n    - 三级指标: ⟦对控制基建项目成本影响程度⟧\n      指标值: 节约5%以上',
      zh: '“对控制基建项目成本影响程度”说的是成本控制，放在了生态效益指标下',
      en: '“对控制基建项目成本影响程度” is about keeping costs down, but stands under 生态效益指标',
    },
    {
      name: '花的钱在质量指标下',
      yaml: '产出指标:\n  质量指标:\n    - 三级指标: ⟦设备采购费用⟧\n      指标值: ≤12万元',
      zh: '“设备采购费用”说的是花的钱，放在了质量指标下',
      en: '“设备采购费用” is about money spent, but stands under 质量指标',
    },
    {
      name: '做了多少在社会效益下',
      yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: ⟦干部培训人数⟧\n      指标值: ≥200人',
      zh: '“干部培训人数”说的是做了多少，放在了社会效益指标下',
      en: '“干部培训人数” is about how much is done, but stands under 社会效益指标',
    },
  ],
  check(declaration, report) {
    for (const row of indicatorRows(declaration)) {
      const { name, indicator: { level2 } } = row
      if (!name) continue
      const { plain } = subjectOf(declaration, name.text)
      const found = belongings.find((one) => isMisplaced(one, row, plain))
      const home = found && groupFor(declaration.kind, found.home)
      if (!home) continue
      report.finding({
        primary: name.span,
        label: { zh: `应在${home.label}下`, en: `belongs under ${home.label}` },
        message: {
          zh: `“${rowName(row)}”说的是${found.what.zh}，放在了${level2.label}下`,
          en: `“${rowName(row)}” is about ${found.what.en}, but stands under ${level2.label}`,
        },
        proposal: { zh: `把这一行移到${home.label}下；${level2.label}另写`, en: `Move this row to ${home.label}, and write another one for ${level2.label}` },
      })
    }
  },
})

function isMisplaced({ name, except, value, wrongIn }: Belonging, row: IndicatorRow, plain: string): boolean {
  return wrongIn.includes(row.indicator.level2.measures) && name.test(plain) && !except?.test(plain) && (value === undefined || isOf(row.value, value))
}

function isOf(value: Value, kind: 'money' | 'count'): boolean {
  if (value.kind !== 'number' || value.per || value.change || !value.unit) return false
  const isMoney = yuanIn(value.unit.name) !== undefined
  return kind === 'money' ? isMoney : !isMoney && value.unit.name !== '%'
}

function groupFor(kind: FormKind, measures: Measure): IndicatorLevel2 | undefined {
  return kind.fields.flatMap((field) => (field.type === 'indicators' ? field.levels : [])).flatMap(({ groups }) => groups).find((group) => group.measures === measures)
}
