import type { Language } from '../base/text.js'
import type { Cell, TableColumn, Worksheet } from '../writers/workbook/workbook.js'
import { coverageOf, type GroupCoverage } from './coverage.js'
import { quotient } from './department-table.js'
import type { Summary } from './summary.js'
import { formsIn, totalsByYear } from './totals.js'
import { words } from './wording.js'

/** How far the level-2 groups are filled, year by year; shares are formulas over the row. */
export function coverageSheet(summary: Summary, language: Language): Worksheet {
  const column = (id: keyof typeof words, style: TableColumn['style'] = 'text'): TableColumn => ({ head: words[id][language], style })
  const groups = totalsByYear(summary).flatMap((totals) => coverageOf(totals, summary).map((coverage) => ({ totals, coverage })))
  const forms = formsIn(summary)
  const formCells = (form: string | null): readonly Cell[] => (forms.length > 1 ? [forms.find(({ id }) => id === form)?.title ?? null] : [])
  const columns = [
    column('year', 'number'), column('level1'), column('level2'), column('declarationCount', 'count'), column('filledCount', 'count'), column('emptyCount', 'count'), column('filledShare', 'share'),
    column('indicatorCount', 'count'), column('quantifiedCount', 'count'), column('quantifiedShare', 'share'),
    ...(forms.length > 1 ? [column('form')] : []),
  ]
  const rows = groups.map(({ totals: { form, year }, coverage }, index) => [year === null ? words.noYear[language] : Number(year), ...coverageCells(coverage, index + 2), ...formCells(form)])
  return { name: words.coverage[language], widths: [10, 16, 28, 14, 18, 18, 12, 12, 14, 12, 28], blocks: [{ name: 'CoverageTable', columns, rows, count: rows.length }], frozenRows: 1, frozenColumns: 0 }
}

function coverageCells({ group, declarations, filled, rows, quantified }: GroupCoverage, row: number): readonly Cell[] {
  return [
    group.level1,
    group.level2,
    declarations,
    filled,
    { formula: `D${row}-E${row}`, value: String(declarations - filled) },
    { formula: quotient(`E${row}`, `D${row}`), value: share(filled, declarations) },
    rows,
    quantified,
    { formula: quotient(`I${row}`, `H${row}`), value: share(quantified, rows) },
  ]
}

function share(part: number, whole: number): string | null {
  return whole === 0 ? null : String(part / whole)
}
