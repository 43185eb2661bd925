import type { Text } from '../../base/text.js'

/** A paragraph outside tables, counted from 1 among those that hold something. */
export function paragraphPlace(number: number): Text {
  return { zh: `第${number}段`, en: `paragraph ${number}` }
}

/** A cell, all counted from 1: cells as they follow one another in their row, not by columns. */
export function inTable(table: number, row: number, cell: number): Text {
  return { zh: `第${table}个表第${row}行第${cell}格`, en: `table ${table}, row ${row}, cell ${cell}` }
}

/** A cell of a table that stands inside a cell. */
export function innerPlace(outer: Text, row: number, cell: number): Text {
  return { zh: `${outer.zh}内第${row}行第${cell}格`, en: `${outer.en}, in it row ${row}, cell ${cell}` }
}
