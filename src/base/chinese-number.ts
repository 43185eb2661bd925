const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A counting number from 1 to 99 in Chinese, as lists on forms are numbered: 10 → 十, 21 → 二十一. */
export function toChineseNumber(number: number): string {
  if (number < 10) return digits[number] ?? ''
  if (number > 99) return String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  return (tens === 1 ? '' : digits[tens]) + '十' + (ones === 0 ? '' : digits[ones])
}

const counting = new Map(Array.from({ length: 99 }, (_, index) => [toChineseNumber(index + 1), index + 1]))

/** The counting number from 1 to 99 that a numeral such as 二十一 writes. */
export function fromChineseNumber(text: string): number | undefined {
  return counting.get(text)
}
