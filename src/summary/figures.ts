import type { Big } from '../base/amount.js'
import type { Language } from '../base/text.js'
import type { Bar, BarChart } from './charts/bar-chart.js'
import { coverageOf } from './coverage.js'
import { amountText } from './department-table.js'
import { rankFiles, rankRules } from './rankings.js'
import type { DeclarationRecord } from './record.js'
import type { Summary } from './summary.js'
import { amountIn, type YearTotals } from './totals.js'
import { recordName } from './wording.js'

/** A chart with its caption, the legend of its parts, and the same figures for a table. */
export interface Figure {
  readonly caption: string
  readonly chart: BarChart
  /** What each part of a bar is; one part needs no legend. */
  readonly legend: readonly string[]
}

/** Departments, and rules, that a chart shows; the rest is told together. */
const shown = 12

/** The charts of one year; one without bars is left out. */
export function figuresOf(totals: YearTotals, summary: Summary, language: Language): readonly Figure[] {
  const ranked = totals.records.toSorted((a, b) => toNumber(amountIn(b, 'totalFunds')) - toNumber(amountIn(a, 'totalFunds')))
  const figures = [...budgetFigures(ranked, totals, language), structureFigure(ranked, totals, language), ruleFigure(totals, summary, language), faultFigure(totals, language), quantifiedFigure(totals, summary, language)]
  return figures.filter(({ chart }) => chart.bars.length > 0)
}

/** The largest budgets, and how much of all they make up: the rest would dwarf them in one chart. */
function budgetFigures(ranked: readonly DeclarationRecord[], { amounts }: YearTotals, language: Language): readonly Figure[] {
  const top = ranked.slice(0, shown)
  const bars = top.map((record): Bar => barOf(recordName(record, language), [amountIn(record, 'totalFunds')]))
  const largest: Figure = {
    caption: { zh: `各部门资金总额（万元）${ranked.length > shown ? `，最大的 ${shown} 个` : ''}`, en: `Total funds by department (万元)${ranked.length > shown ? `, the ${shown} largest` : ''}` }[language],
    chart: { bars, parts: ['main'], scale: 'amount' },
    legend: [],
  }
  const whole = amounts['totalFunds']
  if (ranked.length <= shown || !whole || whole.eq('0')) return [largest]
  const ofTop = top.reduce((sum, record) => sum.plus(amountIn(record, 'totalFunds')), whole.minus(whole))
  const share = percent(ofTop, whole)
  const others = ranked.length - shown
  return [largest, {
    caption: { zh: `最大的 ${shown} 个部门与其余 ${others} 个部门`, en: `The ${shown} largest and the other ${others}` }[language],
    chart: { bars: [{ name: { zh: '资金总额', en: 'Total funds' }[language], figure: `${amountText(ofTop)} + ${amountText(whole.minus(ofTop))}`, values: [share, 100 - share] }], parts: ['main', 'rest'], scale: 'share' },
    legend: [{ zh: `最大的 ${shown} 个`, en: `the ${shown} largest` }[language], { zh: `其余 ${others} 个`, en: `the other ${others}` }[language]],
  }]
}

function structureFigure(ranked: readonly DeclarationRecord[], { amounts }: YearTotals, language: Language): Figure {
  const all = { zh: '全部部门', en: 'All departments' }[language]
  const { basicExpenditure: basic, projectExpenditure: project } = amounts
  const whole = basic && project ? splitBar(all, basic, project) : []
  return {
    caption: { zh: '基本支出与项目支出', en: 'Basic and project expenditure' }[language],
    chart: { bars: [...whole, ...ranked.slice(0, shown).flatMap((record) => splitBar(recordName(record, language), amountIn(record, 'basicExpenditure'), amountIn(record, 'projectExpenditure')))], parts: ['main', 'second'], scale: 'share' },
    legend: [{ zh: '基本支出', en: 'basic' }[language], { zh: '项目支出', en: 'project' }[language]],
  }
}

function splitBar(name: string, basic: Big, project: Big): readonly Bar[] {
  const whole = basic.plus(project)
  if (whole.eq('0')) return []
  return [{ name, figure: `${amountText(basic)} + ${amountText(project)}`, values: [percent(basic, whole), percent(project, whole)] }]
}

function ruleFigure({ records }: YearTotals, { rules }: Summary, language: Language): Figure {
  const ranks = rankRules({ records, rules })
  const bars = ranks.slice(0, shown).map(({ rule, severity, findings }): Bar => ({ name: `${rule.code} ${rule.title[language]}`, figure: String(findings), values: ['error', 'warning', 'info'].map((one) => (one === severity ? findings : 0)) }))
  return { caption: { zh: `问题最多的规则（处）`, en: 'Rules with most findings' }[language], chart: { bars, parts: ['error', 'warning', 'info'], scale: 'count' }, legend: severityLegend(language) }
}

function faultFigure({ records }: YearTotals, language: Language): Figure {
  const bars = rankFiles(records).slice(0, shown).map(({ record, errors, warnings, infos }): Bar => ({ name: recordName(record, language), figure: [errors, warnings, infos].join(' / '), values: [errors, warnings, infos] }))
  return { caption: { zh: '问题最多的部门（处）', en: 'Departments with most findings' }[language], chart: { bars, parts: ['error', 'warning', 'info'], scale: 'count' }, legend: severityLegend(language) }
}

function quantifiedFigure(totals: YearTotals, summary: Summary, language: Language): Figure {
  const bars = coverageOf(totals, summary).flatMap(({ group, rows, quantified }): readonly Bar[] => {
    const share = rows === 0 ? 0 : (quantified / rows) * 100
    return rows === 0 ? [] : [{ name: group.level2, figure: `${quantified}/${rows} · ${Math.round(share)}%`, values: [share, 100 - share] }]
  })
  return { caption: { zh: '各类指标中定量指标的占比', en: 'Share of quantified indicators by group' }[language], chart: { bars, parts: ['main', 'rest'], scale: 'share' }, legend: [{ zh: '定量', en: 'quantified' }[language], { zh: '定性', en: 'in words' }[language]] }
}

function severityLegend(language: Language): readonly string[] {
  return { zh: ['错误', '警告', '提示'], en: ['errors', 'warnings', 'infos'] }[language]
}

function barOf(name: string, values: readonly Big[]): Bar {
  return { name, figure: values.map((value) => amountText(value)).join(' + '), values: values.map(toNumber) }
}

/** Lengths of bars need no exact decimals; figures keep them. */
function toNumber(value: Big): number {
  return Number(value.toFixed())
}

function percent(part: Big, whole: Big): number {
  return (toNumber(part) / toNumber(whole)) * 100
}
