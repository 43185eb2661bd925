/** An OpenType font with outlines of the other kind (CFF, as in `.otf` files): each character is a box so many units wide. */
export function cffFont(characters: string, boxWidth: number, name = 'Boxes'): Uint8Array {
  const codePoints = [...characters].map((character) => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b)
  const count = codePoints.length + 1
  const tables: readonly (readonly [string, Buffer])[] = [
    ['CFF ', cffTable(Array.from({ length: count }, (_, glyph) => boxOutline(glyph === 0 ? 50 : boxWidth)))],
    ['cmap', characterTable(codePoints)],
    ['head', headTable()],
    ['hhea', numbers(2, [1, 0, 800, -200, 0, 1000, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1])],
    ['hmtx', numbers(2, [1000, ...Array<number>(count).fill(0)])],
    ['maxp', Buffer.concat([numbers(4, [0x00005000]), numbers(2, [count])])],
    ['name', nameTable(name)],
  ]
  const head = Buffer.alloc(12 + 16 * tables.length)
  head.write('OTTO', 'latin1')
  head.writeUInt16BE(tables.length, 4)
  const parts: Buffer[] = [head]
  let at = head.length
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index
    head.write(tag, record, 'latin1')
    head.writeUInt32BE(at, record + 8)
    head.writeUInt32BE(bytes.length, record + 12)
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(padded)
    parts.push(padded)
    at += padded.length
  })
  return Buffer.concat(parts)
}

/** The outline of a box, as such a font has it. */
export function boxOutline(width: number): Buffer {
  const [move, across, up, end] = [21, 6, 7, 14]
  return Buffer.from([...short(100), ...short(0), move, ...short(width), across, ...short(700), up, ...short(-width), across, end].flat())
}

function cffTable(outlines: readonly Buffer[]): Buffer {
  const before = Buffer.concat([Buffer.from([1, 0, 4, 4]), list([Buffer.from('Boxes')])])
  const [outlinesAt, privatePart] = [17, 18]
  // Its length does not depend on the offsets that it states.
  const dictionary = (at: number): Buffer => list([Buffer.from([...long(at), outlinesAt, ...long(0), ...long(at), privatePart])])
  const start = before.length + dictionary(0).length + 2 * list([]).length
  return Buffer.concat([before, dictionary(start), list([]), list([]), list(outlines)])
}

function list(items: readonly Buffer[]): Buffer {
  if (items.length === 0) return numbers(2, [0])
  const ends = items.reduce<readonly number[]>((known, { length }) => [...known, (known.at(-1) ?? 1) + length], [1])
  return Buffer.concat([numbers(2, [items.length]), Buffer.from([4]), numbers(4, ends), ...items])
}

function short(number: number): readonly number[] {
  return [28, (number >> 8) & 0xff, number & 0xff]
}

function long(number: number): readonly number[] {
  return [29, ...numbers(4, [number])]
}

function characterTable(codePoints: readonly number[]): Buffer {
  const groups = codePoints.flatMap((codePoint, index) => [codePoint, codePoint, index + 1])
  return Buffer.concat([numbers(2, [0, 1, 3, 10]), numbers(4, [12]), numbers(2, [12, 0]), numbers(4, [16 + 4 * groups.length, 0, codePoints.length, ...groups])])
}

function headTable(): Buffer {
  const table = Buffer.alloc(54)
  table.writeUInt32BE(0x00010000)
  table.writeUInt32BE(0x5f0f3cf5, 12)
  table.writeUInt16BE(1000, 18)
  return table
}

function nameTable(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16()
  const [windows, unicode, english, postscript] = [3, 1, 0x409, 6]
  return Buffer.concat([numbers(2, [0, 1, 18, windows, unicode, english, postscript, text.length, 0]), text, Buffer.alloc(26)])
}

function numbers(size: 2 | 4, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(size * values.length)
  values.forEach((value, index) => bytes.writeUIntBE(value < 0 ? value + 2 ** (8 * size) : value, size * index, size))
  return bytes
}
