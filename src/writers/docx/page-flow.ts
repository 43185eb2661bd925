import { bodyOf } from '../../layout/page-setup.js'
import { gridOf, stackRows } from '../../layout/stack.js'
import type { Row, Sheet } from '../../sheet/sheet.js'
import type { FittedForm } from './fit-form.js'
import { rowsKept } from './keep-together.js'

/** How the rows of a form are likely to flow over Word's pages. */
export interface PageFlow {
  /** Points. */
  readonly heights: readonly number[]
  /** For each row whether it stays on one page with the next one. */
  readonly kept: readonly boolean[]
  /** Texts of cells that a page end may part. */
  readonly parted: ReadonlySet<string>
}

/** Pages may hold somewhat less than measured, and end elsewhere: a text is told as parted if one of these shares of a page parts it. */
const sharesOfPage = [1, 0.95, 0.9]
/** Rows higher than this share of a page may be parted: there is no page on which they surely fit. */
const mostShareOfPage = 0.9

export function pageFlow(sheet: Sheet, fitted: FittedForm): PageFlow {
  const { heights } = stackRows(gridOf(sheet), [...sheet.rows.keys()], fitted.setText)
  const bodyHeight = bodyOf(fitted.page).height
  const kept = rowsKept(sheet.rows, heights, bodyHeight)
  const parted = sharesOfPage.flatMap((share) => {
    const pages = pagesOf(sheet.rows, heights, kept, bodyHeight * share)
    const isParted = (row: number, rowSpan: number): boolean => pages[row]?.first !== pages[row + rowSpan - 1]?.last
    return sheet.rows.flatMap(({ cells }, row) => cells.filter(({ rowSpan }) => isParted(row, rowSpan)).map(({ text }) => text))
  })
  return { heights, kept, parted: new Set(parted) }
}

/** Whether the row may end on a later page than it begins: a list between its entries, and what fits no page. */
export function mayBeParted({ cells }: Row, height: number, bodyHeight: number): boolean {
  return height > bodyHeight * mostShareOfPage || cells.some(({ role, rowSpan, text }) => role === 'prose' && rowSpan === 1 && text.includes('\n'))
}

function pagesOf(rows: readonly Row[], heights: readonly number[], kept: readonly boolean[], bodyHeight: number): readonly { readonly first: number; readonly last: number }[] {
  let used = 0
  return rows.map((row, index) => {
    const height = heights[index] ?? 0
    const page = Math.floor(used / bodyHeight)
    const isWhole = used + heightKept(heights, kept, index) <= (page + 1) * bodyHeight
    const start = isWhole || mayBeParted(row, height, bodyHeight) ? used : (page + 1) * bodyHeight
    used = start + height
    return { first: Math.floor(start / bodyHeight), last: Math.max(0, Math.ceil(used / bodyHeight) - 1) }
  })
}

/** Height of a row with those below it that stay on its page. */
function heightKept(heights: readonly number[], kept: readonly boolean[], index: number): number {
  const end = kept.indexOf(false, index)
  return heights.slice(index, end === -1 ? undefined : end + 1).reduce((sum, height) => sum + height, 0)
}
