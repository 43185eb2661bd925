import { convertMoney } from '../base/amount.js'
import type { Checked } from '../check.js'
import type { Declaration } from '../model/declaration.js'
import { fiscalYear } from '../model/fiscal-year.js'
import type { IndicatorRow } from '../model/rows.js'
import { isQuantified } from '../model/values/is-quantified.js'
import { positionOf, type SourceFile } from '../source/source-file.js'
import { measuresOf } from './measures.js'
import type { DeclarationRecord, IndicatorRecord } from './record.js'

/** How the rows of a declaration are read; the program hands over its own, which has read them for the check already. */
export type RowReader = (declaration: Declaration) => readonly IndicatorRow[]

/** Cuts a checked file down to its record. `hash`: see there. */
export function reduceChecked({ file, declaration, findings }: Pick<Checked, 'file' | 'declaration' | 'findings'>, hash: string, readRows: RowReader): DeclarationRecord {
  return {
    path: file.path,
    hash,
    state: stateOf(file, declaration),
    form: declaration?.kind.id ?? null,
    department: departmentOf(declaration),
    matter: matterOf(declaration),
    year: yearOf(declaration),
    amounts: declaration ? amountsOf(declaration) : {},
    unreadAmounts: Object.entries(declaration?.amounts ?? {}).flatMap(([id, { state }]) => (state === 'unreadable' ? [id] : [])),
    indicators: declaration ? readRows(declaration).map((row) => indicatorOf(row, file)) : [],
    findings: findings.map(({ rule, severity, primary, message }) => ({ rule, severity, line: positionOf(file, primary.start).line, message: { zh: message.zh, en: message.en } })),
  }
}

function stateOf(file: SourceFile, declaration: Declaration | undefined): DeclarationRecord['state'] {
  if (!declaration) return 'unread'
  return file.damaged.length > 0 || file.brokenFrom !== undefined ? 'damaged' : 'whole'
}

function departmentOf(declaration: Declaration | undefined): string | null {
  const { reportingUnit, departmentName } = declaration?.texts ?? {}
  return (reportingUnit ?? departmentName)?.text.trim() || null
}

function matterOf(declaration: Declaration | undefined): string | null {
  const field = declaration?.kind.distinguishedBy
  return (field === undefined ? undefined : declaration?.texts[field]?.text.trim()) || null
}

function yearOf(declaration: Declaration | undefined): string | null {
  const year = declaration && fiscalYear(declaration)
  return year === undefined ? null : String(year)
}

/** In 万元, whatever the form's unit. */
function amountsOf({ amounts, kind }: Declaration): DeclarationRecord['amounts'] {
  return Object.fromEntries(Object.entries(amounts).flatMap(([id, amount]) => (amount.state === 'stated' ? [[id, convertMoney(amount.value, kind.amountUnit, '万元')?.toFixed() ?? '']] : [])))
}

function indicatorOf({ indicator, content, cell, value }: IndicatorRow, file: SourceFile): IndicatorRecord {
  return {
    group: indicator.level2.id,
    level3: indicator.cells['indicatorLevel3']?.text ?? null,
    content: content?.text ?? null,
    raw: cell?.text ?? '',
    kind: value.kind,
    quantified: isQuantified(value),
    measures: measuresOf(value),
    line: positionOf(file, (cell?.span ?? indicator.span).start).line,
  }
}
