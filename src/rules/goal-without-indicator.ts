import { fieldOf } from '../forms/form-kind.js'
import { shorten } from '../base/text.js'
import { contentRuns, contentWords } from '../model/content-words.js'
import type { Declaration, LocatedText } from '../model/declaration.js'
import { linksOf } from '../model/links.js'
import { indicatorRows } from '../model/rows.js'
import { foldValue } from '../model/values/fold.js'
import { defineRule } from './define-rule.js'
import { goalsOf } from './goal-list.js'

export default defineRule({
  code: 'JX514',
  name: 'goal-without-indicator',
  category: 'consistency',
  severity: 'info',
  profile: 'all',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '看不出哪个指标对应这条目标', en: 'a goal that no indicator speaks of' },
  basis: { zh: '本工具建议：每条目标都有指标衡量', en: 'advice of this tool: each goal has an indicator' },
  why: {
    zh: '目标里的词在指标里一个也没有，可能漏了指标，也可能只是说法不同。只作提示；在“对应”一栏写明就不再提示。',
    en: 'No word of the goal stands in any row: an indicator may be missing, or only be worded otherwise. A hint only; 对应 settles it.',
  },
  realRows: [
    { group: '时效指标', cells: { 三级指标: '信访积案办理', 指标内容: '信访积案化解件', 指标值: '本年度内办结' } },
    { group: '质量指标', cells: { 三级指标: '委托业务报告合格率', 指标值: '≥100百分比' } },
    { group: '满意度', cells: { 三级指标: '市民满意度', 指标值: '≥90%' } },
  ],
  good: [
    { name: '名称里有', yaml: goal('深化信访积案化解。', '积案化解数', '25件') },
    { name: '指标内容里有', yaml: `${goal('深化信访积案化解。', '办案', '25件')}\n      指标内容: 积案` },
    { name: '指标值里有', yaml: goal('深化信访积案化解。', '办案', '积案25件') },
    { name: '已经写明对应', yaml: `${goal('深化信访积案化解。', '办案', '25件')}\n      对应: 目标1` },
    { name: '没有可以对照的词', yaml: goal('通过预算执行，保证正常工作运转。', '办案', '25件') },
  ],
  bad: [
    {
      name: '一条目标',
      yaml: goal('⟦深化信访积案化解。⟧', '道路养护', '25公里'),
      zh: '整体绩效目标第 1 条“深化信访积案化解。”看不出由哪个指标衡量',
      en: 'no indicator seems to measure 整体绩效目标 no. 1: “深化信访积案化解。”',
    },
    {
      name: '两条目标，对应写给了另一条',
      yaml: '整体绩效目标:\n  - ⟦深化信访积案化解。⟧\n  - 养护道路。\n  - ⟨规范殡葬用地。⟩\n产出指标:\n  数量指标:\n    - 三级指标: 路面保洁\n      指标值: 25公里\n      对应: 目标2',
      zh: '整体绩效目标第 1、3 条“深化信访积案化解。”等看不出由哪个指标衡量',
      en: 'no indicator seems to measure 整体绩效目标 no. 1, 3: “深化信访积案化解。” and others',
    },
  ],
  check(declaration, report) {
    const open = openGoals(declaration)
    const [first, ...others] = open
    if (!first) return
    const { label } = fieldOf(declaration.kind, 'overallGoals')
    const quoted = `“${shorten(first.text.text)}”`
    const numbers = open.map(({ index }) => index)
    report.finding({
      primary: first.text.span,
      label: { zh: '没有相应的指标', en: 'no indicator for it' },
      message: {
        zh: `${label}第 ${numbers.join('、')} 条${quoted}${others.length > 0 ? '等' : ''}看不出由哪个指标衡量`,
        en: `no indicator seems to measure ${label} no. ${numbers.join(', ')}: ${quoted}${others.length > 0 ? ' and others' : ''}`,
      },
      related: others.map(({ index, text }) => ({ span: text.span, message: { zh: `第 ${index} 条`, en: `no. ${index}` } })),
      proposal: { zh: `给它列一行指标；已有指标的，在那一行写“对应: 目标${first.index}”`, en: `Give it an indicator; where there is one, write 对应: 目标${first.index} in its row` },
    })
  },
})

/** Goals that no row refers to, and that share no word with any row; a goal of common words alone shares none with anything. */
function openGoals(declaration: Declaration): readonly { readonly text: LocatedText; readonly index: number }[] {
  const goals = goalsOf(declaration).map(({ text, index }) => ({ text, index, words: contentWords(text.text) }))
  const linked = new Set(linksOf(declaration).flatMap(({ target }) => (target.kind === 'goal' ? [target.index] : [])))
  const known = contentOfRows(declaration)
  return goals.filter(({ index, words }) => !linked.has(index) && words.size > 0 && !holdsOneOf(known, words))
}

function holdsOneOf(text: string, words: Iterable<string>): boolean {
  for (const word of words) if (text.includes(word)) return true
  return false
}

/** What the rows speak of, in one text: no word goes over a break. */
function contentOfRows(declaration: Declaration): string {
  const texts = new Set<string>()
  for (const { name, content, cell } of indicatorRows(declaration)) for (const text of [name, content, cell]) if (text) texts.add(text.text)
  return contentRuns(Array.from(texts, foldValue).join(',')).join(',')
}

function goal(text: string, name: string, value: string): string {
  return `整体绩效目标:\n  - ${text}\n产出指标:\n  数量指标:\n    - 三级指标: ${name}\n      指标值: ${value}`
}
