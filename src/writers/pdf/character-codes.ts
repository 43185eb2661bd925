const atOnce = 100

/** The map by which the glyphs of a font, numbered from 1, are copied and searched as characters. */
export function characterCodes(codePoints: readonly number[]): string {
  const blocks: string[] = []
  for (let start = 0; start < codePoints.length; start += atOnce) {
    const block = codePoints.slice(start, start + atOnce)
    blocks.push(`${block.length} beginbfchar`, ...block.map((codePoint, index) => `<${hex(start + index + 1)}> <${utf16(codePoint)}>`), 'endbfchar')
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

function utf16(codePoint: number): string {
  if (codePoint < 0x10000) return hex(codePoint)
  const beyond = codePoint - 0x10000
  return hex(0xd800 + (beyond >> 10)) + hex(0xdc00 + (beyond & 0x3ff))
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0')
}
