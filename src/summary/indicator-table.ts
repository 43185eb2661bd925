import type { Language } from '../base/text.js'
import { valueKindNames } from '../model/values/value-names.js'
import type { Cell } from '../writers/workbook/workbook.js'
import { distinct, type GroupFact } from './form-facts.js'
import type { DeclarationRecord, IndicatorRecord, Measured } from './record.js'
import type { Summary } from './summary.js'
import { rowsOnDemand, type Column, type SummaryTable } from './table.js'
import { recordName, operatorSigns, words, yearCell } from './wording.js'

/** A row for each quantity of each indicator, flat; an indicator that measures nothing has one row too. */
export function indicatorTable({ records, forms }: Summary, language: Language): SummaryTable {
  const groups = new Map(distinct(forms.map(({ groups }) => groups)).map((group) => [group.id, group]))
  const count = records.reduce((sum, { indicators }) => sum + indicators.reduce((rows, { measures }) => rows + Math.max(1, measures.length), 0), 0)
  return { title: words.indicators, columns: columnsIn(language), count, rows: rowsOnDemand(() => indicatorRows(records, groups, language)) }
}

function columnsIn(language: Language): readonly Column[] {
  const text = (id: keyof typeof words, width: number): Column => ({ id, head: words[id][language], style: 'text', width })
  const number = (id: keyof typeof words, width: number): Column => ({ ...text(id, width), style: 'number' })
  return [
    text('department', 26), number('year', 10), text('level1', 12), text('level2', 16), text('level3', 26), text('content', 34), text('raw', 22),
    text('kind', 10), text('isQuantified', 8), text('part', 10), text('label', 14), text('operator', 8), text('inferred', 10), number('number', 14), number('upper', 12),
    text('unit', 10), text('per', 10), text('date', 14), text('file', 34), number('line', 8),
  ]
}

function* indicatorRows(records: readonly DeclarationRecord[], groups: ReadonlyMap<string, GroupFact>, language: Language): Iterable<readonly Cell[]> {
  for (const record of records) {
    const department = recordName(record, language)
    const year = yearCell(record, language)
    for (const indicator of record.indicators) {
      const { measures } = indicator
      const first = [department, year, ...namesOf(indicator, groups), valueKindNames[indicator.kind][language], words[indicator.quantified ? 'yes' : 'no'][language]]
      if (measures.length === 0) yield [...first, null, ...noMeasure, record.path, indicator.line]
      for (const [index, measured] of measures.entries()) yield [...first, measures.length > 1 ? `${index + 1}/${measures.length}` : null, ...measureCells(measured, language), record.path, indicator.line]
    }
  }
}

function namesOf({ group, level3, content, raw }: IndicatorRecord, groups: ReadonlyMap<string, GroupFact>): readonly Cell[] {
  const facts = groups.get(group)
  return [facts?.level1 ?? null, facts?.level2 ?? group, level3, content, raw]
}

const noMeasure: readonly Cell[] = [null, null, null, null, null, null, null, null]

function measureCells({ label, operator, inferred, number, upper, unit, per, date }: Measured, language: Language): readonly Cell[] {
  return [
    label ?? null,
    operator ? operatorSigns[operator] : null,
    inferred ? words.yes[language] : null,
    number === undefined ? null : numberCell(number),
    upper === undefined ? null : numberCell(upper),
    unit ?? null,
    per ?? null,
    date ?? null,
  ]
}

/** A spreadsheet keeps 15 digits; what has more stays a text, whole. */
function numberCell(digits: string): Cell {
  return digits.replace(/^-|\.|^-?0\.0*/gu, '').length > 15 ? digits : { digits }
}
