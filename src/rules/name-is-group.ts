import { listOf } from './row-wording.js'
import type { FormKind } from '../forms/form-kind.js'
import type { LocatedText } from '../model/declaration.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { foldValue } from '../model/values/fold.js'
import { defineRule } from './define-rule.js'
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
  good: [{ name: '说明了是什么效益', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 带动就业的社会效益\n      指标值: ≥500人' }],
  bad: [
    {
      name: '别的表的二级指标',
      yaml: '产出指标:\n  成本指标:\n    - 三级指标: ⟦社会成本指标⟧\n      指标值: ≤1万元',
      zh: '三级指标“社会成本指标”是上级指标的名称，看不出衡量什么',
      en: '“社会成本指标” is the name of a group and does not tell what is measured',
    },
    {
      name: '本表的二级指标，两行',
      yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: ⟦社会效益 指标⟧\n      指标内容: 惠及人数\n      指标值: ≥500人\n  社会公众或服务对象满意度:\n    - 三级指标: ⟨满意度指标⟩\n      指标值: ≥90%',
      zh: '2 个三级指标“社会效益 指标”“满意度指标”是上级指标的名称，看不出衡量什么',
      en: '2 rows, “社会效益 指标”, “满意度指标”, have the name of a group, which does not tell what is measured',
    },
  ],
  check(declaration, report) {
    const names = namesIn(declaration.kind)
    const rows = indicatorRows(declaration).filter(({ indicator: { cells } }) => isNameOf(names, cells['indicatorLevel3']?.text ?? ''))
    const [first, ...others] = rows.flatMap(({ name }) => name ?? [])
    const [row] = rows
    if (!first || !row) return
    const all = listOf([first, ...others].map(({ text }) => text))
    const count = rows.length
    report.finding({
      primary: first.span,
      label: { zh: '上级指标的名称', en: 'name of a group' },
      message: count === 1
        ? { zh: `三级指标${all.zh}是上级指标的名称，看不出衡量什么`, en: `${all.en} is the name of a group and does not tell what is measured` }
        : { zh: `${count} 个三级指标${all.zh}是上级指标的名称，看不出衡量什么`, en: `${count} rows, ${all.en}, have the name of a group, which does not tell what is measured` },
      related: others.map(({ span, text }: LocatedText) => ({ span, message: { zh: `“${text}”`, en: `“${text}”` } })),
      proposal: proposalFor(row),
    })
  },
})

function proposalFor({ content, indicator: { level2 } }: IndicatorRow): { readonly zh: string; readonly en: string } {
  const example = Object.values(level2.examples[0] ?? {})[0] ?? ''
  return content
    ? { zh: `可以把指标内容“${content.text}”写成三级指标`, en: `“${content.text}” from 指标内容 could be the name` }
    : { zh: `写明具体衡量什么，如“${example}”（仅为示例）`, en: `Name what is measured, such as “${example}” (an example only)` }
}

/** Names of groups are short; blanks within them do not count. */
function isNameOf(names: ReadonlySet<string>, text: string): boolean {
  return text.length <= 20 && names.has(foldValue(text))
}

const namesByKind = new WeakMap<FormKind, ReadonlySet<string>>()

/** Names of groups in this form and in others. */
function namesIn(kind: FormKind): ReadonlySet<string> {
  const known = namesByKind.get(kind)
  if (known) return known
  const fields = kind.fields.flatMap((field) => (field.type === 'indicators' ? [field] : []))
  const own = fields.flatMap(({ levels }) => levels.flatMap((level) => [level, ...level.groups]))
  const names = new Set([...groupNames, ...own.flatMap(({ label, aliases = [] }) => [label, ...aliases])].filter((name) => !acceptedNames.has(name)))
  namesByKind.set(kind, names)
  return names
}
