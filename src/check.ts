import { compareFindings, completeFinding, type Finding, type NotChecked, type Severity, type Suppressed } from './base/finding.js'
import { defaultSettings, type RuleSetting, type Settings } from './base/settings.js'
import { contains, type Span } from './base/span.js'
import { formKinds } from './forms/index.js'
import type { Declaration } from './model/declaration.js'
import { readDeclaration } from './model/read-declaration.js'
import { rules } from './rules/index.js'
import { missingKey, schemaRules, unknownKey } from './schema/rules.js'
import { recognizeKind } from './schema/recognize-kind.js'
import { validate } from './schema/validate.js'
import { decode } from './source/decode.js'
import { parseSource } from './source/parse.js'
import { sourceRules } from './source/rules.js'
import { findLineStarts, type SourceFile } from './source/source-file.js'

/** All that is known of one file after a check. */
export interface Checked {
  readonly file: SourceFile
  /** In file order. */
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
  readonly suppressed: readonly Suppressed[]
  /** Missing where no form could be recognized. */
  readonly declaration: Declaration | undefined
}

/** Checks one declaration: syntax, structure and rules in one go. Never throws for what stands in the file. */
export function check(path: string, bytes: Uint8Array, settings: Settings = defaultSettings): Checked {
  const decoded = decode(bytes)
  if (decoded.text === undefined) {
    const file = { path, text: '', lineStarts: findLineStarts(''), root: undefined, findings: [decoded.finding], damaged: [], brokenFrom: 0 }
    return { file, findings: configured(file.findings, settings), notChecked: [], suppressed: [], declaration: undefined }
  }
  const file = parseSource(path, decoded.text)
  const recognized = recognizeKind(file, formKinds)
  if (!recognized.kind) return { file, findings: configured(sorted([...file.findings, ...recognized.findings]), settings), notChecked: [], suppressed: [], declaration: undefined }
  const declaration = readDeclaration(file, recognized.kind)
  const { findings, notChecked } = applyRules(declaration, settings)
  const judged = [...recognized.findings, ...validate(file, recognized.kind), ...findings].filter((finding) => !restsOnDamage(finding, file))
  return { file, findings: configured(sorted([...file.findings, ...judged]), settings), notChecked, suppressed: [], declaration }
}

function applyRules(declaration: Declaration, settings: Settings): Pick<Checked, 'findings' | 'notChecked'> {
  const findings: Finding[] = []
  const notChecked: NotChecked[] = []
  for (const rule of rules) {
    const setting = settings.rules.get(rule.code)
    if (setting?.severity === 'off') continue
    rule.check(declaration, {
      tolerance: setting?.tolerance,
      finding: (draft) => findings.push(completeFinding(rule, draft)),
      notChecked: (message, because) => notChecked.push({ rule: rule.code, message, because }),
    })
  }
  // Several rules may stop at one place for one reason.
  const firsts = notChecked.filter(({ message, because }, index) => index === notChecked.findIndex((other) => other.message.zh === message.zh && other.because.start === because.start))
  return { findings, notChecked: firsts }
}

/** What a syntax error has made unreliable is not judged further; the error itself is told. */
function restsOnDamage({ rule, primary, related }: Finding, { damaged, brokenFrom }: SourceFile): boolean {
  const isDamaged = (span: Span): boolean => damaged.some((stretch) => contains(stretch, span))
  if (isDamaged(primary) || related.some((place) => isDamaged(place.span))) return true
  if (brokenFrom === undefined) return false
  return rule === missingKey.code || (rule === unknownKey.code && primary.end > brokenFrom)
}

/** Findings with the severities that a configuration gives them; those of rules that are off are left out. */
function configured(findings: readonly Finding[], { rules: settings }: Settings): readonly Finding[] {
  if (settings.size === 0) return findings
  return findings.flatMap((finding) => withSeverity(finding, settings.get(finding.rule)?.severity))
}

/** A finding that is milder than its rule, such as a difference within tolerance, is never made worse. */
function withSeverity(finding: Finding, setting: RuleSetting['severity']): readonly Finding[] {
  if (setting === 'off') return []
  const usual = usualSeverities.get(finding.rule) ?? finding.severity
  const stays = setting === undefined || (finding.severity !== usual && ranks[finding.severity] <= ranks[setting])
  return stays ? [finding] : [{ ...finding, severity: setting }]
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }
const usualSeverities = new Map([...sourceRules, ...schemaRules, ...rules].map(({ code, severity }) => [code, severity]))

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(compareFindings)
}
