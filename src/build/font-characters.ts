import { commonHanziBeyondGb2312 } from './common-hanzi.js'

/** Signs beyond GBK: Latin letters with marks, punctuation, numbers in circles, arrows, units, boxes to tick. */
const signRanges = [
  [0x20, 0x7e], [0xa0, 0xac], [0xae, 0x17f], [0x2010, 0x205e], [0x2070, 0x209c], [0x20ac, 0x20ac], [0x2100, 0x214f], [0x2150, 0x218b],
  [0x2190, 0x21ff], [0x2200, 0x22ff], [0x2460, 0x24ff], [0x2500, 0x27bf], [0x3000, 0x303f], [0x3200, 0x33ff], [0xff00, 0xffef],
] as const

/** GB 2312, 通用规范汉字表 and signs: the wording of forms. */
export function gb2312Characters(): string {
  return signs() + twoByteCharacters([0xa1, 0xf7], [0xa1, 0xfe]) + commonHanzi()
}

/** GBK, 通用规范汉字表 and signs: whatever a Chinese keyboard writes, rare names included. */
export function gbkCharacters(): string {
  return signs() + twoByteCharacters([0x81, 0xfe], [0x40, 0xfe]) + commonHanzi()
}

function commonHanzi(): string {
  return commonHanziBeyondGb2312.replace(/\s/gu, '')
}

function signs(): string {
  return signRanges.map(([first, last]) => String.fromCodePoint(...range(first, last))).join('')
}

/** The characters of the two-byte codes with lead and trail bytes in these ranges. */
function twoByteCharacters([firstLead, lastLead]: readonly [number, number], [firstTrail, lastTrail]: readonly [number, number]): string {
  const decoder = new TextDecoder('gb18030')
  const codes = range(firstLead, lastLead).flatMap((lead) => range(firstTrail, lastTrail).map((trail) => Uint8Array.of(lead, trail)))
  return codes.map((code) => decoder.decode(code)).filter(isOneCharacter).join('')
}

/** Leaves out codes that stand for nothing, and private ones. */
function isOneCharacter(text: string): boolean {
  return /^[^\ufffd\p{Private_Use}]$/u.test(text)
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
