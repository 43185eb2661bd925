import type { Severity } from '../base/finding.js'
import type { DeclarationRecord } from './record.js'
import { byCode, type RuleFacts, type Summary } from './summary.js'
import { countBySeverity } from './totals.js'

/** How often a rule found something, and in how many files. */
export interface RuleRank {
  readonly rule: Pick<RuleFacts, 'code' | 'title'>
  /** The gravest severity that its findings have. */
  readonly severity: Severity
  readonly findings: number
  readonly files: number
}

/** A file with findings. */
export interface FileRank {
  readonly record: DeclarationRecord
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

const gravity: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

/** Rules by the number of their findings, errors first among equals. */
export function rankRules({ records, rules }: Pick<Summary, 'records' | 'rules'>): readonly RuleRank[] {
  const ranks = new Map<string, Counted>()
  for (const record of records) {
    for (const finding of record.findings) ranks.set(finding.rule, counted(ranks.get(finding.rule), finding.severity, record))
  }
  const facts = new Map(rules.map((rule) => [rule.code, rule]))
  return [...ranks]
    .map(([code, { severity, findings, files }]): RuleRank => ({ rule: facts.get(code) ?? { code, title: { zh: code, en: code } }, severity, findings, files }))
    .toSorted((a, b) => b.findings - a.findings || gravity[b.severity] - gravity[a.severity] || byCode(a.rule.code, b.rule.code))
}

interface Counted {
  readonly severity: Severity
  readonly findings: number
  readonly files: number
  /** The file that was counted last: each counts once. */
  readonly last: DeclarationRecord
}

function counted(known: Counted | undefined, severity: Severity, record: DeclarationRecord): Counted {
  if (!known) return { severity, findings: 1, files: 1, last: record }
  return { severity: gravity[severity] > gravity[known.severity] ? severity : known.severity, findings: known.findings + 1, files: known.files + Number(known.last !== record), last: record }
}

/** Files with findings, by errors, then warnings, then the rest. */
export function rankFiles(records: readonly DeclarationRecord[]): readonly FileRank[] {
  return records
    .map((record): FileRank => ({ record, errors: countBySeverity(record, 'error'), warnings: countBySeverity(record, 'warning'), infos: countBySeverity(record, 'info') }))
    .filter(({ errors, warnings, infos }) => errors + warnings + infos > 0)
    .toSorted((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.infos - a.infos || byCode(a.record.path, b.record.path))
}
