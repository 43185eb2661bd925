import type { Fix } from '../base/finding.js'
import { shorten, type Text } from '../base/text.js'
import { countOf } from '../model/link-targets.js'
import { linksOf, type Link, type UnresolvedReason } from '../model/links.js'
import type { Declaration, Indicator } from '../model/declaration.js'
import { textOf } from './cell-text.js'
import { defineRule } from './define-rule.js'

const twoCosts = '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲项\n      指标值: ≤30万元\n    - 三级指标: 项目支出\n      指标内容: 乙项\n      指标值: ≤10.20万元'
const satisfaction = '社会公众或服务对象满意度:\n  - 三级指标: 满意率\n    指标值: ≥90%'

export default defineRule({
  code: 'JX121',
  name: 'link-unresolved',
  category: 'structure',
  severity: 'error',
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '“对应”指的行、目标、职能找不到', en: 'a reference under 对应 leads nowhere' },
  remedy: { zh: '照表上的写法改：行写“数量指标/三级指标”，目标写“目标1”，职能写“职能1”', en: 'Write rows as “数量指标/三级指标”, goals as “目标1”, duties as “职能1”' },
  why: {
    zh: '“对应”写明这一行与哪一行、哪条目标、哪项职能对应，供核对单价乘数量、目标有没有指标。指的东西不在表里，或者不止一行，就核对不了。',
    en: '对应 tells which row, goal or duty a row belongs to; unit costs and the coverage of goals are judged by it. A reference to nothing, or to several rows, cannot be judged.',
  },
  realRows: [
    { group: '成本指标', cells: { 三级指标: '流转土地补助标准', 指标值: '<=475元/亩', 对应: '数量指标/某件' } },
    { group: '成本指标', cells: { 三级指标: '补助合作社平均标准', 指标值: '=23万元/个', 对应: '目标1；职能1' } },
    { group: '数量指标', cells: { 三级指标: '入股合作社个数', 指标值: '=10个', 对应: '目标一；职责（一）' } },
  ],
  good: [
    { name: '目标一条也没有，不好判断', yaml: `整体绩效目标:\n${satisfaction}\n    对应: 目标1` },
    { name: '行、目标、职能', yaml: `${satisfaction}\n    对应: 数量指标/某件；目标1；职能1` },
    { name: '带一级指标，简称，全角斜线', yaml: `${satisfaction}\n    对应: 产出指标/数量／某件` },
    { name: '同名的行用指标内容区分', yaml: `${twoCosts}\n${satisfaction}\n    对应: 成本指标/项目支出/乙项` },
    { name: '中文序号', yaml: `${satisfaction}\n    对应: 目标（一）；职责一` },
  ],
  bad: [
    {
      name: '写错一个字',
      yaml: `${satisfaction}\n    对应: 目标1；⟦数量指标/某伴⟧`,
      zh: '“满意率”的对应“数量指标/某伴”找不到，是否想写“数量指标/某件”？',
      en: '“满意率” refers to “数量指标/某伴”, which is not there; did you mean “数量指标/某件”?',
      says: ['写法：二级指标/三级指标、目标1、职能3，几处用分号隔开'],
    },
    {
      name: '没有这一行',
      yaml: `${satisfaction}\n    对应: ⟦质量指标/办结率⟧`,
      zh: '“满意率”的对应“质量指标/办结率”找不到：表中没有这一行',
      en: '“满意率” refers to “质量指标/办结率”, but the form has no such row',
    },
    {
      name: '不止一行',
      yaml: `产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲项\n      指标值: ⟨≤30万元⟩\n    - 三级指标: 项目支出\n      指标内容: 乙项\n      指标值: ⟨≤10.20万元⟩\n${satisfaction}\n    对应: ⟦成本指标/项目支出⟧`,
      zh: '“满意率”的对应“成本指标/项目支出”有 2 行，分不清是哪一行',
      en: '“满意率” refers to “成本指标/项目支出”, which is 2 rows: it is not clear which one',
      says: ['同名的行再写上指标内容：二级指标/三级指标/指标内容', '项目支出 甲项 ≤30万元'],
    },
    {
      name: '只写了指标内容的行',
      yaml: '社会公众或服务对象满意度:\n  - 指标内容: 满意率\n    指标值: ≥90%\n    对应: ⟦目标2⟧',
      zh: '“满意率”的对应“目标2”找不到：整体绩效目标只有 1 条',
      en: '“满意率” refers to “目标2”, but 整体绩效目标 has 1 only',
      also: ['JX102'],
    },
    {
      name: '指的是自己',
      yaml: `${satisfaction}\n    对应: ⟦满意度/满意率⟧`,
      zh: '“满意率”的对应“满意度/满意率”就是这一行自己',
      en: '“满意率” refers to “满意度/满意率”, which is the row itself',
    },
    {
      name: '没有第二条目标',
      yaml: `${satisfaction}\n    对应: ⟦目标2⟧；职能1`,
      zh: '“满意率”的对应“目标2”找不到：整体绩效目标只有 1 条',
      en: '“满意率” refers to “目标2”, but 整体绩效目标 has 1 only',
    },
    {
      name: '没有第三项职能',
      yaml: `${satisfaction}\n    对应: ⟦职责（三）⟧`,
      zh: '“满意率”的对应“职责（三）”找不到：部门职能职责概述只有 1 条',
      en: '“满意率” refers to “职责（三）”, but 部门职能职责概述 has 1 only',
    },
  ],
  check(declaration, report) {
    for (const link of linksOf(declaration)) {
      if (link.target.kind !== 'unresolved') continue
      const { why, closest, candidates = [] } = link.target
      const list = listOf(why, declaration)
      if (list && countOf(list.kind, declaration) === 0) {
        report.notChecked({ zh: `对应“${shorten(link.text)}”：没有读出${list.label}`, en: `the reference “${shorten(link.text)}”: no ${list.label} could be read` }, link.span)
        continue
      }
      report.finding({
        primary: link.span,
        label: { zh: '找不到所指', en: 'leads nowhere' },
        message: messageOf(link, link.target, declaration),
        related: candidates.slice(0, mostPlaces).map((row) => {
          const text = rowText(row)
          return { span: row.cells['indicatorValue']?.span ?? row.span, message: { zh: text, en: text } }
        }),
        notes: [noteOf(why)],
        fixes: closest === undefined ? [] : fixTo(link, closest),
      })
    }
  },
})

const mostPlaces = 10

function messageOf({ from, text }: Link, { why, closest, candidates = [] }: Extract<Link['target'], { kind: 'unresolved' }>, declaration: Declaration): Text {
  const name = shorten(rowName(from))
  const written = shorten(text)
  const zh = `“${name}”的对应“${written}”`
  const en = `“${name}” refers to “${written}”`
  const list = listOf(why, declaration)
  if (list) {
    const count = countOf(list.kind, declaration)
    return { zh: `${zh}找不到：${list.label}只有 ${count} 条`, en: `${en}, but ${list.label} has ${count} only` }
  }
  if (why === 'itself') return { zh: `${zh}就是这一行自己`, en: `${en}, which is the row itself` }
  if (why === 'several-rows') return { zh: `${zh}有 ${candidates.length} 行，分不清是哪一行`, en: `${en}, which is ${candidates.length} rows: it is not clear which one` }
  if (closest === undefined) return { zh: `${zh}找不到：表中没有这一行`, en: `${en}, but the form has no such row` }
  return { zh: `${zh}找不到，是否想写“${closest}”？`, en: `${en}, which is not there; did you mean “${closest}”?` }
}

/** The list that a reference counts in, if the form has it. */
function listOf(why: UnresolvedReason, { kind: { fields } }: Declaration): { readonly kind: 'goal' | 'duty'; readonly label: string } | undefined {
  const kind = why === 'no-such-goal' ? 'goal' : why === 'no-such-duty' ? 'duty' : undefined
  const field = fields.find(({ id }) => id === (kind === 'goal' ? 'overallGoals' : 'functionsOverview'))
  return kind && field && { kind, label: field.label }
}

function noteOf(why: UnresolvedReason): Text {
  return why === 'several-rows'
    ? { zh: '同名的行再写上指标内容：二级指标/三级指标/指标内容', en: 'Tell rows of one name apart by 指标内容: 二级指标/三级指标/指标内容' }
    : { zh: '写法：二级指标/三级指标、目标1、职能3，几处用分号隔开', en: 'Written as 二级指标/三级指标, 目标1 or 职能3, separated by semicolons' }
}

function rowName({ cells }: Indicator): string {
  return textOf(cells['indicatorLevel3'] ?? cells['indicatorContent'])
}

function rowText({ cells }: Indicator): string {
  return ['indicatorLevel3', 'indicatorContent', 'indicatorValue'].flatMap((id) => cells[id]?.text ?? []).join(' ')
}

/** Only where the reference stands alone in its place, and the name means nothing to YAML. */
function fixTo({ span, isExact }: Link, path: string): readonly Fix[] {
  return isExact && !/[:#'"\\{}[\],&*!|>%@`]/u.test(path) ? [{ span, text: path, safe: false }] : []
}
