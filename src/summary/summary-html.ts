import { htmlPage } from '../base/html-page.js'
import type { Language } from '../base/text.js'
import { escapeXml } from '../reporters/escape-xml.js'
import { cautions } from './cautions.js'
import type { DrawBars } from './charts/bar-chart.js'
import { amountText } from './department-table.js'
import { figuresOf } from './figures.js'
import { figurePart } from './html-figure.js'
import { departmentsPart, groupsPart, rulesPart } from './html-tables.js'
import type { Summary } from './summary.js'
import { summaryStyle } from './summary-style.js'
import { amountFacts, totalsByYear, type YearTotals } from './totals.js'
import { titleOf, totalsName, words } from './wording.js'

export interface HtmlOptions {
  readonly language: Language
  readonly version: string
  readonly drawBars: DrawBars
}

/** One file that a browser shows by itself: no script, no network; charts are drawn already. */
export function summaryHtml(summary: Summary, options: HtmlOptions): string {
  const { language, version } = options
  const title = titleOf(summary)[language]
  const body = `<h1>${title}</h1>
<p class="faint">${words.amountUnit[language]}</p>
${cautionsPart(summary, language)}${totalsByYear(summary).map((totals) => yearPart(totals, summary, options)).join('')}${failuresPart(summary, language)}<footer>${footText(version, language)}</footer>
`
  return htmlPage({ language, title, style: summaryStyle, body })
}

function yearPart(totals: YearTotals, summary: Summary, { language, drawBars }: HtmlOptions): string {
  const figures = figuresOf(totals, summary, language)
  return `<section>
<h2>${escapeXml(totalsName(totals, summary, language))}</h2>
${factsPart(totals, summary, language)}<div class="figures">
${figures.map((figure) => figurePart(figure, drawBars, language)).join('')}</div>
${departmentsPart(totals, summary, language)}${rulesPart(totals, summary, language)}${groupsPart(totals, summary, language)}</section>
`
}

function factsPart(totals: YearTotals, summary: Summary, language: Language): string {
  const { records, indicators, quantified, errors, warnings } = totals
  const facts: readonly (readonly [string, string])[] = [
    [words.declarationCount[language], String(records.length)],
    ...amountFacts(summary, totals.form).map(({ id, label }) => [label, amountText(totals.amounts[id])] as const),
    [words.indicatorCount[language], String(indicators)],
    [words.quantifiedShare[language], indicators === 0 ? '–' : `${((quantified / indicators) * 100).toFixed(1)}%`],
    [words.errors[language], String(errors)],
    [words.warnings[language], String(warnings)],
  ]
  return `<dl class="facts">\n${facts.map(([label, text]) => `<div><dt>${escapeXml(label)}</dt><dd>${escapeXml(text)}</dd></div>\n`).join('')}</dl>\n`
}

function cautionsPart(summary: Summary, language: Language): string {
  const sentences = cautions(summary, language)
  return sentences.length === 0 ? '' : `<ul class="cautions">\n${sentences.map((sentence) => `<li>${escapeXml(sentence)}</li>\n`).join('')}</ul>\n`
}

function failuresPart({ failures, records }: Summary, language: Language): string {
  const unread = records.filter(({ state }) => state === 'unread').map(({ path }) => ({ zh: `${path}：认不出是哪种申报表`, en: `${path}: no form was recognized` }))
  const all = [...failures, ...unread]
  return all.length === 0 ? '' : `<section>\n<h2>${words.unreadFiles[language]}</h2>\n<ul>\n${all.map((one) => `<li>${escapeXml(one[language])}</li>\n`).join('')}</ul>\n</section>\n`
}

function footText(version: string, language: Language): string {
  return escapeXml(language === 'zh' ? `由 jixiao ${version} 从申报表汇总；问题按规则自动列出，供审核参考。` : `Put together from the declarations by jixiao ${version}; findings follow its rules, for the reviewer to use.`)
}
