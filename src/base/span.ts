/** A stretch of a file's text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place as people count it. Both numbers are 1-based; `column` counts UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
