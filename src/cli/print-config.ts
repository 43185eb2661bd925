import type { Severity } from '../base/finding.js'
import { profileOf, type Profile, type RuleInfo } from '../base/rule-info.js'
import { defaultSettings, isOn, type SeveritySetting } from '../base/settings.js'
import type { Language, Text } from '../base/text.js'
import type { Sourced } from '../config/config-file.js'
import type { Effective, EffectiveRule } from '../config/effective.js'
import { printJson } from '../reporters/print-json.js'
import { messageLine } from '../reporters/visible-text.js'
import { positionOf } from '../source/source-file.js'
import { type ShownSetting, shownSettings } from './shown-export.js'

/** What is to be shown. */
export interface Shown {
  /** The file, as the user wrote it. */
  readonly path: string
  readonly effective: Effective
  /** What the command line says. */
  readonly profile: Profile | undefined
  readonly catalogue: readonly RuleInfo[]
  /** Rules that nobody set are listed too. */
  readonly isAll: boolean
  /** An absolute path as the user would write it. */
  readonly shown: (path: string) => string
}

const besideNames = ['departments', 'budget', 'lastYear'] as const

/** Raised with every change that could break a program that reads the output. */
const schemaVersion = 1

/** For programs. `source` is `default` or the place, as `file:line`. */
export function configJson(shown: Shown): string {
  const { path, effective, isAll } = shown
  const { ignoredBy, reasonRequired, baseline } = effective
  const report = {
    schemaVersion,
    path,
    profile: { value: profileIn(shown), source: shown.profile === undefined ? sourceOf(effective.profile) : '--profile' },
    ignored: { value: ignoredBy !== undefined, pattern: ignoredBy?.value ?? null, source: sourceOf(ignoredBy) },
    suppressions: { reason: reasonWord(effective), source: sourceOf(reasonRequired) },
    baseline: { path: baseline ? shown.shown(baseline.value) : null, source: sourceOf(baseline) },
    beside: Object.fromEntries(besideNames.map((name) => [name, { path: effective.beside[name] ? shown.shown(effective.beside[name].value) : null, source: sourceOf(effective.beside[name]) }])),
    export: Object.fromEntries(shownSettings(effective.exported, shown.shown).map(({ name, value, from }) => [name, { value, source: sourceOf(from) }])),
    rules: listed(shown).map(([info, rule]) => ({
      code: info.code,
      name: info.name,
      profile: profileOf(info),
      severity: severityIn(shown, info, rule),
      default: info.severity,
      source: sourceOf(rule.severity),
      tolerance: rule.tolerance ? { value: rule.tolerance.value.value.toFixed(), reason: rule.tolerance.value.reason, source: sourceOf(rule.tolerance) } : null,
    })),
    allRules: isAll,
  }
  return printJson(report)
}

/** For people. */
export function configText(shown: Shown, language: Language): string {
  const { path, effective, isAll } = shown
  const { ignoredBy, reasonRequired, baseline } = effective
  const rules = listed(shown).flatMap(([info, rule]) => ruleLines(shown, info, rule, language))
  const none = isAll ? [] : [{ zh: '  都按默认', en: '  all by default' }[language]]
  const lines = [
    { zh: `${path} 用到的设置`, en: `settings for ${path}` }[language],
    '',
    profileLine(shown, language),
    '',
    { zh: '规则', en: 'rules' }[language],
    ...(rules.length > 0 ? rules : none),
    ...(isAll || rules.length === 0 ? [] : [{ zh: '  其余按默认（--all 列出全部）', en: '  the rest by default (--all lists them)' }[language]]),
    '',
    line(ignoredBy ? { zh: `忽略：是，按 ${ignoredBy.value}`, en: `ignored: yes, by ${ignoredBy.value}` } : { zh: '忽略：否', en: 'ignored: no' }, ignoredBy, language),
    line({ zh: `不检查的注释（jixiao-ignore）${reasonWord(effective) === 'required' ? '要写原因' : '可以不写原因'}`, en: `jixiao-ignore: reason ${reasonWord(effective)}` }, reasonRequired, language),
    line(baseline ? { zh: `存量清单：${shown.shown(baseline.value)}`, en: `baseline: ${shown.shown(baseline.value)}` } : { zh: '存量清单：无', en: 'baseline: none' }, baseline, language),
    ...besideNames.flatMap((name) => {
      const from = effective.beside[name]
      return from ? [line({ zh: `${name}: ${shown.shown(from.value)}`, en: `${name}: ${shown.shown(from.value)}` }, from, language)] : []
    }),
    '',
    ...exportLines(shown, language),
  ]
  return `${lines.map(messageLine).join('\n')}\n`
}

function exportLines(shown: Shown, language: Language): readonly string[] {
  const set = shownSettings(shown.effective.exported, shown.shown).filter(({ from }) => from)
  if (set.length === 0) return [{ zh: '导出（export）：都按默认', en: 'export: all by default' }[language]]
  const valueText = ({ value }: ShownSetting): string => (typeof value === 'object' ? (value ?? []).join(language === 'zh' ? '、' : ', ') : String(value)) || { zh: '无', en: 'none' }[language]
  return [{ zh: '导出（export）', en: 'export' }[language], ...set.map((one) => line({ zh: `  ${one.name}: ${valueText(one)}`, en: `  ${one.name}: ${valueText(one)}` }, one.from, language))]
}

function profileIn({ profile, effective }: Shown): Profile {
  return profile ?? effective.profile?.value ?? defaultSettings.profile
}

function profileLine(shown: Shown, language: Language): string {
  const text = { zh: `规则档次：${profileIn(shown)}`, en: `profile: ${profileIn(shown)}` }
  return shown.profile === undefined ? line(text, shown.effective.profile, language) : { zh: `${text.zh}（--profile）`, en: `${text.en} (--profile)` }[language]
}

function listed({ effective, catalogue, isAll }: Shown): readonly (readonly [RuleInfo, EffectiveRule])[] {
  return catalogue.flatMap((info) => {
    const rule = effective.rules.get(info.code) ?? {}
    return isAll || rule.severity || rule.tolerance ? [[info, rule] as const] : []
  })
}

const severityTexts: Readonly<Record<SeveritySetting, string>> = { off: '关闭', info: '提示', warning: '警告', error: '错误' }

function severityText(severity: SeveritySetting | Severity, language: Language): string {
  return language === 'zh' ? severityTexts[severity] : severity
}

/** What a rule comes to; one beyond the profile is off unless somebody sets it. */
function severityIn(shown: Shown, info: RuleInfo, rule: EffectiveRule): SeveritySetting {
  const isBeyond = rule.severity === undefined && !isOn(info, { ...defaultSettings, profile: profileIn(shown) })
  return isBeyond ? 'off' : (rule.severity?.value ?? info.severity)
}

function ruleLines(shown: Shown, info: RuleInfo, rule: EffectiveRule, language: Language): readonly string[] {
  const severity = severityIn(shown, info, rule)
  const head = `  ${info.code} ${info.name}: ${severityText(severity, language)}`
  const isBeyond = severity === 'off' && rule.severity === undefined
  const lines = [isBeyond ? { zh: `${head}（属于 ${profileOf(info)} 档）`, en: `${head} (profile ${profileOf(info)})` }[language] : line({ zh: head, en: head }, rule.severity, language)]
  if (!rule.tolerance) return lines
  const { value: tolerance, reason } = rule.tolerance.value
  return [...lines, line({ zh: `    容差 ${tolerance.toFixed()}，原因：${reason}`, en: `    tolerance ${tolerance.toFixed()}, reason: ${reason}` }, rule.tolerance, language)]
}

function line(text: Text, from: Sourced<unknown> | undefined, language: Language): string {
  const source = from ? sourceOf(from) : { zh: '默认', en: 'default' }[language]
  return `${text[language]}${language === 'zh' ? `（${source}）` : ` (${source})`}`
}

function reasonWord({ reasonRequired }: Effective): 'required' | 'optional' {
  return (reasonRequired?.value ?? defaultSettings.reasonRequired) ? 'required' : 'optional'
}

function sourceOf(from: Sourced<unknown> | undefined): string {
  return from ? `${from.file.path}:${positionOf(from.file, from.span.start).line}` : 'default'
}
