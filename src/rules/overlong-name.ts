import { shorten } from '../base/text.js'
import { indicatorRows } from '../model/rows.js'
import { defineRule } from './define-rule.js'
import { isOverlong } from './words/sentences.js'
import { detailColumn } from './row-wording.js'

export default defineRule({
  code: 'JX405',
  name: 'overlong-name',
  category: 'wording',
  severity: 'info',
  profile: 'strict',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '三级指标的名称是一句话', en: 'the name of an indicator is a sentence' },
  basis: { zh: '本工具建议：三级指标名称简短，说明写在指标内容', en: 'advice of this tool: names are short, explanations stand under 指标内容' },
  why: {
    zh: '名称太长，汇总和系统导入时会被截断，看的人也找不到衡量的是什么。',
    en: 'Long names are cut in summaries and imports, and hide what is measured.',
  },
  realRows: [
    { group: '成本指标', cells: { 三级指标: '贫困地区旅游基础设施建设工程建设成本', 指标值: '<=3000元/平方米' } },
    { group: '数量指标', cells: { 三级指标: '扶贫临时救助人数(按月平均)(≥**人)', 指标值: '>=7人' } },
    { group: '满意度', cells: { 三级指标: '参与旅游扶贫项目贫困群众满意度(≥**%)', 指标值: '>=90%' } },
  ],
  good: [
    { name: '恰好 25 个字', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 一二三四五六七八九十一二三四五六七八九十一二三四五\n      指标值: 10件' },
    { name: '模板的括号不计', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 建档立卡贫困人口中接受临时救助的总人次数（≥**人次）\n      指标值: 10人次' },
    { name: '星号不计', yaml: '产出指标:\n  数量指标:\n    - 三级指标: ★★★一二三四五六七八九十一二三四五六七八九十一二三\n      指标值: 10件' },
    { name: '长的是指标内容', yaml: '产出指标:\n  数量指标:\n    - 指标内容: 一二三四五六七八九十一二三四五六七八九十一二三四五六\n      指标值: 10件' },
    { name: '没有填值，另说', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 增加就业机会；提高农民收入' },
  ],
  bad: [
    {
      name: '超过 25 个字',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: ⟦一二三四五六七八九十一二三四五六七八九十一二三四五六⟧\n      指标值: 10件',
      zh: '三级指标“一二三四五六七八九十一二三四五六七八九十一二三四五六”太长，像是一句话',
      en: 'the name “一二三四五六七八九十一二三四五六七八九十一二三四五六” is as long as a sentence',
    },
    {
      name: '带句号，两行',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: ⟦完成档案接收。⟧\n      指标值: 10件\n    - 三级指标: ⟨完成整理；完成上架⟩\n      指标值: 10件',
      zh: '2 个三级指标的名称太长，像是一句话，如“完成档案接收。”',
      en: 'the names of 2 rows are as long as sentences, such as “完成档案接收。”',
    },
  ],
  check(declaration, report) {
    const names = indicatorRows(declaration).flatMap(({ indicator: { cells, columns }, value }) => {
      const name = cells['indicatorLevel3']
      return name && value.kind !== 'blank' && isOverlong(name.text) ? [{ ...name, columns }] : []
    })
    const [first, ...others] = names
    if (!first) return
    report.finding({
      primary: first.span,
      label: { zh: '整句话', en: 'a sentence' },
      message: others.length === 0
        ? { zh: `三级指标“${shorten(first.text)}”太长，像是一句话`, en: `the name “${shorten(first.text)}” is as long as a sentence` }
        : { zh: `${names.length} 个三级指标的名称太长，像是一句话，如“${shorten(first.text)}”`, en: `the names of ${names.length} rows are as long as sentences, such as “${shorten(first.text)}”` },
      related: others.map(({ span, text }) => ({ span, message: { zh: `“${shorten(text)}”`, en: `“${shorten(text)}”` } })),
      proposal: { zh: `三级指标写简短的名称，其余移到${detailColumn(first.columns)}`, en: `Keep a short name and move the rest to ${detailColumn(first.columns)}` },
    })
  },
})
