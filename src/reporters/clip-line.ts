import { displayWidth } from '../base/width.js'

/** A stretch of a printed line, in terminal columns. */
export interface Stretch {
  readonly column: number
  readonly width: number
}

/** Columns kept in front of the first mark when a line's head is cut. */
const lead = 12

/** Cuts a line that is wider than the terminal so that its first mark shows, and moves the marks with it. */
export function clipLine(text: string, marks: readonly Stretch[], width: number, ellipsis: string): { readonly text: string; readonly marks: readonly Stretch[] } {
  if (displayWidth(text) <= width) return { text, marks }
  const first = marks[0] ?? { column: 0, width: 1 }
  const ellipsisWidth = displayWidth(ellipsis)
  const isHeadKept = first.column + Math.min(first.width, lead) <= width - ellipsisWidth
  const [dropped, kept] = isHeadKept ? ['', text] : splitAt(text, first.column - lead)
  const droppedWidth = displayWidth(dropped)
  const head = isHeadKept ? '' : ellipsis
  const shift = displayWidth(head) - droppedWidth
  const isTailKept = displayWidth(head + kept) <= width
  const body = isTailKept ? kept : splitAt(kept, width - displayWidth(head) - ellipsisWidth)[0]
  const end = displayWidth(head + body)
  return {
    text: head + body + (isTailKept ? '' : ellipsis),
    marks: marks.map((mark) => {
      const column = Math.max(0, Math.min(mark.column + shift, end))
      return { column, width: Math.max(1, Math.min(mark.width, end - column)) }
    }),
  }
}

/** Splits a text so that the first part takes at most `columns`. */
export function splitAt(text: string, columns: number): readonly [string, string] {
  let width = 0
  let index = 0
  for (const character of text) {
    width += displayWidth(character)
    if (width > columns) break
    index += character.length
  }
  return [text.slice(0, index), text.slice(index)]
}
