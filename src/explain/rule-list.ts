import { profileOf, type RuleCategory, type RuleInfo } from '../base/rule-info.js'
import type { Language } from '../base/text.js'
import { displayWidth } from '../base/width.js'
import { categoryNames, severityNames } from './names.js'

/** Rules of one category, in order of the codes. */
export interface RuleGroup {
  readonly category: RuleCategory
  readonly rules: readonly RuleInfo[]
}

/** Rules by category, without those that are empty. */
export function groupRules(rules: readonly RuleInfo[]): readonly RuleGroup[] {
  const categories = [...new Set(rules.map(({ category }) => category))]
  return categories.map((category) => ({ category, rules: rules.filter((rule) => rule.category === category) }))
}

/** One line for each rule, in columns, under the names of the categories. */
export function ruleList(rules: readonly RuleInfo[], language: Language, bold: (text: string) => string): string {
  const hasProfiles = rules.some((rule) => profileOf(rule) !== 'recommended')
  const rows = new Map(rules.map((rule) => [rule, [rule.code, severityNames[rule.severity][language], ...(hasProfiles ? [profileOf(rule)] : []), rule.name, rule.title[language]]]))
  const widths = (hasProfiles ? [0, 1, 2, 3] : [0, 1, 2]).map((column) => Math.max(...[...rows.values()].map((row) => displayWidth(row[column] ?? ''))))
  const lineOf = (rule: RuleInfo): string => (rows.get(rule) ?? []).map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')
  const blocks = groupRules(rules).map((group) => [bold(`${categoryNames[group.category][language]} (${group.category})`), ...group.rules.map((rule) => `  ${lineOf(rule)}`)].join('\n'))
  return blocks.join('\n\n')
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
