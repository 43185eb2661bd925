export interface Budget {
  readonly key: string
  readonly what: string
  /** `ratio`: wall clock, times an empty run of Node; `growth`: time a file at 10,000 files, times that at 1,000; `megabytes`: the most memory. */
  readonly measure: 'ratio' | 'growth' | 'megabytes'
  readonly limit: number
  /** What is reached where the budget is known not to be met, and why. */
  readonly knownFloor?: { readonly value: number; readonly reason: string }
}

export function judgeBudget(budget: Pick<Budget, 'limit' | 'knownFloor'>, measured: number, failAbove: number): 'met' | 'above' | 'far above'
export function printFigure(value: number, measure: Budget['measure']): string
