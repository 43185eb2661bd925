import { memoize } from '../base/memoize.js'
import type { Text } from '../base/text.js'
import type { FormKind } from '../forms/form-kind.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { foldValue } from '../model/values/fold.js'
import { defineRule } from './define-rule.js'
import { exampleOf, listOf } from './row-wording.js'
import { acceptedNames, groupNames } from './words/group-names.js'

export default defineRule({
  code: 'JX115',
  name: 'name-is-group',
  category: 'completeness',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '三级指标照写了上级指标的名称', en: 'a row named like a group' },
  basis: { zh: '本工具建议：三级指标写明具体衡量什么', en: 'advice of this tool: a level-3 indicator names what is measured' },
  why: {
    zh: '“社会成本指标”“经济效益”是分类，不是指标：看不出衡量什么，也就没法考核。',
    en: '社会成本指标 or 经济效益 is a class and no indicator: nobody can tell what is measured.',
  },
  realRows: [
    { group: '满意度', cells: { 三级指标: '满意度', 指标值: '90%' } },
    { group: '满意度', cells: { 三级指标: '服务对象满意度', 指标值: '≥99%' } },
    { group: '成本指标', cells: { 三级指标: '成本控制率', 指标值: '100%' } },
    { group: '成本指标', cells: { 三级指标: '项目总成本', 指标值: '≤90万元' } },
  ],
  good: [
    { name: '说明了是什么效益', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 带动就业的社会效益\n      指标值: ≥500人' },
    { name: '没有三级指标，另说', yaml: '效益指标:\n  社会效益指标:\n    - 指标内容: 社会效益\n      指标值: ≥500人' },
  ],
  bad: [
    {
      name: '别的表的二级指标',
      yaml: '产出指标:\n  成本指标:\n    - 三级指标: ⟦社会成本指标⟧\n      指标值: ≤1万元',
      zh: '三级指标“社会成本指标”是上级指标的名称，看不出衡量什么',
      en: '“社会成本指标” is the name of a group and does not tell what is measured',
      proposal: '写明具体衡量什么，如“基本支出”（仅为示例）',
    },
    {
      name: '只有本表才有的写法',
      yaml: '产出指标:\n  时效指标:\n    - 三级指标: ⟦进度指标⟧\n      指标值: 11月底前',
      zh: '三级指标“进度指标”是上级指标的名称，看不出衡量什么',
      en: '“进度指标” is the name of a group and does not tell what is measured',
    },
    {
      name: '本表的二级指标，两行',
      yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: ⟦社会效益 指标⟧\n      指标内容: 惠及人数\n      指标值: ≥500人\n  社会公众或服务对象满意度:\n    - 三级指标: ⟨满意度指标⟩\n      指标值: ≥90%',
      zh: '2 个三级指标“社会效益 指标”“满意度指标”是上级指标的名称，看不出衡量什么',
      en: '2 rows, “社会效益 指标”, “满意度指标”, have the name of a group, which does not tell what is measured',
      proposal: '可以把指标内容“惠及人数”写成三级指标',
    },
  ],
  check(declaration, report) {
    const names = namesIn(declaration.kind)
    const found = indicatorRows(declaration).flatMap((row) => {
      const name = row.indicator.cells['indicatorLevel3']
      return name && names.has(foldValue(name.text)) ? [{ row, name }] : []
    })
    const [first, ...others] = found
    if (!first) return
    const all = listOf(found.map(({ name }) => name.text))
    const count = found.length
    report.finding({
      primary: first.name.span,
      label: { zh: '上级指标的名称', en: 'name of a group' },
      message: count === 1
        ? { zh: `三级指标${all.zh}是上级指标的名称，看不出衡量什么`, en: `${all.en} is the name of a group and does not tell what is measured` }
        : { zh: `${count} 个三级指标${all.zh}是上级指标的名称，看不出衡量什么`, en: `${count} rows, ${all.en}, have the name of a group, which does not tell what is measured` },
      related: others.map(({ name: { span, text } }) => ({ span, message: { zh: `“${text}”`, en: `“${text}”` } })),
      proposal: proposalFor(first.row),
    })
  },
})

function proposalFor(row: IndicatorRow): Text {
  const { content } = row
  const example = exampleOf(row, 'indicatorLevel3')
  return content
    ? { zh: `可以把指标内容“${content.text}”写成三级指标`, en: `“${content.text}” from 指标内容 could be the name` }
    : { zh: `写明具体衡量什么，如“${example}”（仅为示例）`, en: `Name what is measured, such as “${example}” (an example only)` }
}

/** Names of groups in this form and in others. */
const namesIn = memoize((kind: FormKind): ReadonlySet<string> => {
  const fields = kind.fields.flatMap((field) => (field.type === 'indicators' ? [field] : []))
  const own = fields.flatMap(({ levels }) => levels.flatMap((level) => [level, ...level.groups]))
  return new Set([...groupNames, ...own.flatMap(({ label, aliases = [] }) => [label, ...aliases])].filter((name) => !acceptedNames.has(name)))
})
