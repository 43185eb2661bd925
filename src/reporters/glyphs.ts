/** The characters that frames are drawn with. */
export interface Glyphs {
  readonly corner: string
  /** In front of a place in another file. */
  readonly branch: string
  readonly bar: string
  readonly gap: string
  readonly primary: string
  readonly related: string
  readonly note: string
  readonly ellipsis: string
  readonly pathSeparator: string
}

export const boxGlyphs: Glyphs = { corner: '┌─', branch: '├─', bar: '│', gap: '⋮', primary: '━', related: '─', note: '=', ellipsis: '…', pathSeparator: ' › ' }

/** For terminals without box-drawing characters. */
export const asciiGlyphs: Glyphs = { corner: '-->', branch: '::>', bar: '|', gap: ':', primary: '^', related: '-', note: '=', ellipsis: '..', pathSeparator: ' > ' }
