import { fieldOf } from '../forms/form-kind.js'
import { itemsIn, type Declaration, type LocatedText } from '../model/declaration.js'
import { partOf } from '../model/part-of.js'
import { fiscalYear } from '../model/fiscal-year.js'
import { indicatorRows } from '../model/rows.js'
import { defineRule } from './define-rule.js'
import { otherYearIn } from './words/years.js'

export default defineRule({
  code: 'JX508',
  name: 'other-year',
  category: 'consistency',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '目标或指标写的是别的年度', en: 'goals or indicators of another year' },
  basis: { zh: '本工具建议：年度目标、指标写的是申报的年度', en: 'advice of this tool: the goals and indicators of a year speak of that year' },
  why: {
    zh: '2020 年度的表里写“完成2019年度任务”，多半是照抄上年忘了改。',
    en: 'A form for 2020 that says 完成2019年度任务 was mostly copied from the year before.',
  },
  realRows: [
    { group: '时效指标', cells: { 三级指标: '服务周期', 指标值: '2020.07-2021.01' } },
    { group: '时效指标', cells: { 三级指标: '指标12021年11月30日前完成资金支付', 指标值: '11月底完成100%' } },
    { group: '质量指标', cells: { 三级指标: '伙食补助资金到位率', 指标内容: '实际收到伙食补助金额/2023年伙食补助预算', 指标值: '90%以上' } },
    { group: '质量指标', cells: { 三级指标: '指标1：完成开发区工委、管委下达的安置小区物业费清算任务', 指标值: '100%' } },
  ],
  good: [
    { name: '申报的年度', yaml: goal('确保完成2020年度任务。') },
    { name: '文件号、书名', yaml: goal('完成《2019年度重点任务清单》和某发〔2019〕12号文件的各项任务。') },
    { name: '与上年比', yaml: goal('任务完成率比2019年度目标提高5%，自2019年以来实施的任务继续推进。') },
    { name: '几年的规划', yaml: goal('落实2019-2025年工作任务，完成2019年至2021年三年任务。') },
    { name: '本年度才能做的上年的事', yaml: goal('完成2019年度决算公开任务，做好2019年度绩效评价工作，实施2019年结转项目任务。') },
    { name: '为下年做准备', yaml: goal('为完成2021年度任务打好基础。') },
    { name: '没有说是任务', yaml: goal('发放2019年新建公路的养护补助。') },
    { name: '从上年积压下来的', yaml: goal('完成2019年以来积压的工作。') },
    { name: '年度没有填好', yaml: `年度: 二〇二〇\n${goal('完成2020年度任务。')}` },
    { name: '备注里说明上年的情况', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: 10件\n      备注: 上年完成2019年度任务' },
  ],
  bad: [
    {
      name: '目标写的是上年的任务',
      yaml: goal('保障所需资金，确保完成⟦2019年度任务⟧。'),
      zh: '整体绩效目标写的是“2019年度任务”，申报的年度是 2020',
      en: '整体绩效目标 speaks of “2019年度任务”, but the form is for 2020',
      proposal: '核实后改为“2020年度任务”',
    },
    {
      name: '内容和目标都写上年，只算一处',
      yaml: `${goal('实现⟦2019年各项工作目标⟧。')}\n产出指标:\n  质量指标:\n    - 三级指标: 年度考核\n      指标内容: 完成⟨2019年重点工作任务⟩\n      指标值: 优秀等次`,
      zh: '整体绩效目标写的是“2019年各项工作目标”，申报的年度是 2020；这样的共 2 处',
      en: '整体绩效目标 speaks of “2019年各项工作目标”, but the form is for 2020; 2 places are like that',
    },
    {
      name: '三级指标写的是以后的年度',
      yaml: '产出指标:\n  质量指标:\n    - 三级指标: 完成⟦2021年度目标任务⟧\n      指标值: 100%',
      zh: '三级指标写的是“2021年度目标任务”，申报的年度是 2020',
      en: '三级指标 speaks of “2021年度目标任务”, but the form is for 2020',
    },
  ],
  check(declaration, report) {
    const year = fiscalYear(declaration)
    if (year === undefined) return
    const found = textsOf(declaration).flatMap(([label, text]) => {
      const match = otherYearIn(text.text, String(year))
      return match ? [{ label, match, span: partOf(declaration, text, match.from, match.to) }] : []
    })
    const [first, ...others] = found
    if (!first) return
    const count = found.length
    const meant = `${year}${first.match.text.slice(4)}`
    report.finding({
      primary: first.span,
      label: { zh: `申报的年度是 ${year}`, en: `the form is for ${year}` },
      message: {
        zh: `${first.label}写的是“${first.match.text}”，申报的年度是 ${year}${count > 1 ? `；这样的共 ${count} 处` : ''}`,
        en: `${first.label} speaks of “${first.match.text}”, but the form is for ${year}${count > 1 ? `; ${count} places are like that` : ''}`,
      },
      related: others.map(({ span, match }) => ({ span, message: { zh: `“${match.text}”`, en: `“${match.text}”` } })),
      proposal: { zh: `核实后改为“${meant}”`, en: `Check, and change to “${meant}”` },
    })
  },
})

/** Texts that say what is to be done, with the label that they stand under. */
function textsOf(declaration: Declaration): readonly (readonly [label: string, text: LocatedText])[] {
  const { label } = fieldOf(declaration.kind, 'overallGoals')
  const goals = itemsIn(declaration, 'overallGoals').map((text) => [label, text] as const)
  const cells = indicatorRows(declaration).flatMap(({ indicator: { cells, columns } }) =>
    columns.flatMap(({ id, label, unprinted }) => {
      const text = cells[id]
      return text && !unprinted ? [[label, text] as const] : []
    }),
  )
  return [...goals, ...cells]
}

function goal(text: string): string {
  return `整体绩效目标:\n  - ${text}`
}
