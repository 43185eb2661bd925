/** A place of a sheet, 0-based. */
export interface Address {
  readonly row: number
  readonly column: number
}

/** Cells from the upper left to the lower right, both included. */
export interface Range {
  readonly first: Address
  readonly last: Address
}

export const rowsOfSheet = 1_048_576
export const columnsOfSheet = 16_384

/** `AB12` is row 11, column 27; nothing if there is no such place in a sheet. */
export function addressOf(name: string): Address | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(name) ?? []
  const address = { row: Number(digits) - 1, column: Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1 }
  return letters !== '' && address.row < rowsOfSheet && address.column < columnsOfSheet ? address : undefined
}

/** `A1:C3`; nothing if it is no range of a sheet. */
export function rangeOf(name: string): Range | undefined {
  const [from = '', to = from] = name.split(':')
  const [one, other] = [addressOf(from), addressOf(to)]
  return one && other && {
    first: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    last: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  }
}

/** The name of a place: `AB12`. */
export function nameOf({ row, column }: Address): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** The name of a sheet in front of a place, in quotes where Excel has them: `'收 支'!`. */
export function sheetPrefix(sheet: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^(?:[A-Z]{1,3}\d{1,7}|R\d*(?:C\d*)?|C\d*)$/iu.test(sheet)
  return isPlain ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`
}
