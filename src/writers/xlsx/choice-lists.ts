import type { Workbook } from 'exceljs'
import { addressIn, columnName } from './addresses.js'

/** Longest list that Excel takes within a cell's own rule, in UTF-16 units. */
const longestInline = 255

/** Lists of what cells may hold, as the formula that a cell's rule names them by. */
export interface ChoiceLists {
  readonly formulaOf: (choices: readonly string[]) => string
  /** Puts the lists that are too long for a cell's rule on a worksheet out of sight; none, no worksheet. */
  readonly addTo: (workbook: Workbook) => void
}

/** Collects lists for a worksheet of this name. */
export function choiceLists(worksheetName: string): ChoiceLists {
  const long: (readonly string[])[] = []
  const columnOf = (choices: readonly string[]): number => {
    const known = long.findIndex((other) => other.join('\n') === choices.join('\n'))
    return known === -1 ? long.push(choices) - 1 : known
  }
  return {
    formulaOf: (choices) => {
      const inline = choices.join(',')
      const isInline = inline.length <= longestInline && choices.every((choice) => !/[,"]|^\s|\s$/u.test(choice))
      if (isInline) return `"${inline}"`
      const column = columnName(columnOf(choices))
      return addressIn(worksheetName, `$${column}$1:$${column}$${choices.length}`)
    },
    addTo: (workbook) => {
      if (long.length === 0) return
      const worksheet = workbook.addWorksheet(worksheetName, { state: 'hidden' })
      long.forEach((choices, column) => choices.forEach((choice, row) => (worksheet.getCell(row + 1, column + 1).value = choice)))
    },
  }
}
