import { closest } from '../base/closest.js'
import type { RuleInfo } from '../base/rule-info.js'
import type { Text } from '../base/text.js'
import { visibleText } from '../reporters/visible-text.js'
import { categoryNames } from './names.js'

/** What a word of the command line stands for. */
export type Asked = { readonly rule: RuleInfo } | { readonly group: readonly RuleInfo[] } | { readonly failure: Text }

/** The rule with this code or name, or the rules of this family (`JX2`) or category; capitals make no difference. */
export function findRules(word: string, rules: readonly RuleInfo[]): Asked {
  const code = word.toUpperCase()
  const name = word.toLowerCase()
  const rule = rules.find((one) => one.code === code || one.name === name)
  if (rule) return { rule }
  const group = rules.filter((one) => isOfCategory(one, name) || (/^JX\d*$/u.test(code) && one.code.startsWith(code)))
  return group.length > 0 ? { group } : { failure: unknownText(word, rules) }
}

function isOfCategory({ category }: RuleInfo, word: string): boolean {
  const { zh, en } = categoryNames[category]
  return [category, zh, en].includes(word)
}

function unknownText(word: string, rules: readonly RuleInfo[]): Text {
  const shown = visibleText(word)
  const meant =
    closest(word.toUpperCase(), rules.map(({ code }) => ({ name: code }))) ??
    closest(word.toLowerCase(), [...rules, ...Object.keys(categoryNames).map((name) => ({ name }))])
  return meant === undefined
    ? { zh: `没有“${shown}”这条规则；所有规则见 jixiao explain`, en: `no rule is called ${shown}; jixiao explain lists all` }
    : { zh: `没有“${shown}”这条规则，是否想写 ${meant}？`, en: `no rule is called ${shown}; did you mean ${meant}?` }
}
