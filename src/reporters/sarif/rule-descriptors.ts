import type { Severity } from '../../base/finding.js'
import { profileOf, type RuleInfo } from '../../base/rule-info.js'
import type { Language } from '../../base/text.js'

/** SARIF's names of the severities. */
export const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** What SARIF is told of a rule, out of what the rule states about itself. */
export function ruleDescriptor(rule: RuleInfo, language: Language): object {
  const { code, name, category, severity, title, why, basis, criterion } = rule
  const isGuess = rule.isHeuristic === true || basis?.zh.startsWith('本工具建议') === true
  const basisLine = basis && `${language === 'zh' ? '依据：' : 'Basis: '}${basis[language]}`
  return {
    id: code,
    name: pascalCase(name),
    shortDescription: { text: withStop(title[language], language) },
    fullDescription: { text: withStop(why[language], language) },
    help: { text: [why[language], ...(basisLine ? [basisLine] : []), `jixiao explain ${code}`].join('\n'), markdown: helpMarkdown(rule, basisLine, language) },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [...new Set([category, ...(criterion ? [criterion] : [])])], profile: profileOf(rule), precision: isGuess ? 'medium' : 'very-high', 'problem.severity': severity === 'info' ? 'recommendation' : severity },
  }
}

function helpMarkdown({ code, why, good, bad }: RuleInfo, basisLine: string | undefined, language: Language): string {
  const fence = (head: string, yaml: string | undefined): readonly string[] => (yaml === undefined ? [] : ['', `**${head}**`, '', '```yaml', yaml, '```'])
  const [wrong, right] = language === 'zh' ? ['错误的写法', '正确的写法'] : ['wrong', 'right']
  return [
    why[language],
    ...(basisLine ? ['', basisLine] : []),
    ...fence(wrong, bad[0]?.yaml.replace(/[⟦⟧⟨⟩]/gu, '')),
    ...fence(right, good[0]?.yaml),
    '',
    `\`jixiao explain ${code}\``,
  ].join('\n')
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase())
}

function withStop(text: string, language: Language): string {
  return /[。.]$/u.test(text) ? text : `${text}${language === 'zh' ? '。' : '.'}`
}
