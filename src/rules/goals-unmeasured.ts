import { fieldOf } from '../forms/form-kind.js'
import { defineRule } from './define-rule.js'
import { goalsOf } from './goal-list.js'
import { measured } from './words/goals.js'

export default defineRule({
  code: 'JX404',
  name: 'goals-unmeasured',
  category: 'wording',
  severity: 'info',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '目标里没有一个数、一个日期', en: 'no goal has a number or a date' },
  basis: { zh: '本工具建议：目标细化量化', en: 'advice of this tool: goals are measured' },
  why: {
    zh: '目标里没有数量、比例、时间，看不出今年与往年有什么不同。',
    en: 'Without any number, rate or date the goals of this year are those of any year.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '主体班培训人次', 指标值: '280人次' } },
    { group: '时效指标', cells: { 三级指标: '项目实施时间', 指标值: '2021年1月-12月' } },
    { group: '可持续影响指标', cells: { 三级指标: '持续保障社会发展', 指标值: '持续保障' } },
  ],
  good: [
    { name: '有一条写了数', yaml: '整体绩效目标:\n  - 保证正常工作运转。\n  - 培训３00人次。' },
    { name: '汉字的数', yaml: '整体绩效目标:\n  - 开展三次联合检查。' },
    { name: '写了时间', yaml: '整体绩效目标:\n  - 年底前完成改造。' },
    { name: '零上访', yaml: '整体绩效目标:\n  - 实现零上访。' },
    { name: '没有目标是另一回事', yaml: '整体绩效目标:' },
  ],
  bad: [
    {
      name: '两条都没有',
      yaml: '⟦整体绩效目标⟧:\n  - 通过预算执行，保证正常工作运转。\n  - 维护群众的合法权益。',
      zh: '整体绩效目标（2 条）没有写一个数量、比例或日期',
      en: 'none of the 2 entries of 整体绩效目标 has a number, a rate or a date',
    },
    {
      name: '一般的一，不是数',
      yaml: '⟦整体绩效目标⟧:\n  - 进一步统一思想，一如既往做好工作。',
      zh: '整体绩效目标（1 条）没有写一个数量、比例或日期',
      en: 'none of the 1 entries of 整体绩效目标 has a number, a rate or a date',
    },
    {
      name: '数写在职能里，不在目标里',
      yaml: '部门职能职责概述:\n  - 管理3座水库。\n⟦整体绩效目标⟧:\n  - 保证水库安全。',
      zh: '整体绩效目标（1 条）没有写一个数量、比例或日期',
      en: 'none of the 1 entries of 整体绩效目标 has a number, a rate or a date',
    },
  ],
  check(declaration, report) {
    const { id, label } = fieldOf(declaration.kind, 'overallGoals')
    const goals = goalsOf(declaration)
    const key = declaration.keys[id]
    if (!key || goals.length === 0 || goals.some(({ text: { text } }) => measured.test(text))) return
    report.finding({
      primary: key,
      label: { zh: '没有一个数', en: 'no number at all' },
      message: { zh: `${label}（${goals.length} 条）没有写一个数量、比例或日期`, en: `none of the ${goals.length} entries of ${label} has a number, a rate or a date` },
      proposal: { zh: '把主要的产出写进目标，如“全年培训300人次，合格率不低于95%”（仅为示例）', en: 'Name the main outputs, such as “全年培训300人次，合格率不低于95%” (an example only)' },
    })
  },
})
