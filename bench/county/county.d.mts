/** What was planted in a file. */
export interface Planted {
  readonly fault: string
  readonly rule: string
  readonly path: string
  /** Where the finding stands, if elsewhere. */
  readonly at?: string
  /** What its message must hold. */
  readonly says?: string
  /** Rules that cannot help finding it too. */
  readonly also?: readonly string[]
  /** Files that the finding names. */
  readonly places?: readonly string[]
  /** The finding stands in one of these. */
  readonly anyOf?: readonly string[]
  /** The finding stands in one of these and names the others. */
  readonly group?: readonly string[]
}

export interface CountyOptions {
  readonly count: number
  readonly seed?: number
  readonly share?: number
  readonly before?: number
}

export function makeCounty(options: CountyOptions): { readonly files: Readonly<Record<string, string>>; readonly planted: readonly Planted[] }
