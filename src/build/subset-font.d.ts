declare module 'subset-font' {
  export interface SubsetOptions {
    readonly targetFormat?: 'truetype'
    /** OpenType features to keep; all if left out. */
    readonly keepFeatures?: readonly string[]
    readonly noHinting?: boolean
    readonly noLayoutClosure?: boolean
    readonly dropTables?: readonly string[]
    /** Records of the name table to keep beside the usual ones. */
    readonly preserveNameIds?: readonly number[]
  }

  /** A font with the characters of a text only. */
  export default function subsetFont(font: Uint8Array, text: string, options?: SubsetOptions): Promise<Uint8Array>
}
