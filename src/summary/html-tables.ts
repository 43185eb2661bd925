import type { Language } from '../base/text.js'
import { escapeXml } from '../reporters/escape-xml.js'
import { coverageOf } from './coverage.js'
import { amountText } from './department-table.js'
import { rankRules } from './rankings.js'
import type { DeclarationRecord } from './record.js'
import type { Summary } from './summary.js'
import { amountFacts, amountIn, countBySeverity, countQuantified, type YearTotals } from './totals.js'
import { recordName, severityWords, words } from './wording.js'

/** Rows that a page shows; all of them stand in the workbook. */
const shownRows = 200

interface HtmlColumn<Row> {
  readonly head: string
  readonly isFigure: boolean
  readonly text: (row: Row) => string
}

/** Departments by their funds, the largest first. */
export function departmentsPart({ form, records }: YearTotals, summary: Summary, language: Language): string {
  const known = new Set(amountFacts(summary, form).map(({ id }) => id))
  const ranked = records.toSorted((a, b) => amountIn(b, 'totalFunds').cmp(amountIn(a, 'totalFunds')))
  const amount = (id: string, label: string): readonly HtmlColumn<DeclarationRecord>[] =>
    known.has(id) ? [{ head: label, isFigure: true, text: (record) => (record.amounts[id] === undefined ? '–' : amountText(amountIn(record, id))) }] : []
  const columns: readonly HtmlColumn<DeclarationRecord>[] = [
    { head: words.department[language], isFigure: false, text: (record) => recordName(record, language) },
    ...amount('totalFunds', { zh: '资金总额', en: 'Total' }[language]),
    ...amount('basicExpenditure', { zh: '基本支出', en: 'Basic' }[language]),
    ...amount('projectExpenditure', { zh: '项目支出', en: 'Project' }[language]),
    { head: { zh: '定量/指标', en: 'Quantified/rows' }[language], isFigure: true, text: (record) => `${countQuantified(record)}/${record.indicators.length}` },
    { head: { zh: '错误/警告', en: 'Errors/warnings' }[language], isFigure: true, text: (record) => `${countBySeverity(record, 'error')}/${countBySeverity(record, 'warning')}` },
  ]
  return tablePart(words.departments[language], columns, ranked, language)
}

export function rulesPart({ records }: YearTotals, { rules }: Summary, language: Language): string {
  const columns: readonly HtmlColumn<ReturnType<typeof rankRules>[number]>[] = [
    { head: words.ruleTitle[language], isFigure: false, text: ({ rule }) => `${rule.code} ${rule.title[language]}` },
    { head: words.severity[language], isFigure: false, text: ({ severity }) => severityWords[severity][language] },
    { head: words.findingCount[language], isFigure: true, text: ({ findings }) => String(findings) },
    { head: words.fileCount[language], isFigure: true, text: ({ files }) => `${files}（${Math.round((files / records.length) * 100)}%）` },
  ]
  return tablePart(words.findings[language], columns, rankRules({ records, rules }), language)
}

export function groupsPart(totals: YearTotals, summary: Summary, language: Language): string {
  const columns: readonly HtmlColumn<ReturnType<typeof coverageOf>[number]>[] = [
    { head: words.level2[language], isFigure: false, text: ({ group }) => group.level2 },
    { head: words.filledCount[language], isFigure: true, text: ({ filled, declarations }) => `${filled}/${declarations}` },
    { head: words.indicatorCount[language], isFigure: true, text: ({ rows }) => String(rows) },
    { head: words.quantifiedCount[language], isFigure: true, text: ({ quantified }) => String(quantified) },
  ]
  return tablePart(words.coverage[language], columns, coverageOf(totals, summary), language)
}

function tablePart<Row>(title: string, columns: readonly HtmlColumn<Row>[], rows: readonly Row[], language: Language): string {
  if (rows.length === 0) return ''
  const heads = columns.map(({ head, isFigure }) => `<th scope="col"${isFigure ? ' class="figure"' : ''}>${escapeXml(head)}</th>`)
  const body = rows.slice(0, shownRows).map((row) => `<tr>${columns.map((column, index) => cellPart(column, column.text(row), index === 0)).join('')}</tr>\n`)
  const rest = rows.length - shownRows
  const more = rest > 0 ? `<p class="faint">${{ zh: `其余 ${rest} 行见 XLSX 或 CSV。`, en: `The other ${rest} rows are in the XLSX or CSV.` }[language]}</p>\n` : ''
  return `<h3>${escapeXml(title)}</h3>\n<table class="cards">\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n${more}`
}

function cellPart<Row>({ head, isFigure }: HtmlColumn<Row>, text: string, isFirst: boolean): string {
  return isFirst ? `<td>${escapeXml(text)}</td>` : `<td data-head="${escapeXml(head)}"${isFigure ? ' class="figure"' : ''}>${escapeXml(text)}</td>`
}
