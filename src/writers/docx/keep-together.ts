import type { Row } from '../../sheet/sheet.js'

/** The last page has so much of the form at least: no signature stands on a page without what is signed. */
const leastShareOfLastPage = 0.2
/** Rows that are kept together take so much of a page at most. */
const mostShareOfPage = 0.6

/** For each row whether it stays on one page with the next one. `heights` are theirs, in points, as is the height of a page between its margins. */
export function rowsKept(rows: readonly Row[], heights: readonly number[], bodyHeight: number): readonly boolean[] {
  const tail = tailStart(heights, bodyHeight)
  return rows.map((row, index) => {
    const next = rows[index + 1]
    return next !== undefined && (row.head || next.keepsWithPrevious || isAboveGrid(row) || index >= tail)
  })
}

function isAboveGrid({ cells }: Row): boolean {
  return cells.every(({ role }) => role === 'title' || role === 'subtitle' || role === 'signatory')
}

/** The first of the rows that stand on the last page at least. */
function tailStart(heights: readonly number[], bodyHeight: number): number {
  let start = heights.length
  let height = 0
  while (start > 0 && height < bodyHeight * leastShareOfLastPage) {
    height += heights[start - 1] ?? 0
    if (height > bodyHeight * mostShareOfPage) break
    start--
  }
  return start
}
