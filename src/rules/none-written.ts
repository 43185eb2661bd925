import type { RelatedPlace } from '../base/finding.js'
import { defineRule } from './define-rule.js'
import { filledRows, namesOf, rowTitle, suspectsIn, writtenValue, type FilledRow } from './value-wording.js'
import { avoided } from './words/things.js'

export default defineRule({
  code: 'JX319',
  name: 'none-written',
  category: 'value',
  severity: 'info',
  isHeuristic: true,
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '用“0”“/”“无”表示没有这一项', en: '“0”, “/” or “无” for a row that there is none of' },
  basis: { zh: '本工具建议：没有的指标不列，不适用的在备注里说明原因', en: 'advice of this tool: leave out what there is none of, or give the reason in 备注' },
  why: {
    zh: '“0”“/”“无”分不清是没有这项工作、还没填，还是目标就是零。没有的行可以不列；确实不适用的，在备注写明原因；目标是零的，写“0起”“0次”。',
    en: '“0”, “/” and “无” do not tell whether there is no such work, nothing was filled in, or none is the target. Leave such rows out, give the reason in 备注, or write “0起”.',
  },
  realRows: [
    { group: '社会公众或服务对象满意度', cells: { 三级指标: '因粮食市场波动引 起的粮食安全事件 发生数', 指标值: '0起' } },
    { group: '社会效益指标', cells: { 三级指标: '指标1:辖区内与补助资金相关的重大食品安全监管责任事故发生数', 指标值: '0次' } },
    { group: '质量指标', cells: { 三级指标: '预算调整次数（实际调整数）', 指标值: '0', 计量单位: '次' } },
    { group: '质量指标', cells: { 三级指标: '是否存在违规行为', 指标值: '否' } },
  ],
  good: [
    { name: '不收钱是目标', yaml: '效益指标:\n  经济效益指标:\n    - 三级指标: 企业开办成本\n      指标值: 0元' },
    { name: '没有事故就是目标', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 溃坝事故\n      指标值: 无' },
    { name: '没有增长', yaml: '效益指标:\n  生态效益指标:\n    - 三级指标: 化肥农药使用量\n      指标值: 零增长' },
    { name: '没有服务对象另有规则', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众评价\n      指标值: 不适用' },
    { name: '备注里有原因', yaml: '效益指标:\n  生态效益指标:\n    - 三级指标: 生态效益\n      指标值: 不适用\n      备注: 本项目不涉及生态' },
  ],
  bad: [
    { name: '不适用', yaml: '效益指标:\n  生态效益指标:\n    - 三级指标: 本项目不适用此指标\n      指标值: ⟦无⟧', zh: '生态效益指标“本项目不适用此指标”的指标值“无”分不清是没有这一项，还是目标为零', en: '生态效益指标“本项目不适用此指标”: “无” does not tell whether there is no such thing or none is the target' },
    { name: '零元', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待批次\n      指标值: ⟦0⟧\n      计量单位: 元', zh: '数量指标“接待批次”的指标值“0元”分不清是没有这一项，还是目标为零', en: '数量指标“接待批次”: “0元” does not tell whether there is no such thing or none is the target' },
    { name: '没有单位的零', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟦0⟧', zh: '数量指标“某件”的指标值“0”分不清是没有这一项，还是目标为零', en: '数量指标“某件”: “0” does not tell whether there is no such thing or none is the target' },
    { name: '几行都是，只说一次', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 每件成本\n      指标值: ⟨0万元/件⟩\n  时效指标:\n    - 三级指标: 完成时限\n      指标值: ⟦/⟧', zh: '时效指标“完成时限”（“/”）等 2 行分不清是没有这一项，还是目标为零', en: '时效指标“完成时限” (“/”) and 1 more do not tell whether there is no such thing or none is the target' },
  ],
  check(declaration, report) {
    const rows = filledRows(declaration).filter(saysNone)
    const [first, ...others] = rows
    if (!first) return
    const title = rowTitle(declaration, first)
    const value = writtenValue(first)
    const many = others.length > 0
    report.finding({
      primary: first.cell.span,
      label: { zh: '没有，还是零', en: 'none, or nothing' },
      message: many
        ? { zh: `${title}（“${value}”）等 ${rows.length} 行分不清是没有这一项，还是目标为零`, en: `${title} (“${value}”) and ${others.length} more do not tell whether there is no such thing or none is the target` }
        : { zh: `${title}的指标值“${value}”分不清是没有这一项，还是目标为零`, en: `${title}: “${value}” does not tell whether there is no such thing or none is the target` },
      related: others.map((row): RelatedPlace => ({ span: row.cell.span, message: { zh: `${rowTitle(declaration, row)} ${writtenValue(row)}`, en: `${rowTitle(declaration, row)} ${writtenValue(row)}` } })),
      proposal: { zh: '删去这一行，或在备注写明不适用的原因；目标为零的写“0起”“0次”', en: 'Leave the row out, or give the reason in 备注; where none is the target, write “0起” or “0次”' },
    })
  },
})

/** Nothing is stated, and nothing is not what everybody wants; a reason in 备注 settles it. */
function saysNone(row: FilledRow): boolean {
  const isNone = row.value.kind === 'na' || suspectsIn(row.value, 'zero').length > 0
  // That nobody is asked whether they are satisfied is told by another rule.
  return isNone && row.context.measures !== 'satisfaction' && !row.indicator.cells['remarks'] && !avoided.test(namesOf(row))
}
