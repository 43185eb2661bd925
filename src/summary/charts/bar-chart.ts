/** Horizontal bars, one under the other, each of one part or several; what they mean is told by their labels. */
export interface BarChart {
  readonly bars: readonly Bar[]
  /** The look of each part of a bar, in order. */
  readonly parts: readonly BarPart[]
  /** `share`: bars are parts of a hundred. */
  readonly scale: 'amount' | 'count' | 'share'
}

export interface Bar {
  readonly name: string
  /** The figure, as people read it. */
  readonly figure: string
  readonly values: readonly number[]
}

/** Classes that the style of the page gives a colour, by light and by dark. */
export type BarPart = 'main' | 'second' | 'error' | 'warning' | 'info' | 'rest'

export type DrawBars = (chart: BarChart) => string
