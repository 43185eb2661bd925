import { namedAlike } from '../model/repeats.js'
import type { IndicatorRow } from '../model/rows.js'
import { foldValue } from '../model/values/fold.js'
import { textOf } from './cell-text.js'
import { defineRule } from './define-rule.js'
import { grouped } from './grouped.js'
import { detailColumn, rowName, rowPlace, rowSpan } from './row-wording.js'

export default defineRule({
  code: 'JX501',
  name: 'duplicate-indicator',
  category: 'consistency',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '同一指标列了两遍', en: 'an indicator is listed twice' },
  basis: { zh: '本工具建议：同一个二级指标下，一项内容只列一行', en: 'advice of this tool: each indicator stands once in its group' },
  why: {
    zh: '同一行写了两遍，评分时会重复计分；多半是复制以后忘了改，本来该写的另一项因此漏掉了。',
    en: 'A row that stands twice counts twice. Mostly it was copied and not changed, and what should stand there is missing.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '网上办理信访件', 指标内容: '受理、办理网上信访数量', 指标值: '2351个' } },
    { group: '经济效益指标', cells: { 三级指标: '促进农村集体经济发展', 指标值: '≥95%' } },
    { group: '满意度', cells: { 三级指标: '旅游区居民满意度(≥**%)', 指标值: '>=90%' } },
  ],
  good: [
    { name: '同名而内容不同', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 来访接待\n      指标内容: 初次来访\n      指标值: 210个\n    - 三级指标: 来访接待\n      指标内容: 重复来访\n      指标值: 210个' },
    { name: '在两个二级指标下各列一行', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 巡查\n      指标内容: 每月召开例会\n      指标值: 1个月1次\n  时效指标:\n    - 三级指标: 巡查\n      指标内容: 每月召开例会\n      指标值: 1个月1次' },
    { name: '同名而值不同，是两样', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 受益农户\n      指标值: 1260户\n    - 三级指标: 受益农户\n      指标值: 4830人' },
    { name: '括号里说的不同', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 学生满意度（小学）\n      指标值: ≥90%\n    - 三级指标: 学生满意度（初中）\n      指标值: ≥90%' },
    { name: '符号在符号栏里，不同', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 受益农户\n      指标值: 1260户\n      计算符号: ≥\n    - 三级指标: 受益农户\n      指标值: 1260户\n      计算符号: ≤' },
    { name: '单位在单位栏里，不同', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 受益农户\n      指标值: 1260\n      计量单位: 户\n    - 三级指标: 受益农户\n      指标值: 1260\n      计量单位: 人' },
    { name: '两行都没有填值，另有提示', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 巡查\n      指标值:\n    - 三级指标: 巡查\n      指标值:' },
  ],
  bad: [
    {
      name: '名称、内容和值都相同',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 寄信来访\n      指标内容: 登记信访数量\n      指标值: ⟨104封⟩\n    - 三级指标: 寄信 来访\n      指标内容: 登记信访数量\n      指标值: ⟦104封⟧',
      zh: '数量指标下“寄信来访（登记信访数量）”列了 2 遍，值都是“104封”',
      en: '“寄信来访（登记信访数量）” is listed 2 times under 数量指标, each time with “104封”',
    },
    {
      name: '没有指标内容，列了三遍',
      yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众满意度\n      指标值: ⟨≥95%⟩\n    - 三级指标: 群众 满意度\n      指标值: ⟦≥ 95%⟧\n    - 三级指标: 群众满意度\n      指标值: ⟨≥95%⟩',
      zh: '社会公众或服务对象满意度下“群众满意度”列了 3 遍，值都是“≥95%”',
      en: '“群众满意度” is listed 3 times under 社会公众或服务对象满意度, each time with “≥95%”',
    },
  ],
  check(declaration, report) {
    for (const rows of namedAlike(declaration)) {
      for (const same of grouped(rows, keyOf)) {
        const [first, second] = same
        if (!first.cell || !second) continue
        const { label } = first.indicator.level2
        report.finding({
          primary: rowSpan(second),
          label: { zh: '与前面一行相同', en: 'the same as a row before' },
          message: {
            zh: `${label}下“${rowName(first)}”列了 ${same.length} 遍，值都是“${first.cell.text}”`,
            en: `“${rowName(first)}” is listed ${same.length} times under ${label}, each time with “${first.cell.text}”`,
          },
          related: same.filter((row) => row !== second).map(rowPlace),
          proposal: { zh: `只留一行；如果说的是两件事，在${detailColumn(first.indicator.columns)}里写明各指什么`, en: `Keep one row; if two things are meant, tell them apart in ${detailColumn(first.indicator.columns)}` },
        })
      }
    }
  },
})

/** Rows of one group are the same whose values, signs and units are. */
function keyOf({ indicator: { level2, cells } }: IndicatorRow): string {
  return [level2.id, ...['operator', 'indicatorValue', 'unit'].map((id) => foldValue(textOf(cells[id])))].join(' ')
}
