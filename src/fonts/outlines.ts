// Bits of the parts of a composite glyph.
const wordArguments = 0x0001
const hasScale = 0x0008
const morePartsFollow = 0x0020
const hasTwoScales = 0x0040
const hasMatrix = 0x0080
const hasInstructions = 0x0100
const header = 10

/** Bytes of a TrueType glyph without instructions for coarse screens. */
export function withoutInstructions(glyph: Uint8Array): Uint8Array {
  const view = new DataView(glyph.buffer, glyph.byteOffset, glyph.byteLength)
  const contours = view.getInt16(0)
  if (contours < 0) return compositeWithoutInstructions(glyph, view)
  const start = header + 2 * contours
  const length = view.getUint16(start)
  if (length === 0) return glyph
  const rest = glyph.subarray(start + 2 + length)
  const shorter = new Uint8Array(start + 2 + rest.length)
  shorter.set(glyph.subarray(0, start))
  shorter.set(rest, start + 2)
  return shorter
}

/** Where the numbers of the parts stand in a composite glyph; nowhere in others. */
export function compositeParts(glyph: Uint8Array): readonly number[] {
  const view = new DataView(glyph.buffer, glyph.byteOffset, glyph.byteLength)
  return view.getInt16(0) < 0 ? partsOf(view).starts.map((start) => start + 2) : []
}

function compositeWithoutInstructions(glyph: Uint8Array, view: DataView): Uint8Array {
  const { starts, end } = partsOf(view)
  const copy = glyph.slice(0, end)
  const flags = new DataView(copy.buffer)
  for (const start of starts) flags.setUint16(start, flags.getUint16(start) & ~hasInstructions)
  return copy
}

function partsOf(view: DataView): { readonly starts: readonly number[]; readonly end: number } {
  const starts: number[] = []
  let end = header
  for (let flags = morePartsFollow; flags & morePartsFollow; ) {
    flags = view.getUint16(end)
    starts.push(end)
    end += 4 + (flags & wordArguments ? 4 : 2) + scaleLength(flags)
  }
  return { starts, end }
}

function scaleLength(flags: number): number {
  if (flags & hasScale) return 2
  if (flags & hasTwoScales) return 4
  return flags & hasMatrix ? 8 : 0
}
