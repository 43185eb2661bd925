declare module 'fontkit' {
  /** The part of an open font that cutting it down needs. */
  export interface Font {
    createSubset(): FontSubset
  }

  export interface FontSubset {
    /** Numbers of the glyphs to keep, 0 first. */
    glyphs: number[]
    encode(): Uint8Array
  }

  /** Opens a font, or the one of a collection that has this PostScript name. */
  export function create(bytes: Uint8Array, postscriptName?: string): Font
}
