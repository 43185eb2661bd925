import { closest } from '../base/closest.js'
import { readAmount, toHalfWidth } from '../base/amount.js'
import { isFixed, type RuleInfo } from '../base/rule-info.js'
import type { SeveritySetting, Tolerance } from '../base/settings.js'
import type { Span } from '../base/span.js'
import { shorten, type Text } from '../base/text.js'
import type { Entry, Node } from '../source/node.js'
import type { Located, RuleEntry } from './config-file.js'
import { fault, isBlank, knownEntries, readText, readWord, soundEntries, wrongKind, type Reading } from './reading.js'
import { configUnknownRule } from './rules.js'
import { severityWords } from './severities.js'

const rulesExpected: Text = { zh: '规则和级别，每条规则一行，如“JX205: off”', en: 'rules with their severities, one a line, such as `JX205: off`' }
const ruleKeys = ['severity', 'tolerance', 'reason']

/** What the map under `rules` says of each rule. */
export function readRules(reading: Reading, node: Node): readonly RuleEntry[] {
  if (isBlank(node)) return []
  if (node.kind !== 'map') {
    wrongKind(reading, 'rules', node, rulesExpected)
    return []
  }
  const firsts = new Map<string, Entry>()
  return soundEntries(reading, node.entries).flatMap((entry) => {
    const rule = reading.catalogue.find(({ code, name }) => entry.key === code || entry.key === name)
    const first = rule && firsts.get(rule.code)
    if (!rule) unknownRule(reading, entry)
    else if (first) givenTwice(reading, entry, first)
    else firsts.set(rule.code, entry)
    return rule && !first ? [readRule(reading, rule, entry)] : []
  })
}

function unknownRule(reading: Reading, { key, keySpan }: Entry): void {
  const code = toHalfWidth(key).toUpperCase()
  // Codes that differ by a digit have nothing to do with each other, so that names alone are guessed.
  const meant = reading.catalogue.find((rule) => rule.code === code)?.code ?? closest(key.toLowerCase().replaceAll('_', '-'), reading.catalogue)
  fault(reading, {
    primary: keySpan,
    message: {
      zh: `没有“${shorten(key)}”这条规则${meant === undefined ? '' : `，是否想写 ${meant}？`}`,
      en: `there is no rule “${shorten(key)}”${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    },
    label: { zh: '没有这条规则', en: 'no such rule' },
  }, configUnknownRule)
}

function givenTwice(reading: Reading, { key, keySpan }: Entry, first: Entry): void {
  fault(reading, {
    primary: keySpan,
    message: { zh: `${first.key} 与 ${key} 是同一条规则，写了两次`, en: `${first.key} and ${key} are one rule, given twice` },
    label: { zh: '重复的一处', en: 'given again here' },
    related: [{ span: first.keySpan, message: { zh: '前面已经写过，以这里为准', en: 'given before; this one counts' } }],
    notes: [{ zh: '请只留一处。', en: 'Keep one of them.' }],
  })
}

function readRule(reading: Reading, rule: RuleInfo, { key, value }: Entry): RuleEntry {
  if (value.kind === 'map') return readRuleMap(reading, rule, knownEntries(reading, value.entries, ruleKeys))
  const severity = readSeverity(reading, rule, key, value)
  return { code: rule.code, ...(severity && { severity }) }
}

function readRuleMap(reading: Reading, rule: RuleInfo, entries: ReadonlyMap<string, Entry>): RuleEntry {
  const [severityEntry, toleranceEntry, reasonEntry] = ruleKeys.map((key) => entries.get(key))
  const severity = severityEntry && readSeverity(reading, rule, 'severity', severityEntry.value)
  const reason = reasonEntry && readText(reading, 'reason', reasonEntry.value)
  const tolerance = toleranceEntry && readTolerance(reading, rule, toleranceEntry, reasonEntry && { text: reason?.value })
  return { code: rule.code, ...(severity && { severity }), ...(tolerance && { tolerance }) }
}

function readSeverity(reading: Reading, rule: RuleInfo, name: string, node: Node): Located<SeveritySetting> | undefined {
  const severity = readWord(reading, name, node, severityWords)
  if (!severity || severity.value === 'error' || !isFixed(rule)) return severity
  const what = fixedBecause[rule.subject === undefined || rule.subject === 'import' ? 'declaration' : rule.subject]
  fault(reading, {
    primary: node.span,
    message: {
      zh: `${rule.code}（${rule.title.zh}）不能改成 ${severity.value}：${what.zh}时，不能当作没有错误`,
      en: `${rule.code} (${rule.title.en}) cannot be set to ${severity.value}: where ${what.en}, “no errors” would be untrue`,
    },
    label: { zh: '仍按 error 处理', en: 'stays an error' },
  })
  return undefined
}

/** What would otherwise pass for a form without errors. */
const fixedBecause: Readonly<Record<'config' | 'export' | 'declaration', Text>> = {
  config: { zh: '配置有误', en: 'a configuration is wrong' },
  export: { zh: '有字印不出来', en: 'a character cannot be printed' },
  declaration: { zh: '文件读不出', en: 'a file cannot be read' },
}

function noReason(reading: Reading, primary: Span): void {
  fault(reading, {
    primary,
    message: { zh: '写了容差，没有写原因', en: 'a tolerance is given without a reason' },
    label: { zh: '没有原因的容差不起作用', en: 'without a reason it has no effect' },
    notes: [{ zh: '请在同一级加一行“reason: …”，说明为什么可以有差额。', en: 'Add a line `reason: …` on the same level that says why a difference may be there.' }],
  })
}

function readTolerance(reading: Reading, rule: RuleInfo, { keySpan, value }: Entry, reason: { readonly text: string | undefined } | undefined): Located<Tolerance> | undefined {
  if (!rule.options?.includes('tolerance')) {
    fault(reading, {
      primary: keySpan,
      message: { zh: `${rule.code}（${rule.title.zh}）没有容差可设`, en: `${rule.code} (${rule.title.en}) has no tolerance` },
      label: { zh: '这条规则不比较金额的差', en: 'this rule judges no difference of amounts' },
      notes: [{ zh: `可以设容差的规则：${tolerant(reading).join('、')}`, en: `rules with a tolerance: ${tolerant(reading).join(', ')}` }],
    })
    return undefined
  }
  if (!reason) noReason(reading, keySpan)
  const amount = readDifference(reading, value)
  return amount && reason?.text !== undefined ? { value: { value: amount, reason: reason.text }, span: value.span } : undefined
}

function tolerant({ catalogue }: Reading): readonly string[] {
  return catalogue.filter(({ options }) => options?.includes('tolerance')).map(({ code }) => code)
}

const differenceExpected: Text = { zh: '一个不小于 0 的数，如 0.01，以表上的金额单位计，最多六位小数，不写单位', en: 'a number not below 0 such as 0.01, in the form’s unit, with at most six decimals and no unit' }

function readDifference(reading: Reading, node: Node): Tolerance['value'] | undefined {
  const isNumber = node.kind === 'scalar' && (node.type === 'number' || node.type === 'text')
  const amount = isNumber ? readAmount(node.text, '万元') : undefined
  return amount?.ok && amount.value.gte(0) ? amount.value : wrongKind(reading, 'tolerance', node, differenceExpected)
}
