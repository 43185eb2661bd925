const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A counting number from 1 to 99 in Chinese, as lists on forms are numbered: 10 → 十, 21 → 二十一. */
export function toChineseNumber(number: number): string {
  if (number < 10) return digits[number] ?? ''
  if (number > 99) return String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  return (tens === 1 ? '' : digits[tens]) + '十' + (ones === 0 ? '' : digits[ones])
}

const values: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const blocks: readonly (readonly [string, string])[] = [['亿', '00000000'], ['万', '0000']]

/** A number written in Chinese as digits: 三百二十 → 320, 二〇二三 → 2023, 两万 → 20000; nothing if it is none. */
export function readChineseNumber(text: string): string | undefined {
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(text)) return Array.from(text, (sign) => values[sign] ?? '').join('')
  const whole = readBlocks(text, 0)
  return whole === undefined ? undefined : whole.replace(/^0+(?=\d)/u, '')
}

/** 亿 before 万 before the rest. */
function readBlocks(text: string, level: number): string | undefined {
  const [sign, zeros] = blocks[level] ?? []
  if (sign === undefined || zeros === undefined) return readBelowTenThousand(text)
  const at = text.lastIndexOf(sign)
  if (at === -1) return readBlocks(text, level + 1)
  const high = readBlocks(text.slice(0, at), level + 1)
  const low = at === text.length - 1 ? '0' : readBlocks(text.slice(at + 1), level + 1)
  return high === undefined || low === undefined || high === '0' || low.length > zeros.length ? undefined : high + low.padStart(zeros.length, '0')
}

function readBelowTenThousand(text: string): string | undefined {
  const match = /^(?:([一二两三四五六七八九])千)?(?:[零〇]?([一二两三四五六七八九])百)?(?:[零〇]?([一二两三四五六七八九])?(十))?(?:[零〇]?([一二两三四五六七八九]))?$/u.exec(text)
  if (!match || text === '') return /^[零〇]$/u.test(text) ? '0' : undefined
  const [, thousands, hundreds, tens, ten, ones] = match
  const digit = (sign: string | undefined): number => values[sign ?? ''] ?? 0
  const sum = digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones)
  return String(sum)
}
