import { Chalk, type ChalkInstance } from 'chalk'
import type { Severity } from '../base/finding.js'
import { isFixed, profileOf, type BadExample, type GoodExample, type RealRow, type RuleInfo } from '../base/rule-info.js'
import type { Text } from '../base/text.js'
import { asciiGlyphs, boxGlyphs } from '../reporters/glyphs.js'
import type { ReporterOptions } from '../reporters/reporter.js'
import { visibleText } from '../reporters/visible-text.js'
import { drawExample, filesOf } from './example.js'
import { basisOf, categoryNames, criterionNames, heuristicName, needTexts, severityNames } from './names.js'

export type TextOptions = Pick<ReporterOptions, 'language' | 'color' | 'ascii'>

/** Examples that a terminal shows; the page of the rule has all. */
const shownFaults = 2

/** Published rows that a terminal shows. */
const shownRows = 3

/** What a rule is about, for people at a terminal. */
export function ruleText(rule: RuleInfo, options: TextOptions): string {
  const { language } = options
  const chalk = new Chalk({ level: options.color ? 1 : 0 })
  const { realRows = [], good: [good] } = rule
  const faults = rule.bad.slice(0, shownFaults)
  const more = rule.bad.length - faults.length + Math.max(0, rule.good.length - 1) + Math.max(0, realRows.length - shownRows)
  return [
    heading(rule, options, chalk),
    `${say(words.why, options)}${rule.why[language]}`,
    `${say(words.basis, options)}${basisOf(rule)[language]}`,
    ...faults.map((fault) => faultText(fault, options, chalk)),
    ...(good ? [passText(good, options, chalk)] : []),
    ...(realRows.length > 0 ? [rowsText(realRows.slice(0, shownRows), options)] : []),
    ...(more > 0 ? [moreText(more, rule)[language]] : []),
    ...(profileOf(rule) === 'recommended' ? [] : [switchOnText(rule)[language]]),
    switchText(rule)[language],
  ].join('\n\n')
}

function heading(rule: RuleInfo, { language }: TextOptions, chalk: ChalkInstance): string {
  const { code, name, category, severity, since, title, criterion, isHeuristic, needs } = rule
  const judged = [...(criterion ? [criterionNames[criterion]] : []), ...(needs ? [needTexts[needs]] : []), ...(isHeuristic ? [heuristicName] : [])]
  const facts = [severityNames[severity], categoryNames[category], { zh: `${profileOf(rule)} 档`, en: `profile ${profileOf(rule)}` }, ...judged, { zh: `${since} 起`, en: `since ${since}` }]
  return `${colorOf(severity, chalk).bold(code)} ${chalk.bold(title[language])}\n${name} · ${facts.map((fact) => fact[language]).join(' · ')}`
}

function faultText(fault: BadExample, options: TextOptions, chalk: ChalkInstance): string {
  const glyphs = options.ascii ? asciiGlyphs : boxGlyphs
  const lines = fault.yaml === '' ? [say(words.empty, options)] : filesOf(fault).flatMap(({ path, yaml }) => [...pathLines(path), ...drawExample(yaml, glyphs, { primary: chalk.red, related: chalk.blue })])
  return [`${say(words.found, options)}${nameOf(fault, options)}`, ...lines.map(indent), `  ${options.ascii ? '->' : '→'} ${visibleText(fault[options.language])}`].join('\n')
}

function passText(good: GoodExample, options: TextOptions, chalk: ChalkInstance): string {
  const plain = { primary: chalk.reset, related: chalk.reset }
  return [`${say(words.passes, options)}${nameOf(good, options)}`, ...filesOf(good).flatMap(({ path, yaml }) => [...pathLines(path), ...drawExample(yaml, boxGlyphs, plain)]).map(indent)].join('\n')
}

/** The path above a file of an example of several. */
function pathLines(path: string | undefined): readonly string[] {
  return path === undefined ? [] : [`# ${path}`]
}

/** Rows as published, one a line. */
function rowsText(rows: readonly RealRow[], options: TextOptions): string {
  return [say(words.rows, options), ...rows.map(({ group, cells }) => indent(visibleText([group, ...Object.values(cells)].join(' | '))))].join('\n')
}

/** Examples have names in Chinese only. */
function nameOf({ name }: GoodExample, { language }: TextOptions): string {
  return language === 'zh' ? name : `(${name})`
}

function indent(line: string): string {
  return line === '' ? '' : `    ${line}`
}

function moreText(count: number, { code }: RuleInfo): Text {
  return {
    zh: `另有 ${count} 个例子：jixiao explain ${code} --format markdown`,
    en: `${count} more example${count === 1 ? '' : 's'}: jixiao explain ${code} --format markdown`,
  }
}

function switchOnText(rule: RuleInfo): Text {
  const { code, severity } = rule
  const profile = profileOf(rule)
  const setting = `    rules:\n      ${code}: ${severity}`
  return {
    zh: `默认不查：加 --profile ${profile}，或在 jixiao.config.yaml 里写“profile: ${profile}”；只要这一条：\n${setting}`,
    en: `Not checked by default: use --profile ${profile}, or \`profile: ${profile}\` in jixiao.config.yaml; for this rule alone:\n${setting}`,
  }
}

function switchText(rule: RuleInfo): Text {
  if (isFixed(rule)) return { zh: '这样的问题必须改正，不能忽略，也不能用配置关掉。', en: 'Such a fault must be mended: neither a comment nor a configuration takes it back.' }
  const { code } = rule
  const setting = `    rules:\n      ${code}: off`
  return {
    zh: `只接受一处：在那一行末尾，或单独写在上一行：\n    # jixiao-ignore ${code}: 原因\n\n整条不查：写在 jixiao.config.yaml 里：\n${setting}`,
    en: `To accept one place, at the end of its line or alone on the line above:\n    # jixiao-ignore ${code}: reason\n\nTo switch the rule off, in jixiao.config.yaml:\n${setting}`,
  }
}

const words = {
  why: { zh: '为什么：', en: 'Why: ' },
  basis: { zh: '依据：', en: 'Basis: ' },
  found: { zh: '会指出：', en: 'Found: ' },
  passes: { zh: '可以通过：', en: 'Passes: ' },
  rows: { zh: '公开的申报表里可以通过的行：', en: 'Published rows that pass:' },
  empty: { zh: '（空文件）', en: '(an empty file)' },
} as const satisfies Readonly<Record<string, Text>>

function say(text: Text, { language }: TextOptions): string {
  return text[language]
}

function colorOf(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  if (severity === 'error') return chalk.red
  return severity === 'warning' ? chalk.yellow : chalk.cyan
}
