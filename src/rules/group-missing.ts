import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import type { Declaration, IndicatorGroup } from '../model/declaration.js'
import { defineRule } from './define-rule.js'

const tree = (output: string, benefit: string): string => `年度绩效指标:\n  产出指标:\n${output}  效益指标:\n${benefit}`
const group = (label: string, value: string): string => `    ${label}:\n      - 三级指标: 某项\n        指标值: ${value}\n`
const quantity = group('数量指标', '10件')
const quality = group('质量指标', '≥95%')
const timeliness = group('时效指标', '11月底前')
const cost = group('成本指标', '≤0.50万元/件')
const social = group('社会效益指标', '≥500人')
const satisfied = group('社会公众或服务对象满意度', '≥90%')

export default defineRule({
  code: 'JX111',
  name: 'group-missing',
  category: 'completeness',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '二级指标没有设全', en: 'groups of indicators are missing' },
  basis: { zh: '申报表“年度绩效指标”栏：一级指标下分列的二级指标', en: 'the form, 年度绩效指标: the level-2 groups under each level-1 indicator' },
  why: {
    zh: '绩效目标要从数量、质量、时效、成本和效益几方面考核。缺了一方面，审核时多半会要求补上。',
    en: 'Goals are judged by quantity, quality, time, cost and effect. Where one of them is missing, a review mostly asks for it.',
  },
  realRows: [
    { group: '社会效益指标', cells: { 三级指标: '受益建档立卡贫困人口数≥**人', 指标值: '>=29人' } },
    { group: '生态效益指标', cells: { 三级指标: '本项目不适用此指标', 指标值: '无' } },
    { group: '成本指标', cells: { 三级指标: '控制在预算成本内', 指标值: '250万' } },
  ],
  good: [
    { name: '效益有一项就够', yaml: tree(quantity + quality + timeliness + cost, group('可持续影响指标', '≥5年') + satisfied) },
    { name: '空着的效益指标不算缺', yaml: '效益指标:\n  经济效益指标:\n  生态效益指标:' },
    { name: '满意度另说', yaml: tree(quantity + quality + timeliness + cost, social) },
    { name: '一级指标空着，另有提示', yaml: `年度绩效指标:\n  产出指标:\n${quantity}${quality}${timeliness}${cost}  效益指标:` },
    { name: '有不认识的栏目时不说', yaml: tree(`${quantity}${quality}${timeliness}${group('安全指标', '0起')}`, social + satisfied) },
  ],
  bad: [
    {
      name: '缺时效和成本',
      yaml: `年度绩效指标:\n  ⟦产出指标⟧:\n${quantity}${quality}    时效指标:\n  效益指标:\n${social}${satisfied}`.replace('    时效指标:\n', '    ⟨时效指标⟩:\n'),
      zh: '“产出指标”下没有时效指标、成本指标',
      en: '“产出指标” has no 时效指标, 成本指标',
      proposal: '可以补上：时效指标——什么时候做完，如“60日之内办结”。成本指标——花多少钱。三级指标写“基本支出”或“项目支出”的行，上限之和应等于相应的预算数。',
    },
    {
      name: '没有效益',
      yaml: `年度绩效指标:\n  产出指标:\n${quantity}${quality}${timeliness}${cost}  ⟦效益指标⟧:\n${satisfied}`,
      zh: '“效益指标”下没有经济效益指标、社会效益指标、生态效益指标、可持续影响指标中的任何一项',
      en: '“效益指标” has none of 经济效益指标, 社会效益指标, 生态效益指标, 可持续影响指标',
      proposal: '可以补上：经济效益指标——对经济发展的影响。社会效益指标——对社会发展、公共服务的影响。',
    },
    {
      name: '两边都缺',
      yaml: `年度绩效指标:\n  ⟦产出指标⟧:\n${quantity}${quality}${timeliness}  ⟨效益指标⟩:\n${satisfied}`,
      zh: '“产出指标”下没有成本指标；“效益指标”下没有经济效益指标、社会效益指标、生态效益指标、可持续影响指标中的任何一项',
      en: '“产出指标” has no 成本指标; “效益指标” has none of 经济效益指标, 社会效益指标, 生态效益指标, 可持续影响指标',
    },
    {
      name: '产出缺成本，效益指标空着另有提示',
      yaml: `年度绩效指标:\n  ⟦产出指标⟧:\n${quantity}${quality}${timeliness}  效益指标:`,
      zh: '“产出指标”下没有成本指标',
      en: '“产出指标” has no 成本指标',
      also: ['JX104'],
    },
    {
      name: '产出一项也没有',
      yaml: `年度绩效指标:\n  ⟦产出指标⟧:\n    ⟨数量指标⟩:\n    ⟨质量指标⟩:\n  效益指标:\n${social}${satisfied}`,
      zh: '“产出指标”下没有数量指标、质量指标、时效指标、成本指标',
      en: '“产出指标” has no 数量指标, 质量指标, 时效指标, 成本指标',
      proposal: '可以补上：数量指标——做多少。写明数字和计量单位，如“18人”“2351个”。质量指标——做到什么程度，如合格率、办结率。时效指标——什么时候做完，如“60日之内办结”。成本指标——花多少钱。三级指标写“基本支出”或“项目支出”的行，上限之和应等于相应的预算数。',
      also: ['JX119'],
    },
  ],
  check(declaration, report) {
    const lacks = lackingIn(declaration)
    const [first, ...others] = lacks.map(({ key }) => key)
    if (!first) return
    const blanks = lacks.flatMap(({ groups }) => groups.flatMap(({ key, level2 }) => (key ? [{ span: key, message: { zh: `“${level2.label}”下没有填`, en: `nothing under “${level2.label}”` } }] : [])))
    report.finding({
      primary: first,
      label: { zh: '没有设全', en: 'groups are missing' },
      message: { zh: lacks.map(({ text }) => text.zh).join('；'), en: lacks.map(({ text }) => text.en).join('; ') },
      related: [...others.map((span) => ({ span, message: { zh: '这里也没有设全', en: 'groups are missing here too' } })), ...blanks],
      proposal: proposalFor(lacks.flatMap(({ groups, isEach }) => (isEach ? groups : groups.slice(0, 2)))),
      cause: 'groups missing',
    })
  },
})

/** A group whose level 1 is there. */
type Known = IndicatorGroup & { readonly level1Key: Span }

interface Lack {
  readonly key: Span
  readonly groups: readonly IndicatorGroup[]
  /** Each of the groups is missed; else one of them would do. */
  readonly isEach: boolean
  readonly text: Text
}

/** Groups without rows by level 1. That a whole level 1 is missing is told already, and satisfaction has a rule of its own. */
function lackingIn({ groups }: Declaration): readonly Lack[] {
  const known = groups.flatMap(({ level1Key, ...group }): readonly Known[] => (level1Key && !group.mayBeElsewhere && group.level2.measures !== 'satisfaction' ? [{ ...group, level1Key }] : []))
  return [...new Set(known.map(({ level1 }) => level1))].flatMap((level1) => {
    const within = known.filter((one) => one.level1 === level1)
    return [...expectedIn(within), ...oneOfIn(within)]
  })
}

function expectedIn(within: readonly Known[]): readonly Lack[] {
  const missing = within.filter(({ level2, isFilled }) => level2.expected && !isFilled)
  const [first] = missing
  if (!first) return []
  const [zh, en] = namesOf(missing)
  return [{ key: first.level1Key, groups: missing, isEach: true, text: { zh: `“${first.level1.label}”下没有${zh}`, en: `“${first.level1.label}” has no ${en}` } }]
}

function oneOfIn(within: readonly Known[]): readonly Lack[] {
  const wanted = within.filter(({ level1, level2 }) => level1.expectsOneOf?.includes(level2.id))
  const [first] = wanted
  if (!first || wanted.some(({ isFilled }) => isFilled)) return []
  const [zh, en] = namesOf(wanted)
  return [{ key: first.level1Key, groups: wanted, isEach: false, text: { zh: `“${first.level1.label}”下没有${zh}中的任何一项`, en: `“${first.level1.label}” has none of ${en}` } }]
}

function namesOf(groups: readonly IndicatorGroup[]): readonly [string, string] {
  const labels = groups.map(({ level2 }) => level2.label)
  return [labels.join('、'), labels.join(', ')]
}

/** What belongs in each group, as the form kind says. */
function proposalFor(groups: readonly IndicatorGroup[]): Text {
  const told = groups.map(({ level2: { label, description } }) => `${label}——${description.replace(/.级指标：/u, '')}`)
  return { zh: `可以补上：${told.join('')}`, en: `Add rows of ${groups.map(({ level2 }) => level2.label).join(', ')}` }
}
