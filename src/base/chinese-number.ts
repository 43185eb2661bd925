const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A counting number from 1 to 99 in Chinese, as lists on forms are numbered: 10 → 十, 21 → 二十一. */
export function toChineseNumber(number: number): string {
  if (number < 10) return digits[number] ?? String(number)
  if (number > 99) return String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  return (tens === 1 ? '' : digits[tens]) + '十' + (ones === 0 ? '' : digits[ones])
}

const values: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const blocks: readonly (readonly [string, number])[] = [['亿', 8], ['万', 4]]

/** A number written in Chinese as digits: 三百二十 → 320, 三百二 → 320, 二〇二三 → 2023, 两万 → 20000; nothing if it is none. */
export function readChineseNumber(text: string): string | undefined {
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(text)) return Array.from(text, (sign) => values[sign] ?? '').join('')
  return readBlocks(text, 0)
}

/** 亿 before 万 before the rest; what stands below is never longer than the zeros that it takes the place of. */
function readBlocks(text: string, level: number): string | undefined {
  const block = blocks[level]
  if (block === undefined) return readBelowTenThousand(text)
  const [sign, zeros] = block
  const at = text.lastIndexOf(sign)
  if (at === -1) return readBlocks(text, level + 1)
  const rest = text.slice(at + 1)
  const high = readBlocks(text.slice(0, at), level + 1)
  const low = rest === '' ? '' : readBlocks(rest, level + 1)
  if (high === undefined || low === undefined || high === '0') return undefined
  // 两万五 is 25000; 20005 would be 两万零五.
  return high + (/^[一二三四五六七八九]$/u.test(rest) ? low.padEnd(zeros, '0') : low.padStart(zeros, '0'))
}

function readBelowTenThousand(text: string): string | undefined {
  const match = /^(?:([一二两三四五六七八九])千)?(?:[零〇]?([一二两三四五六七八九])百)?(?:[零〇]?([一二两三四五六七八九])?(十))?(?:([零〇])?([一二两三四五六七八九]))?$/u.exec(text)
  if (!match || text === '') return /^[零〇]$/u.test(text) ? '0' : undefined
  const [, thousands, hundreds, tens, ten, zero, ones] = match
  const digit = (sign: string | undefined): number => values[sign ?? ''] ?? 0
  // 三百二 is 320, 一千五 is 1500; 302 would be 三百零二.
  const place = (zero ?? ten) !== undefined || ones === '两' ? 1 : hundreds !== undefined ? 10 : thousands !== undefined ? 100 : 1
  return String(digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones) * place)
}
