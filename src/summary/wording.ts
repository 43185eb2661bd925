import type { Severity } from '../base/finding.js'
import type { Language, Text } from '../base/text.js'
import type { Operator } from '../model/values/value.js'
import type { DeclarationRecord } from './record.js'
import type { Summary } from './summary.js'
import { formsIn, type YearTotals } from './totals.js'

/** Wording that all forms of a summary share. */
export const words = {
  totals: { zh: '汇总', en: 'Totals' },
  departments: { zh: '部门', en: 'Departments' },
  indicators: { zh: '指标', en: 'Indicators' },
  findings: { zh: '问题', en: 'Findings' },
  details: { zh: '问题明细', en: 'Finding list' },
  coverage: { zh: '覆盖', en: 'Coverage' },
  department: { zh: '填报单位', en: 'Department' },
  year: { zh: '年度', en: 'Year' },
  noYear: { zh: '未写年度', en: 'no year' },
  noDepartment: { zh: '（未写单位）', en: '(no department)' },
  state: { zh: '读取情况', en: 'State' },
  file: { zh: '文件', en: 'File' },
  line: { zh: '行', en: 'Line' },
  projectShare: { zh: '项目支出占比', en: 'Project share' },
  indicatorCount: { zh: '指标数', en: 'Indicator rows' },
  quantifiedCount: { zh: '定量指标数', en: 'Quantified' },
  quantifiedShare: { zh: '定量占比', en: 'Quantified share' },
  errors: { zh: '错误', en: 'Errors' },
  warnings: { zh: '警告', en: 'Warnings' },
  infos: { zh: '提示', en: 'Infos' },
  level1: { zh: '一级指标', en: 'Level 1' },
  level2: { zh: '二级指标', en: 'Level 2' },
  level3: { zh: '三级指标', en: 'Level 3' },
  content: { zh: '指标内容', en: 'Content' },
  raw: { zh: '指标值（原文）', en: 'Value as written' },
  kind: { zh: '值的类型', en: 'Kind' },
  isQuantified: { zh: '定量', en: 'Quantified' },
  part: { zh: '第几个数', en: 'Part' },
  label: { zh: '数前的字', en: 'Label' },
  operator: { zh: '符号', en: 'Operator' },
  inferred: { zh: '符号未写', en: 'Operator inferred' },
  number: { zh: '数值', en: 'Number' },
  upper: { zh: '区间上限', en: 'Upper end' },
  unit: { zh: '单位', en: 'Unit' },
  per: { zh: '每', en: 'Per' },
  date: { zh: '期限', en: 'Date' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  rule: { zh: '规则', en: 'Rule' },
  ruleTitle: { zh: '问题类型', en: 'What is wrong' },
  severity: { zh: '程度', en: 'Severity' },
  findingCount: { zh: '处数', en: 'Findings' },
  fileCount: { zh: '涉及部门数', en: 'Declarations' },
  fileShare: { zh: '涉及部门占比', en: 'Share of declarations' },
  message: { zh: '问题', en: 'Finding' },
  declarationCount: { zh: '申报表份数', en: 'Declarations' },
  filledCount: { zh: '有指标的部门数', en: 'With rows' },
  emptyCount: { zh: '没有指标的部门数', en: 'Without rows' },
  filledShare: { zh: '覆盖率', en: 'Coverage share' },
  amountUnit: { zh: '金额单位：万元', en: 'Amounts in 万元 (10,000 yuan)' },
  item: { zh: '项目', en: 'Item' },
  byRevenue: { zh: '按收入性质分合计', en: 'Sum by revenue' },
  byExpenditure: { zh: '按支出性质分合计', en: 'Sum by expenditure' },
  form: { zh: '表单', en: 'Form' },
  difference: { zh: '与资金总额相差', en: 'Differs from the total by' },
  unreadFiles: { zh: '没有读到的文件', en: 'What could not be read' },
} as const satisfies Readonly<Record<string, Text>>

/** What a summary is called: by the form, where there is one. */
export function titleOf(summary: Summary): Text {
  const [form, other] = formsIn(summary)
  return { zh: `${form && !other ? form.title.replace(/表$/u, '') : '绩效目标申报'}汇总`, en: 'Summary of performance declarations' }
}

/** The sum of the parts that a form has under a label. */
export function sumLabel(label: string): Text {
  return { zh: `${label}合计`, en: `Sum of ${label}` }
}

export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

export const stateWords: Readonly<Record<DeclarationRecord['state'], Text>> = {
  whole: { zh: '完整', en: 'whole' },
  damaged: { zh: '部分读不出', en: 'partly unreadable' },
  unread: { zh: '认不出表单', en: 'no form recognized' },
}

export const operatorSigns: Readonly<Record<Operator, string>> = { '=': '=', '>=': '≥', '<=': '≤', '>': '>', '<': '<' }

/** What a declaration is called among others: its department, and what it is about. */
export function recordName(record: DeclarationRecord, language: Language): string {
  const name = departmentName(record, language)
  return record.matter ? `${name}：${record.matter}` : name
}

/** The heading of a form and year: the form is named where there are several. */
export function totalsName({ form, year }: Pick<YearTotals, 'form' | 'year'>, summary: Summary, language: Language): string {
  const forms = formsIn(summary)
  const title = forms.length > 1 ? forms.find(({ id }) => id === form)?.title : undefined
  return yearName(year, language) + (title === undefined ? '' : `　${title}`)
}

/** The name of a declaration's department; where it states none, that is said. */
export function departmentName({ department }: DeclarationRecord, language: Language): string {
  return department ?? words.noDepartment[language]
}

export function yearName(year: string | null, language: Language): string {
  if (year === null) return words.noYear[language]
  return language === 'zh' ? `${year}年度` : year
}

/** The year in a table: a number to filter by; a file that could not be read has none, and belongs to none. */
export function yearCell({ state, year }: DeclarationRecord, language: Language): string | number | null {
  if (state === 'unread') return null
  return year === null ? words.noYear[language] : Number(year)
}
