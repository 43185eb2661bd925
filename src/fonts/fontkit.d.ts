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

  /** Several fonts in one file. */
  export interface FontCollection {
    readonly fonts: readonly Font[]
  }

  /** Opens a font, or a collection. */
  export function create(bytes: Uint8Array): Font | FontCollection
}
