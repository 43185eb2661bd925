/** How a form is filled in, for people: short tables, one below the other. */
export interface Guide {
  readonly title: string
  readonly parts: readonly GuidePart[]
}

export interface GuidePart {
  readonly heading: string
  /** Heads of the columns; sentences that stand alone have none. */
  readonly columns?: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
