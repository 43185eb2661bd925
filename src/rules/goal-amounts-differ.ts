import { formatAmount, type Big } from '../base/amount.js'
import { fieldOf } from '../forms/form-kind.js'
import type { Declaration } from '../model/declaration.js'
import { partOf } from '../model/part-of.js'
import { listedTexts, sharedOut, type SharedOut } from '../model/sentences-of-money.js'
import { defineRule } from './define-rule.js'
import { yuanPer } from './form-money.js'

export default defineRule({
  code: 'JX510',
  name: 'goal-amounts-differ',
  category: 'consistency',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '文字里的金额加起来不等于总数', en: 'amounts in a text that do not add up' },
  basis: { zh: '本工具建议：目标、职能里“共……万元。其中：……”的各项相加等于总数', en: 'advice of this tool: where a goal shares out an amount by 其中, the parts add up to it' },
  why: {
    zh: '总数和分项写在一句话里，改了一处忘了另一处，谁也看不出哪个对。',
    en: 'With a total and its parts in one sentence, one is easily changed without the other.',
  },
  realRows: [
    { group: '成本指标', cells: { 三级指标: '项目总成本', 指标值: '≤90万元' } },
    { group: '成本指标', cells: { 三级指标: '财政资金补助', 指标值: '1600元/亩' } },
    { group: '经济效益指标', cells: { 三级指标: '贫困户全年返本分红总额', 指标值: '=46.16万元' } },
  ],
  good: [
    { name: '恰好相等', yaml: goal('本项目共申请预算资金90万元。其中:30万元用于预算编制;30万元用于审计;30万元用于设计、规划、测绘。') },
    { name: '元和万元', yaml: goal('共安排资金1.5万元，其中：印刷费5000元，会议费1万元。') },
    { name: '括号里是分项的分项', yaml: goal('共安排资金90万元。其中：建设60万元（设备20万元，施工40万元），培训30万元。') },
    { name: '没有列全', yaml: goal('共安排资金90万元，其中培训30万元，宣传20万元。') },
    { name: '写明没有列全', yaml: goal('共安排资金90万元。其中：培训30万元，宣传20万元等。') },
    { name: '只有一项', yaml: goal('共安排资金90万元。其中：中央资金60万元。') },
    { name: '标准不是分项', yaml: goal('共安排资金90万元。其中：培训90万元，补助标准100元/人。') },
    { name: '下一句说的是别的', yaml: goal('共安排资金90万元。其中：培训60万元，宣传30万元。另有捐赠20万元。') },
    { name: '其中说的不是钱', yaml: goal('安排资金90万元，培训200人，其中：干部150人，群众50人，人均50元。') },
    { name: '其中的数不是钱', yaml: goal('安排资金90万元。其中：培训200人，会议3次。') },
    { name: '说的是增减', yaml: goal('共安排资金90万元。其中：培训30万元，宣传60万元，比上年增加5万元。') },
    { name: '分项是区间', yaml: goal('共安排资金90万元。其中：培训30万元，宣传60万元，另需1-2万元。') },
    { name: '“其中”隔着别的话', yaml: goal('申请资金90万元，办好两件事，其中：甲60万元，乙50万元。') },
  ],
  bad: [
    {
      name: '各项相加少了',
      yaml: goal('本项目共申请预算资金⟦90万元⟧。其中：⟨30万元⟩用于预算编制；⟨30万元⟩用于审计；⟨20万元⟩用于设计。'),
      zh: '整体绩效目标第 1 条的金额对不上：总数“90万元”，其中各项相加 80.00 万元，少 10.00 万元',
      en: 'the amounts of 整体绩效目标 no. 1 do not add up: “90万元” in all, the parts add up to 80.00 万元, 10.00 万元 less',
      proposal: '核实是总数还是分项写错；如果分项都对，总数改为“80.00万元”',
    },
    {
      name: '没有冒号，各项相加多了',
      yaml: `部门职能职责概述:\n  - 负责某项工作，资金⟦1.5万元⟧，其中印刷费⟨6000元⟩，会议费⟨1万元⟩。`,
      zh: '部门职能职责概述第 1 条的金额对不上：总数“1.5万元”，其中各项相加 1.60 万元，多 0.10 万元',
      en: 'the amounts of 部门职能职责概述 no. 1 do not add up: “1.5万元” in all, the parts add up to 1.60 万元, 0.10 万元 more',
    },
  ],
  check(declaration, report) {
    const { kind } = declaration
    const unit = kind.amountUnit
    for (const { list, index, text } of listedTexts(declaration)) {
      for (const shared of sharedOut(text.text).filter(isWrong)) {
        const { label } = fieldOf(kind, list)
        const money = (yuan: Big): string => `${formatAmount(yuan.div(yuanPer(unit)))} ${unit}`
        const difference = shared.sum.minus(shared.stated)
        const place = (one: SharedOut['whole']) => placeOf(declaration, text, one)
        const side = difference.lt(0) ? { zh: '少', en: 'less' } : { zh: '多', en: 'more' }
        report.finding({
          primary: place(shared.whole),
          label: { zh: '各项相加不等于它', en: 'not the sum of its parts' },
          message: {
            zh: `${label}第 ${index} 条的金额对不上：总数“${shared.whole.text}”，其中各项相加 ${money(shared.sum)}，${side.zh} ${money(difference.abs())}`,
            en: `the amounts of ${label} no. ${index} do not add up: “${shared.whole.text}” in all, the parts add up to ${money(shared.sum)}, ${money(difference.abs())} ${side.en}`,
          },
          related: shared.parts.map((part) => ({ span: place(part), message: { zh: `“${part.text}”`, en: `“${part.text}”` } })),
          proposal: { zh: `核实是总数还是分项写错；如果分项都对，总数改为“${money(shared.sum).replace(' ', '')}”`, en: `Check the total and the parts; if the parts are right, the total is ${money(shared.sum)}` },
        })
      }
    }
  },
})

/** Parts that are not all named may come to less. */
function isWrong({ stated, sum, isListing }: SharedOut): boolean {
  return sum.gt(stated) || (isListing && !sum.eq(stated))
}

function placeOf(declaration: Declaration, text: Parameters<typeof partOf>[1], { from, to }: SharedOut['whole']) {
  return partOf(declaration, text, from, to)
}

function goal(text: string): string {
  return `整体绩效目标:\n  - ${text}`
}
