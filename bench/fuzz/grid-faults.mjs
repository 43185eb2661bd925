// What is wrong with a grid that a reader gives.
/** A cell out of the grid, without text or place, or two cells at one place; nothing if all is well. */
export function faultOfGrid({ rows, columns, cells }) {
  const taken = new Set()
  for (const cell of cells) {
    const fault = faultOfCell(cell, rows, columns) ?? takePlaces(cell, taken)
    if (fault !== undefined) return fault
  }
  return undefined
}

function faultOfCell({ row, column, rowSpan, columnSpan, text, place }, rows, columns) {
  const isInside = row >= 0 && column >= 0 && rowSpan >= 1 && columnSpan >= 1 && row + rowSpan <= rows && column + columnSpan <= columns
  if (!isInside) return `a cell reaches out of the grid of ${rows} rows and ${columns} columns: ${JSON.stringify({ row, column, rowSpan, columnSpan })}`
  return typeof text === 'string' && place.zh && place.en ? undefined : `a cell without text or place: ${JSON.stringify({ text, place })}`
}

/** Places that are looked at one by one; of huge grids not all are. */
const mostPlaces = 1_000_000

function takePlaces({ row, column, rowSpan, columnSpan }, taken) {
  for (let index = 0; index < rowSpan * columnSpan && taken.size < mostPlaces; index += 1) {
    const [y, x] = [row + Math.floor(index / columnSpan), column + (index % columnSpan)]
    if (taken.has(y * 1_000_000 + x)) return `two cells at row ${y}, column ${x}`
    taken.add(y * 1_000_000 + x)
  }
  return undefined
}
