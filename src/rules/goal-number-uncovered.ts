import type { RelatedPlace } from '../base/finding.js'
import { fieldOf } from '../forms/form-kind.js'
import type { Declaration } from '../model/declaration.js'
import { unmatchedGoals } from '../model/goal-matches.js'
import { numberKey, statedNumbers, type GoalQuantity } from '../model/goal-quantities.js'
import { partOf } from '../model/part-of.js'
import { defineRule } from './define-rule.js'
import { contradictions } from './goal-contradictions.js'
import { grouped } from './grouped.js'
import { listOf } from './row-wording.js'
import { noTarget } from './words/goals.js'
import { tellsOfMoney } from './words/money.js'
import { promptIn } from './words/prompts.js'

export default defineRule({
  code: 'JX505',
  name: 'goal-number-uncovered',
  category: 'consistency',
  severity: 'warning',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '整体绩效目标里的数没有指标', en: 'a number of a goal that no indicator has' },
  basis: { zh: '本工具建议：目标里写了数的，指标里有相应的一行', en: 'advice of this tool: what a goal states in numbers has its indicator' },
  why: {
    zh: '目标里写了“聘用1人”，指标里没有，年底就没有人去核对这件事做了没有。',
    en: 'If the goal says 聘用1人 and no row does, nobody will check at the end of the year.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '培训完成率', 指标值: '100%' } },
    { group: '社会效益指标', cells: { 三级指标: '贫困地区乡村旅游开发景点接待游客数量(≥**人)', 指标值: '>=60000人' } },
    { group: '满意度', cells: { 三级指标: '培训学员对培训效果满意度', 指标值: '≥95%' } },
  ],
  good: [
    { name: '只是单位不同，另说', yaml: goal('情景教学或外训6批次。', '情景教学或外训', '6次', '场坪', '2处') },
    { name: '指标里有', yaml: goal('聘用1人，开设课程220门。', '人员聘用', '1人', '课程开设', '≥220门') },
    { name: '人与名是一回事', yaml: goal('救助孤儿326人。', '孤儿', '326名', '场坪', '2处') },
    { name: '写在名称里', yaml: goal('新建晾晒房300平方米。', '新建300平方米晾晒房', '1座', '场坪', '2处') },
    { name: '没有写单位的数', yaml: goal('开设课程220门。', '课程数量', '220', '场坪', '2处') },
    { name: '一格里的几个数', yaml: goal('接待来访2227批次5572人。', '来访接待', '2227批次，5572人', '场坪', '2处') },
    { name: '亿元化成万元', yaml: goal('完成产值1.5亿元。', '产值', '15000万元', '场坪', '2处') },
    { name: '上年的数、时间、预算', yaml: goal('上年接待来访2227批次；60日内办结；申请资金90万元，30万元用于审计。', '来访接待', '≥2300批次', '场坪', '2处') },
    { name: '同一件事、同一个数，单位不符另有提示', yaml: goal('情景教学或外训6批次。', '情景教学或外训批次', '6次', '场坪', '2处') },
    { name: '汉字写的数', yaml: goal('落实三项制度，解决两个问题。', '来访接待', '≥2300批次', '场坪', '2处') },
    { name: '模板的提示', yaml: goal('接待来访2300批次（100字以内）', '来访接待', '≥2300批次', '场坪', '2处') },
    { name: '文件名里的数', yaml: goal('按《全县2019年30条措施》（某办〔2019〕12号）办理。', '来访接待', '≥2300批次', '场坪', '2处') },
  ],
  bad: [
    {
      name: '说到资金，数的是人',
      yaml: goal('申请资金90万元，聘用⟦1人⟧。', '来访接待', '≥2300批次', '场坪', '2处'),
      zh: '整体绩效目标第 1 条写的“1人”没有指标',
      en: 'no indicator has the number “1人” of 整体绩效目标 no. 1',
    },
    {
      name: '挣来的钱',
      yaml: goal('完成产值⟦90万元⟧。', '来访接待', '≥2300批次', '场坪', '2处'),
      zh: '整体绩效目标第 1 条写的“90万元”没有指标',
      en: 'no indicator has the number “90万元” of 整体绩效目标 no. 1',
      proposal: '给“完成产值90万元”列一行指标，指标值写“90万元”',
    },
    {
      name: '一个数没有指标',
      yaml: goal('聘用⟦1人⟧。', '来访接待', '≥2300批次', '场坪', '2处'),
      zh: '整体绩效目标第 1 条写的“1人”没有指标',
      en: 'no indicator has the number “1人” of 整体绩效目标 no. 1',
    },
    { name: '几个数没有指标，只算一处', yaml: goal('新建厕所⟦1个⟧，占地⟨13.5平方米⟩，硬化场坪2处。', '来访接待', '≥2300批次', '场坪', '2处'), zh: '整体绩效目标第 1 条写的“1个”“13.5平方米”没有指标', en: 'no indicator has the numbers “1个”, “13.5平方米” of 整体绩效目标 no. 1' },
    { name: '数相同而单位不同', yaml: goal('铺设管网⟦2300米⟧。', '来访接待', '≥2300批次', '场坪', '2处'), zh: '整体绩效目标第 1 条写的“2300米”没有指标', en: 'no indicator has the number “2300米” of 整体绩效目标 no. 1' },
    { name: '说资金的句子里，别的数照样要有指标', yaml: goal('申请资金90万元，培训⟦200人⟧。', '来访接待', '≥2300批次', '场坪', '2处'), zh: '整体绩效目标第 1 条写的“200人”没有指标', en: 'no indicator has the number “200人” of 整体绩效目标 no. 1' },
    { name: '不是资金的金额', yaml: goal('农户收入⟦达到6000元⟧。', '来访接待', '≥2300批次', '场坪', '2处'), zh: '整体绩效目标第 1 条写的“达到6000元”没有指标', en: 'no indicator has the number “达到6000元” of 整体绩效目标 no. 1' },
    { name: '同一件事，数和单位都不同', yaml: goal('情景教学或外训⟦6批次⟧。', '情景教学或外训', '5次', '场坪', '2处'), zh: '整体绩效目标第 1 条写的“6批次”没有指标', en: 'no indicator has the number “6批次” of 整体绩效目标 no. 1' },
    { name: '数的前后都有字', yaml: goal('聘用⟦1人⟧讲解。', '来访接待', '≥2300批次', '场坪', '2处'), zh: '整体绩效目标第 1 条写的“1人”没有指标', en: 'no indicator has the number “1人” of 整体绩效目标 no. 1', proposal: '给“聘用1人”列一行指标，指标值写“1人”' },
    { name: '提示前后的数', also: ['JX117'], yaml: goal('⟦6批次⟧外训（100字以内），⟨7场⟩宣讲', '来访接待', '≥2300批次', '场坪', '2处'), zh: '整体绩效目标第 1 条写的“6批次”“7场”没有指标', en: 'no indicator has the numbers “6批次”, “7场” of 整体绩效目标 no. 1' },
    { name: '数写在前面', yaml: goal('⟦6批次⟧学员外训。', '来访接待', '≥2300批次', '场坪', '2处'), zh: '整体绩效目标第 1 条写的“6批次”没有指标', en: 'no indicator has the number “6批次” of 整体绩效目标 no. 1', proposal: '给“6批次学员外训”列一行指标，指标值写“6批次”' },
  ],
  check(declaration, report) {
    const { label } = fieldOf(declaration.kind, 'overallGoals')
    for (const [first, ...others] of grouped(uncovered(declaration), ({ index }) => index)) {
      const { index } = first
      const texts = listOf([first, ...others].map(({ quantity }) => quantity.text))
      report.finding({
        primary: placeOf(declaration, first),
        label: { zh: '没有指标', en: 'no indicator' },
        message: {
          zh: `${label}第 ${index} 条写的${texts.zh}没有指标`,
          en: `no indicator has the number${others.length > 0 ? 's' : ''} ${texts.en} of ${label} no. ${index}`,
        },
        related: others.map((one): RelatedPlace => ({ span: placeOf(declaration, one), message: { zh: `“${one.quantity.text}”`, en: `“${one.quantity.text}”` } })),
        proposal: { zh: `给“${clauseOf(first)}”列一行指标，指标值写“${first.quantity.text}”`, en: `Give “${clauseOf(first)}” an indicator with the value “${first.quantity.text}”` },
      })
    }
  },
})

/** How the money is shared out is told by budget and costs. Quantities that no row states in their unit, or without a unit; those that a row states otherwise are that row's. */
function uncovered(declaration: Declaration): readonly GoalQuantity[] {
  const { inGoals, inRows } = statedNumbers(declaration)
  const open = inGoals.filter(({ goal, quantity: { value, unit, role, before, from } }) => {
    if (isOfPrompt(goal.text, from)) return false
    if (role === 'time' || (role === 'money' && tellsOfMoney.test(goal.text)) || noTarget.test(before)) return false
    const [number, name] = numberKey(value, unit)
    const units = inRows.get(number)
    return !units?.has(name) && !units?.has('')
  })
  const sameNumber = unmatchedGoals(declaration).filter(({ counted: { quantity }, level }) => level.number.eq(quantity.value))
  const told = [...sameNumber, ...contradictions(declaration)].map(({ counted }) => counted)
  return open.filter((one) => !told.includes(one))
}

/** （100字以内） is the template's. */
function isOfPrompt(text: string, at: number): boolean {
  const prompt = promptIn(text)
  return prompt !== undefined && at >= prompt.start && at < prompt.start + prompt.found.length
}

function placeOf(declaration: Declaration, { goal, quantity }: GoalQuantity) {
  return partOf(declaration, goal, quantity.from, quantity.to)
}

function clauseOf({ quantity: { before, text, behind } }: GoalQuantity): string {
  return `${before}${text}${before === '' ? behind : ''}`
}

function goal(text: string, ...[first, value, second, other]: readonly [string, string, string, string]): string {
  return `整体绩效目标:\n  - ${text}\n产出指标:\n  数量指标:\n    - 三级指标: ${first}\n      指标值: ${value}\n    - 三级指标: ${second}\n      指标值: ${other}`
}
