import { fieldOf } from '../forms/form-kind.js'
import { defineRule } from './define-rule.js'
import { goalsOf } from './goal-list.js'
import { listOf } from './row-wording.js'
import { toldAsDone } from './words/goals.js'

export default defineRule({
  code: 'JX403',
  name: 'goal-as-report',
  category: 'wording',
  severity: 'info',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '目标写成了总结', en: 'goals told as done' },
  basis: { zh: '本工具建议：目标写今年要做到什么', en: 'advice of this tool: a goal says what is to be reached' },
  why: {
    zh: '“较好地维护了……”“已完成……”是总结的写法，多半照搬了上年的总结；申报时写的是打算做到什么。',
    en: 'Goals that tell what was done are mostly taken from last year’s report; a declaration says what is meant to be done.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '食品安全监管人员培训', 指标值: '已完成' } },
    { group: '社会效益指标', cells: { 三级指标: '保证单位正常运转', 指标值: '应保尽保' } },
    { group: '社会效益指标', cells: { 三级指标: '服务保障民生', 指标值: '有力保障' } },
  ],
  good: [
    { name: '为了、已建成的', yaml: '整体绩效目标:\n  - 为了方便群众，对已建成的高标准农田进行管护。' },
    { name: '确保、维护', yaml: '整体绩效目标:\n  - 维护信访群众的合法权益，确保社会大局和谐稳定。' },
    { name: '职能里说已有的事', yaml: '部门职能职责概述:\n  - 管理已完成的工程，取得了资质的由本局年检。' },
  ],
  bad: [
    {
      name: '维护了、确保了',
      yaml: '整体绩效目标:\n  - 完成某件 10件。\n  - ⟦较好地维护了群众的合法权益，确保了社会大局和谐稳定。⟧',
      zh: '整体绩效目标写成了已经做到的事：“维护了”',
      en: '整体绩效目标 tells what was done: “维护了”',
      proposal: '写成要做到什么，如把“维护了”改为“维护”',
    },
    {
      name: '两条',
      yaml: '整体绩效目标:\n  - ⟦已全面完成某件 10件。⟧\n  - ⟨取得了良好成效。⟩',
      zh: '整体绩效目标写成了已经做到的事：“已全面完成”“取得了”',
      en: '整体绩效目标 tells what was done: “已全面完成”, “取得了”',
      proposal: '写成要做到什么，如把“已全面完成”改为“全面完成”',
    },
    {
      name: '已经',
      yaml: '整体绩效目标:\n  - ⟦某件 10件已经完成。⟧',
      zh: '整体绩效目标写成了已经做到的事：“已经完成”',
      en: '整体绩效目标 tells what was done: “已经完成”',
      proposal: '写成要做到什么，如把“已经完成”改为“完成”',
    },
  ],
  check(declaration, report) {
    const { label } = fieldOf(declaration.kind, 'overallGoals')
    const told = goalsOf(declaration).flatMap(({ text: { text, span } }) => {
      const words = toldAsDone.exec(text)?.[0]
      return words === undefined ? [] : [{ span, words }]
    })
    const [first, ...others] = told
    if (!first) return
    // Either 已 or 了 stands at an end, and nowhere else.
    const asTask = first.words.replace(/已经?|了/u, '')
    const words = listOf([...new Set(told.map((one) => one.words))])
    report.finding({
      primary: first.span,
      label: { zh: '像是总结', en: 'reads like a report' },
      message: { zh: `${label}写成了已经做到的事：${words.zh}`, en: `${label} tells what was done: ${words.en}` },
      related: others.map(({ span, words: written }) => ({ span, message: { zh: `“${written}”`, en: `“${written}”` } })),
      proposal: { zh: `写成要做到什么，如把“${first.words}”改为“${asTask}”`, en: `Say what is to be reached: “${asTask}” in place of “${first.words}”` },
    })
  },
})
