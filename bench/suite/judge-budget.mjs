/**
 * What a measured figure is against its budget: `met`, `above` or `far above`, which is more than `failAbove` times the budget.
 * A budget that is known not to be met has a `knownFloor`, `{ value, reason }`: a figure above the budget is then held against that value.
 */
export function judgeBudget({ limit, knownFloor }, measured, failAbove) {
  if (measured <= limit) return 'met'
  return measured <= failAbove * Math.max(limit, knownFloor?.value ?? limit) ? 'above' : 'far above'
}

/** A figure as it is printed. */
export function printFigure(value, measure) {
  if (measure === 'megabytes') return `${value.toFixed(0)} MB`
  return value.toFixed(2)
}
