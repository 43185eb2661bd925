import { convertMoney } from '../base/amount.js'
import type { Checked } from '../check.js'
import type { AmountField } from '../forms/form-kind.js'
import type { Declaration, LocatedText } from '../model/declaration.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { readValue } from '../model/values/read-value.js'
import type { NumberValue, Value } from '../model/values/value.js'
import { pathTo } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import { placedText } from './placed-text.js'
import type { AmountSummary, ComparedNumber, DeclarationSummary, PlacedText, RowSummary } from './summary.js'

/** What of a checked file is compared with others; nothing where no form was recognized in it. */
export function summarize({ file, declaration, findings }: Pick<Checked, 'file' | 'declaration' | 'findings'>): DeclarationSummary | undefined {
  if (!declaration) return undefined
  const { kind, lists } = declaration
  const placed = ({ text, span }: LocatedText): PlacedText => placedText(file, span, text)
  return {
    path: file.path,
    kind: kind.id,
    isOnly: kind.distinguishedBy === undefined,
    amountUnit: kind.amountUnit,
    ...headOf(declaration, placed),
    amounts: amountsOf(declaration),
    duties: (lists['functionsOverview'] ?? []).map(placed),
    goals: (lists['overallGoals'] ?? []).map(placed),
    goalsLabel: kind.fields.find(({ id }) => id === 'overallGoals')?.label ?? '',
    rows: indicatorRows(declaration).map((row) => rowSummary(file, row)),
    faults: findings.map(({ rule, primary, message }) => ({ rule, message, where: pathTo(file.root, primary.start).filter((step) => typeof step === 'string').join(' › '), at: placedText(file, primary) })),
    isWhole: file.damaged.length === 0 && file.brokenFrom === undefined,
  }
}

/** What may be missing: the year, the name of the department, what the form is about, the key of the indicators. */
function headOf({ texts, kind, keys, file }: Declaration, placed: (text: LocatedText) => PlacedText): Pick<DeclarationSummary, 'year' | 'department' | 'matter' | 'indicators'> {
  const year = /^\d{4}$/u.exec(texts['fiscalYear']?.text ?? '')?.[0]
  const department = texts['departmentName'] ?? texts['reportingUnit']
  const matter = kind.distinguishedBy === undefined ? undefined : texts[kind.distinguishedBy]
  const tree = kind.fields.find(({ type }) => type === 'indicators')
  const key = tree && keys[tree.id]
  return { ...(year !== undefined && { year: Number(year) }), ...(department && { department: placed(department) }), ...(matter && { matter: placed(matter) }), ...(key && { indicators: placedText(file, key) }) }
}

function amountsOf({ amounts, file }: Declaration): Readonly<Record<string, AmountSummary>> {
  return Object.fromEntries(Object.values(amounts).flatMap((amount): readonly (readonly [AmountField['id'], AmountSummary])[] => (amount.state === 'stated' ? [[amount.field.id, { label: amount.label, value: amount.value.toFixed(), at: placedText(file, amount.span, amount.text) }]] : [])))
}

function rowSummary(file: SourceFile, { indicator, name, content, cell, value, context }: IndicatorRow): RowSummary {
  const { level2, cells } = indicator
  const textOf = (column: string): string => cells[column]?.text ?? ''
  const at = cell ?? name
  const number = comparedNumber(value)
  const done = doneIn(textOf('remarks'), (text) => readValue(text, { ...context, operator: undefined, unit: undefined }))
  const cost = unitCost(value)
  return {
    group: level2.id,
    groupLabel: level2.label,
    measures: level2.measures,
    name: textOf('indicatorLevel3') || textOf('indicatorContent'),
    content: name === content ? '' : textOf('indicatorContent'),
    value: textOf('operator') + textOf('indicatorValue') + textOf('unit'),
    at: placedText(file, at?.span ?? indicator.span, at?.text),
    ...(number && { number }),
    ...(cost !== undefined && { unitCost: cost }),
    ...(done && { done }),
  }
}

function comparedNumber(value: Value): ComparedNumber | undefined {
  if (value.kind !== 'number' || value.conflict || value.approx) return undefined
  return { value: value.value.toFixed(), unit: unitText(value), sign: value.op ?? value.inferredOp ?? '', isChange: value.change !== undefined }
}

function unitText({ unit, per = [] }: NumberValue): string {
  return [unit?.name ?? '', ...per].join('/')
}

/** Money for one of something; money for a year is a budget. */
function unitCost(value: Value): string | undefined {
  if (value.kind !== 'number' || value.change || !value.unit || !value.per?.some((one) => one !== '年')) return undefined
  return convertMoney(value.value, value.unit.name, '元')?.toFixed()
}

/** 上年实际完成1200人次, 2019年实际办结310件, 实际完成1200人次. */
const doneText = /(?<when>上年度?|去年|前一年|\d{4}年度?)?(?:全年)?实际(?:完成|达到|办理|办结|发放|接待|培训)?(?:值|数|量)?[:：为]?\s*(?<value>\d[\d,.]*\s*[^\s，。；,;、（）()]{0,6})/u

function doneIn(remarks: string, read: (text: string) => Value): RowSummary['done'] {
  const { when, value } = doneText.exec(remarks)?.groups ?? {}
  const number = value === undefined ? undefined : comparedNumber(read(value))
  return number && { ...number, isOfBefore: when !== undefined }
}
