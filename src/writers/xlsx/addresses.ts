/** `A1` for row 0 and column 0, `$A$1` if it is to stay the same wherever it is used. */
export function address(row: number, column: number, isFixed = false): string {
  return isFixed ? `$${columnName(column)}$${row + 1}` : columnName(column) + String(row + 1)
}

/** `A` for column 0, `AA` for column 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** An address in a worksheet, as formulas and links name it. */
export function addressIn(worksheet: string, address: string): string {
  return `'${worksheet}'!${address}`
}
