/** `A1` for row 0 and column 0. */
export function address(row: number, column: number): string {
  return columnName(column) + String(row + 1)
}

/** `A` for column 0, `AA` for column 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
