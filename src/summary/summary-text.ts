import { displayWidth } from '../base/width.js'
import type { Language } from '../base/text.js'
import { visibleText, withoutCommands } from '../reporters/visible-text.js'
import { wrapText } from '../reporters/wrap-text.js'
import { cautions } from './cautions.js'
import { amountText } from './department-table.js'
import { rankRules } from './rankings.js'
import type { Summary } from './summary.js'
import { amountFacts, totalsByYear, type YearTotals } from './totals.js'
import { severityWords, totalsName, words } from './wording.js'

/** Rules that a terminal shows. */
const shownRules = 10

/** The figures that matter most, for a terminal. */
export function summaryText(summary: Summary, language: Language, width: number): string {
  const sections = [
    ...totalsByYear(summary).map((totals) => yearLines(totals, summary, language)),
    ruleLines(summary, language),
    cautions(summary, language).flatMap((sentence) => wrapText(visibleText(sentence), Math.min(width, 100))),
  ]
  return withoutCommands(`${sections.filter(({ length }) => length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`)
}

function yearLines(totals: YearTotals, summary: Summary, language: Language): readonly string[] {
  const { records, indicators, quantified, errors, warnings, infos } = totals
  const counts: readonly (readonly [string, string])[] = [
    [words.declarationCount[language], String(records.length)],
    ...amountFacts(summary, totals.form).map(({ id, label }) => [label, amountText(totals.amounts[id])] as const),
    [words.indicatorCount[language], String(indicators)],
    [words.quantifiedCount[language], String(quantified)],
    [words.errors[language], String(errors)],
    [words.warnings[language], String(warnings)],
    [words.infos[language], String(infos)],
  ]
  const label = Math.max(...counts.map(([name]) => displayWidth(name)))
  const figure = Math.max(...counts.map(([, text]) => text.length))
  return [`${totalsName(totals, summary, language)}　${words.amountUnit[language]}`, ...counts.map(([name, text]) => `  ${name}${' '.repeat(label - displayWidth(name))}  ${text.padStart(figure)}`)]
}

function ruleLines(summary: Summary, language: Language): readonly string[] {
  const rules = rankRules(summary).slice(0, shownRules)
  if (rules.length === 0) return []
  const most = String(rules[0]?.findings ?? 0).length
  return [words.findings[language], ...rules.map(({ rule, severity, findings }) => `  ${String(findings).padStart(most)}  ${severityWords[severity][language]} ${rule.code} ${rule.title[language]}`)]
}
