import type { Language } from '../base/text.js'
import type { Cell } from '../writers/workbook/workbook.js'
import type { DeclarationRecord } from './record.js'
import type { RuleFacts, Summary } from './summary.js'
import { rowsOnDemand, type Column, type SummaryTable } from './table.js'
import { recordName, severityWords, words, yearCell } from './wording.js'

/** A row for each finding, by file and place. */
export function findingTable({ records, rules }: Summary, language: Language): SummaryTable {
  const facts = new Map(rules.map((rule) => [rule.code, rule]))
  const count = records.reduce((sum, { findings }) => sum + findings.length, 0)
  return { title: words.details, columns: columnsIn(language), count, rows: rowsOnDemand(() => findingRows(records, facts, language)) }
}

function columnsIn(language: Language): readonly Column[] {
  const text = (id: keyof typeof words, width: number): Column => ({ id, head: words[id][language], style: 'text', width })
  const number = (id: keyof typeof words, width: number): Column => ({ ...text(id, width), style: 'number' })
  return [text('department', 26), number('year', 10), text('severity', 10), text('rule', 10), text('ruleTitle', 30), { ...text('message', 80), style: 'wrapped' }, text('file', 34), number('line', 8)]
}

function* findingRows(records: readonly DeclarationRecord[], facts: ReadonlyMap<string, RuleFacts>, language: Language): Iterable<readonly Cell[]> {
  for (const record of records) {
    const year = yearCell(record, language)
    for (const { rule, severity, line, message } of record.findings) {
      yield [recordName(record, language), year, severityWords[severity][language], rule, facts.get(rule)?.title[language] ?? null, message[language], record.path, line]
    }
  }
}
