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

/** A text with the column widths at which it takes fewer lines. */
interface TurningText extends WrappingText {
  readonly turns: readonly number[]
}

/** A text, and how high its row is without it. */
interface TextInRow {
  readonly text: TurningText
  readonly besides: number
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
  const turning = rows.map((texts) => texts.map((text) => ({ ...text, turns: turningWidths(text).filter((turn) => turn > (start[text.column] ?? 0)) })))
  let widths = start
  let left = spare
  for (let step = bestStep(widths, left, turning); step; step = bestStep(widths, left, turning)) {
    const { column, by } = step
    widths = widths.map((width, index) => (index === column ? width + by : width))
    left -= by
  }
  return widths
}

function bestStep(widths: readonly number[], spare: number, rows: readonly (readonly TurningText[])[]): Step | undefined {
  const heights = rows.map((texts) => texts.map((text) => heightIn(text, widths[text.column] ?? 0)))
  let best: Step | undefined
  widths.forEach((width, column) => {
    const texts = textsIn(column, rows, heights)
    const before = totalHeight(texts, width)
    for (const by of usefulSteps(texts, width, spare)) {
      const gain = (before - totalHeight(texts, width + by)) / by
      if (gain > (best?.gain ?? 0)) best = { column, by, gain }
    }
  })
  return best
}

function textsIn(column: number, rows: readonly (readonly TurningText[])[], heights: readonly (readonly number[])[]): readonly TextInRow[] {
  const found: TextInRow[] = []
  for (const [row, texts] of rows.entries()) {
    const position = texts.findIndex((text) => text.column === column)
    const text = texts[position]
    if (!text) continue
    let besides = 0
    for (const [index, height] of (heights[row] ?? []).entries()) if (index !== position && height > besides) besides = height
    found.push({ text, besides })
  }
  return found
}

/** Steps, in whole points, to the widths at which texts take fewer lines. */
function usefulSteps(texts: readonly TextInRow[], width: number, spare: number): ReadonlySet<number> {
  // All that is left, or half of it, is what a very long text has use for.
  const steps = new Set([spare, spare / 2].map(Math.floor).filter((step) => step > 0))
  for (const { text } of texts) {
    for (const turn of text.turns) {
      const step = Math.ceil(turn - width)
      if (step > 0 && step <= spare) steps.add(step)
    }
  }
  return steps
}

function turningWidths({ paragraphs, size }: WrappingText): readonly number[] {
  // Lines end at characters, so that several lines need a little more than their share.
  return paragraphs.flatMap((paragraph) => lineCounts.map((lines) => paragraph / lines + (lines > 1 ? size / 2 : 0) + 2 * cellPadding.side))
}

function totalHeight(texts: readonly TextInRow[], width: number): number {
  let sum = 0
  for (const { text, besides } of texts) {
    const height = heightIn(text, width)
    sum += Math.max(besides, height) + worthBeside * height
  }
  return sum
}

function heightIn({ paragraphs, lineHeight }: WrappingText, width: number): number {
  let lines = 0
  for (const paragraph of paragraphs) lines += Math.max(1, Math.ceil(paragraph / (width - 2 * cellPadding.side)))
  return lines * lineHeight
}
