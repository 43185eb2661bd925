/** A property of a paragraph, a stretch of text or a row, as the file states it: what it is, and its operand. */
export interface Property {
  readonly code: number
  readonly operand: Buffer
}

/** Codes that the reader knows, by the names of Microsoft's description of the format. */
export const codes = {
  isInTable: 0x2416,
  isRowEnd: 0x2417,
  tableDepth: 0x6649,
  isInnerCell: 0x244b,
  isInnerRowEnd: 0x244c,
  numbering: 0x460b,
  tableDefinition: 0xd608,
  mergeDown: 0xd62b,
  mergeRight: 0x5624,
  isDeleted: 0x0800,
  isInserted: 0x0801,
  isHidden: 0x083c,
  symbol: 0x6a09,
  font: 0x4a4f,
  otherFont: 0x4a51,
  hugeParagraph: 0x6646,
  hugeParagraphOf97: 0x6645,
  tableProperties: 0x646b,
} as const

/** Codes whose operand says where in the data stream the properties are. */
const elsewhere: ReadonlySet<number> = new Set([codes.hugeParagraph, codes.hugeParagraphOf97, codes.tableProperties])

/** Bytes of an operand by the highest three bits of the code; in the sixth kind the first byte says. */
const operandSizes = [1, 1, 2, 4, 2, 2, undefined, 3]

/** The properties of a list, as far as it is whole. Those that stand in the data stream, as of rows of many cells, are fetched from there. */
export function propertiesIn(list: Buffer, data: Buffer | undefined): readonly Property[] {
  return propertiesOf(list).flatMap((property) => {
    if (!elsewhere.has(property.code)) return [property]
    const at = property.operand.readUInt32LE(0)
    if (!data || at + 2 > data.length) return []
    const length = data.readUInt16LE(at)
    return propertiesOf(data.subarray(at + 2, at + 2 + length))
  })
}

function propertiesOf(list: Buffer): readonly Property[] {
  const found: Property[] = []
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at)
    const start = at + 2
    const size = operandSize(list, start, code)
    if (start + size > list.length || size === 0) break
    found.push({ code, operand: list.subarray(start, start + size) })
    at = start + size
  }
  return found
}

/** The definition of a row counts in two bytes, one too many. */
function operandSize(list: Buffer, start: number, code: number): number {
  const fixed = operandSizes[code >> 13]
  if (fixed !== undefined) return fixed
  if (code === codes.tableDefinition) return start + 2 > list.length ? 0 : list.readUInt16LE(start) + 1
  return 1 + (list[start] ?? 0)
}

/** Whether a property is switched on; the last one counts. 0x80 and above stand for what the style says. */
export function isOn(properties: readonly Property[], code: number): boolean {
  return properties.findLast((property) => property.code === code)?.operand[0] === 1
}

export function numberOf(properties: readonly Property[], code: number): number | undefined {
  const operand = properties.findLast((property) => property.code === code)?.operand
  return operand && (operand.length >= 4 ? operand.readInt32LE(0) : operand.length >= 2 ? operand.readInt16LE(0) : operand.readInt8(0))
}
