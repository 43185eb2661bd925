import { cellPadding } from './cell-text.js'

/** A text that wraps in the one column it stands in. All measures are in points. */
export interface WrappingText {
  readonly column: number
  /** Width of each paragraph on one line. */
  readonly paragraphs: readonly number[]
  readonly size: number
  readonly lineHeight: number
}

interface Step {
  readonly column: number
  readonly by: number
  /** Height saved for each point of width. */
  readonly gain: number
}

/** A text, how high it is, and how high its row is without it. The height falls as wider columns are tried. */
interface TextInRow {
  readonly text: WrappingText
  height: number
  readonly besides: number
}

/** A column with the widths, ascending, at which one of its texts takes fewer lines. */
interface Column {
  readonly column: number
  readonly turns: readonly number[]
}

// A text of more lines gains little from one line less: it takes larger steps.
const lineCounts = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 28, 40, 56, 80, 112, 160]
/** What a line less is worth where a text beside it keeps the row as high: both may get lower one after the other. */
const worthBeside = 0.3

/**
 * Widens columns, by `spare` points at most, where that makes rows lower: again and again by the step that saves most
 * height for its width, so that one long text does not take what many short ones need.
 */
export function widenForHeight(start: readonly number[], spare: number, rows: readonly (readonly WrappingText[])[]): readonly number[] {
  const texts = rows.flat()
  const columns = start.map((_, column): Column => ({ column, turns: turnsOf(texts.filter((text) => text.column === column)) }))
  let widths = start
  let left = spare
  for (let step = bestStep(widths, left, columns, rows); step; step = bestStep(widths, left, columns, rows)) {
    const { column, by } = step
    widths = widths.map((width, index) => (index === column ? width + by : width))
    left -= by
  }
  return widths
}

function bestStep(widths: readonly number[], spare: number, columns: readonly Column[], rows: readonly (readonly WrappingText[])[]): Step | undefined {
  const heights = rows.map((texts) => texts.map((text) => heightIn(text, widths[text.column] ?? 0)))
  let best: Step | undefined
  for (const { column, turns } of columns) {
    const width = widths[column] ?? 0
    const falling = fallingHeight(textsIn(column, rows, heights), width)
    for (const by of usefulSteps(turns, width, spare)) {
      const gain = falling(width + by) / by
      if (gain > (best?.gain ?? 0)) best = { column, by, gain }
    }
  }
  return best
}

function textsIn(column: number, rows: readonly (readonly WrappingText[])[], heights: readonly (readonly number[])[]): readonly TextInRow[] {
  return rows.flatMap((texts, row) => {
    const position = texts.findIndex((text) => text.column === column)
    const text = texts[position]
    const ofRow = heights[row] ?? []
    return text ? [{ text, height: ofRow[position] ?? 0, besides: Math.max(0, ...ofRow.filter((_, index) => index !== position)) }] : []
  })
}

/** Steps, in whole points and ascending, to the widths at which texts take fewer lines. */
function usefulSteps(turns: readonly number[], width: number, spare: number): readonly number[] {
  const steps: number[] = []
  for (const turn of turns) {
    const step = Math.ceil(turn - width)
    if (step > 0 && step <= spare) steps.push(step)
  }
  // All that is left, or half of it, is what a very long text has use for.
  return [...new Set([...steps, ...[spare, spare / 2].map(Math.floor).filter((step) => step > 0)])].toSorted((a, b) => a - b)
}

function turnsOf(texts: readonly WrappingText[]): readonly number[] {
  const turns = new Set<number>()
  for (const { paragraphs, size } of texts) {
    for (const paragraph of paragraphs) {
      // Lines end at characters, so that several lines need a little more than their share.
      for (const lines of lineCounts) turns.add(paragraph / lines + (lines > 1 ? size / 2 : 0) + 2 * cellPadding.side)
    }
  }
  return [...turns].toSorted((a, b) => a - b)
}

/** How much height wider and wider columns save; to be asked for ascending widths. */
function fallingHeight(texts: readonly TextInRow[], width: number): (wider: number) => number {
  const falls = texts.flatMap((one) => fallsOf(one.text, width).map((at) => ({ at, one }))).toSorted((a, b) => a.at - b.at)
  let next = 0
  let saved = 0
  return (wider) => {
    for (let fall = falls[next]; fall && fall.at <= wider; fall = falls[++next]) {
      const { one } = fall
      const lower = one.height - one.text.lineHeight
      saved += Math.max(one.besides, one.height) - Math.max(one.besides, lower) + worthBeside * one.text.lineHeight
      one.height = lower
    }
    return saved
  }
}

/** The widths beyond this one at which a text takes a line less. */
function fallsOf({ paragraphs }: WrappingText, width: number): readonly number[] {
  const falls: number[] = []
  for (const paragraph of paragraphs) {
    for (let lines = linesIn(paragraph, width) - 1; lines > 0; lines--) falls.push(paragraph / lines + 2 * cellPadding.side)
  }
  return falls
}

function heightIn({ paragraphs, lineHeight }: WrappingText, width: number): number {
  let lines = 0
  for (const paragraph of paragraphs) lines += linesIn(paragraph, width)
  return lines * lineHeight
}

function linesIn(paragraph: number, width: number): number {
  return Math.max(1, Math.ceil(paragraph / (width - 2 * cellPadding.side)))
}
