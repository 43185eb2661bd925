import type { Language } from '../base/text.js'
import type { Cell, DataTable, TableColumn, Worksheet } from '../writers/workbook/workbook.js'
import { rankFiles, rankRules } from './rankings.js'
import type { Summary } from './summary.js'
import { recordName, severityWords, words, yearCell } from './wording.js'

/** What is wrong most often, and where most is wrong. */
export function findingsSheet(summary: Summary, language: Language): Worksheet {
  const column = (id: keyof typeof words, style: TableColumn['style'] = 'text'): TableColumn => ({ head: words[id][language], style })
  const rules = rankRules(summary)
  const files = rankFiles(summary.records)
  const byRule: DataTable = {
    name: 'RuleTable',
    columns: [column('ruleTitle'), column('rule'), column('severity'), column('findingCount', 'count'), column('fileCount', 'count'), column('fileShare', 'share')],
    rows: rules.map(({ rule, severity, findings, files: count }): readonly Cell[] => [rule.title[language], rule.code, severityWords[severity][language], findings, count, { digits: String(count / summary.records.length) }]),
    count: rules.length,
  }
  const byFile: DataTable = {
    name: 'FaultyTable',
    columns: [column('department'), column('year', 'number'), column('errors', 'count'), column('warnings', 'count'), column('infos', 'count'), column('file')],
    rows: files.map(({ record, errors, warnings, infos }): readonly Cell[] => [recordName(record, language), yearCell(record, language), errors, warnings, infos, record.path]),
    count: files.length,
  }
  return { name: words.findings[language], widths: [44, 12, 12, 12, 14, 40], blocks: [byRule, { lines: [[]] }, byFile], frozenRows: 0, frozenColumns: 1 }
}
