import type { FindingDraft } from '../base/finding.js'
import { shorten, type Text } from '../base/text.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { readValue } from '../model/values/read-value.js'
import { defineRule } from './define-rule.js'
import { exampleOf, rowName } from './row-wording.js'
import { valueAtEnd } from './value-at-end.js'
import { promptIn } from './words/prompts.js'
import { isSentence } from './words/sentences.js'

export default defineRule({
  code: 'JX113',
  name: 'value-missing',
  category: 'completeness',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '没有填指标值', en: 'an indicator without a value' },
  basis: { zh: '申报表“指标值（包含数字及文字描述）”一栏', en: 'the form’s column 指标值' },
  why: {
    zh: '没有指标值，年底就说不清完成了没有。',
    en: 'Without a value nobody can tell at the end of the year whether it was reached.',
  },
  realRows: [
    { group: '可持续影响指标', cells: { 三级指标: '推动人民检察院业务装备建设的标准化规范化配置', 指标值: '长期' } },
    { group: '社会效益指标', cells: { 三级指标: '促进人口与经济、社会、资源、环境协调和可持续发展', 指标值: '100%' } },
    { group: '生态效益指标', cells: { 三级指标: '本项目不适用此指标', 指标值: '无' } },
  ],
  good: [
    { name: '零也是指标值', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 安全责任事故\n      指标值: 0起' },
    { name: '值写在名称里，另说', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率≥95%' },
    { name: '只写了备注，另说', yaml: '产出指标:\n  质量指标:\n    - 备注: 待核' },
    { name: '模板的省略号，另说', yaml: '产出指标:\n  质量指标:\n    - 三级指标: ……' },
  ],
  bad: [
    {
      name: '指标内容只是一个数',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: ⟦培训⟧\n      指标内容: 200',
      zh: '数量指标“培训（200）”没有填指标值',
      en: '“培训（200）” of 数量指标 has no value',
    },
    {
      name: '空着',
      yaml: '产出指标:\n  质量指标:\n    - 三级指标: ⟦抽检合格率⟧',
      zh: '质量指标“抽检合格率”没有填指标值',
      proposal: '补上要达到的数值或程度，如“100%”（仅为示例）',
      en: '“抽检合格率” of 质量指标 has no value',
    },
    {
      name: '目标写成了名称',
      yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: ⟦从源头上预防、减少不稳定事件的发生⟧\n      指标值:',
      zh: '社会效益指标“从源头上预防、减少不稳定事件的发生”没有填指标值：要达到的目标写成了三级指标的名称',
      proposal: '三级指标只写简短的名称，要达到的程度写成指标值，如“信访秩序 越级上访批次比上年 下降5%”（仅为示例）',
      en: '“从源头上预防、减少不稳定事件的发生” of 社会效益指标 has no value: the target is written as the name',
    },
    {
      name: '不带标点的长句',
      yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: ⟦推动全县信访工作再上新台阶并且努力维护社会大局和谐稳定⟧',
      zh: '社会效益指标“推动全县信访工作再上新台阶并且努力维护社会大局和谐稳定”没有填指标值：要达到的目标写成了三级指标的名称',
      en: '“推动全县信访工作再上新台阶并且努力维护社会大局和谐稳定” of 社会效益指标 has no value: the target is written as the name',
    },
    {
      name: '有指标内容的长名称',
      yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: ⟦从源头上预防、减少不稳定事件的发生⟧\n      指标内容: 越级上访',
      zh: '社会效益指标“从源头上预防、减少不稳定事件的发生（越级上访）”没有填指标值',
      en: '“从源头上预防、减少不稳定事件的发生（越级上访）” of 社会效益指标 has no value',
    },
    {
      name: '范围写在指标内容里',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 培训\n      指标内容: ⟦3-5期⟧',
      zh: '数量指标“培训（3-5期）”没有填指标值：“3-5期”写在了指标内容一栏',
      en: '“培训（3-5期）” of 数量指标 has no value: “3-5期” stands under 指标内容',
    },
    {
      name: '只写了指标内容',
      yaml: '产出指标:\n  数量指标:\n    - 指标内容: ⟦200人次⟧',
      zh: '数量指标“200人次”没有填指标值：“200人次”写在了指标内容一栏',
      en: '“200人次” of 数量指标 has no value: “200人次” stands under 指标内容',
      proposal: '把“200人次”移到指标值，指标内容写衡量的是什么',
      also: ['JX102'],
    },
    {
      name: '值写在指标内容里',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 培训\n      指标内容: ⟦200人次⟧',
      zh: '数量指标“培训（200人次）”没有填指标值：“200人次”写在了指标内容一栏',
      en: '“培训（200人次）” of 数量指标 has no value: “200人次” stands under 指标内容',
    },
  ],
  check(declaration, report) {
    for (const row of indicatorRows(declaration)) {
      const { name, value } = row
      if (name && value.kind === 'blank' && !valueAtEnd(name.text) && promptIn(name.text)?.found !== name.text) report.finding(draftFor(row, name))
    }
  },
})

function draftFor(row: IndicatorRow, name: NonNullable<IndicatorRow['name']>): FindingDraft {
  const { level2 } = row.indicator
  const told: Text = { zh: `${level2.label}“${rowName(row)}”没有填指标值`, en: `“${rowName(row)}” of ${level2.label} has no value` }
  const base = { primary: name.span, label: { zh: '没有指标值', en: 'no value' }, cause: 'value missing' }
  const example = Object.values(level2.examples[0]).join(' ')
  const { content } = row
  if (content && isQuantity(content.text)) {
    const text = shorten(content.text)
    return {
      ...base,
      primary: content.span,
      message: { zh: `${told.zh}：“${text}”写在了指标内容一栏`, en: `${told.en}: “${text}” stands under 指标内容` },
      proposal: { zh: `把“${text}”移到指标值，指标内容写衡量的是什么`, en: `Move “${text}” to 指标值 and say under 指标内容 what is measured` },
    }
  }
  if (!content && isSentence(name.text)) {
    return {
      ...base,
      message: { zh: `${told.zh}：要达到的目标写成了三级指标的名称`, en: `${told.en}: the target is written as the name` },
      proposal: { zh: `三级指标只写简短的名称，要达到的程度写成指标值，如“${example}”（仅为示例）`, en: `Give a short name and write what is to be reached as the value, such as “${example}” (an example only)` },
    }
  }
  return { ...base, message: told, proposal: { zh: `补上要达到的数值或程度，如“${exampleOf(row, 'indicatorValue')}”（仅为示例）`, en: `State what is to be reached, such as “${exampleOf(row, 'indicatorValue')}” (an example only)` } }
}

/** A number without a unit is none: by itself it may count anything. */
function isQuantity(text: string): boolean {
  const { kind } = readValue(text)
  return kind === 'number' || kind === 'range'
}
