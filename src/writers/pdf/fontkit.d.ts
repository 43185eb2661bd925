declare module 'fontkit' {
  /** The part of an open font that measuring needs; advances are in units of `unitsPerEm`. */
  export interface Font {
    readonly unitsPerEm: number
    readonly postscriptName: string
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number }
  }

  export function create(bytes: Uint8Array): Font
}
