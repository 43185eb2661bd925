/** What stands behind a key of a form: a value of some type, keys, a list of texts, or a list of indicator rows. */
export type KeyUse = 'text' | 'amount' | 'year' | 'title' | 'map' | 'texts' | 'rows'

/** A key that some form has, under its label or another wording of it. */
export interface KnownKey {
  readonly use: KeyUse
  /** The key of a cell in an indicator row. */
  readonly isColumn: boolean
  /** The label of the one group that the key belongs under; missing for keys of the file, of rows and of several groups. */
  readonly group?: string
  /** The key of a field of the file, and of nothing else. */
  readonly isRoot?: true
}

export type KnownKeys = ReadonlyMap<string, KnownKey>
