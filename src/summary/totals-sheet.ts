import type { Language } from '../base/text.js'
import type { Cell, CellStyle, Lines, StyledCell, Worksheet } from '../writers/workbook/workbook.js'
import { columnName } from '../writers/xlsx/addresses.js'
import { cautions } from './cautions.js'
import type { FormFacts } from './form-facts.js'
import type { Summary } from './summary.js'
import type { SummaryTable } from './table.js'
import { totalRows, type Places, type TotalRow } from './total-rows.js'
import { formsIn, totalsByYear } from './totals.js'
import { titleOf, words } from './wording.js'

type Line = Lines['lines'][number]

/** The row of the heads, below the title, the unit of money and a blank row. */
const headRow = 4
/** Characters that Excel lets a worksheet's name have. */
const longestName = 31

/** County totals of a form by year. Every figure is a formula over the rows of the departments, so that it follows what is changed there. */
export function totalsSheet(summary: Summary, form: FormFacts, departments: SummaryTable, language: Language): Worksheet {
  const isOnly = formsIn(summary).length === 1
  const years = totalsByYear(summary).filter((totals) => totals.form === form.id)
  const rows = totalRows(summary, form.id, language)
  const places = years.map((_, index) => placesIn(columnName(index + 1), departments, rows, isOnly, language))
  const lines: readonly Line[] = [
    [styled(titleOf(summary)[language], 'title')],
    [styled(words.amountUnit[language], 'note')],
    isOnly ? [] : [styled(form.title, 'note')],
    [styled(words.item[language], 'head'), ...years.map(({ year }) => styled(year === null ? words.noYear[language] : Number(year), 'head'))],
    ...rows.map((row): Line => [styled(row.label, 'label'), ...years.flatMap((totals, index) => {
      const own = places[index]
      return own ? [styled({ formula: row.formula(own), value: row.value(totals) }, row.style)] : []
    })]),
    [],
    ...cautions(summary, language).map((sentence): Line => [styled(sentence, 'note')]),
    ...failureLines(summary, language),
  ]
  return { name: isOnly ? words.totals[language] : `${words.totals[language]} ${form.title}`.slice(0, longestName), widths: [30, ...years.map(() => 18)], blocks: [{ lines }], frozenRows: headRow, frozenColumns: 1 }
}

/** `column`: where the year stands in the totals; a form that is not the only one stands above the heads. */
function placesIn(column: string, { columns, count }: SummaryTable, rows: readonly TotalRow[], isOnly: boolean, language: Language): Places {
  const area = (id: string): string => {
    const letter = columnName(columns.findIndex((one) => one.id === id))
    return `'${words.departments[language]}'!$${letter}$2:$${letter}$${Math.max(count, 1) + 1}`
  }
  const ofYear = `${area('year')},${column}$${headRow}${isOnly ? '' : `,${area('form')},$A$${headRow - 1}`}`
  return {
    sumOf: (id) => `SUMIFS(${area(id)},${ofYear})`,
    countOfYear: `COUNTIFS(${ofYear})`,
    row: (id) => column + String(headRow + 1 + rows.findIndex((row) => row.id === id)),
  }
}

function failureLines({ failures }: Summary, language: Language): readonly Line[] {
  return failures.length === 0 ? [] : [[styled(words.unreadFiles[language], 'label')], ...failures.map((failure): Line => [styled(failure[language], 'note')])]
}

function styled(cell: Cell, style: CellStyle): StyledCell {
  return { cell, style }
}
