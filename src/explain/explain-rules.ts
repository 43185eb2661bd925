import { Chalk } from 'chalk'
import type { RuleInfo } from '../base/rule-info.js'
import type { Text } from '../base/text.js'
import type { ReporterOptions } from '../reporters/reporter.js'
import { findRules, type Asked } from './find-rules.js'
import { rulesJson } from './rule-json.js'
import { ruleList } from './rule-list.js'
import { ruleIndex, rulePage } from './rule-page.js'
import { ruleText } from './rule-text.js'

/** How an explanation is written. */
export type ExplainFormat = 'text' | 'json' | 'markdown'

/** An explanation, and the words that name no rule. */
export interface Explanation {
  readonly text: string
  readonly failures: readonly Text[]
}

type Found = Exclude<Asked, { readonly failure: Text }>

/** Explains the rules that the words stand for, in their order; without words, lists all. */
export function explainRules(words: readonly string[], format: ExplainFormat, options: ReporterOptions): Explanation {
  const asked = words.length === 0 ? [{ group: options.rules }] : words.map((word) => findRules(word, options.rules))
  const found = asked.filter((one): one is Found => !('failure' in one))
  const failures = asked.flatMap((one) => ('failure' in one ? [one.failure] : []))
  if (format === 'json') return { text: rulesJson([...new Set(found.flatMap(rulesOf))], options.version), failures }
  const parts = found.map((one) => (format === 'markdown' ? markdown(one) : plain(one, options)))
  return { text: [...new Set(parts)].join('\n'), failures }
}

function rulesOf(found: Found): readonly RuleInfo[] {
  return 'rule' in found ? [found.rule] : found.group
}

function markdown(found: Found): string {
  return 'rule' in found ? rulePage(found.rule) : ruleIndex(found.group)
}

function plain(found: Found, options: ReporterOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 })
  return `${'rule' in found ? ruleText(found.rule, options) : ruleList(found.group, options.language, chalk.bold)}\n`
}
