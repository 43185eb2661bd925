const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** 一 to 九千九百九十九: 十一 and not 一十一, 一百零五. */
function chineseNumber(number: number): string {
  if (number > 9999) return String(number)
  if (number === 0) return digits.charAt(0)
  const written = Array.from(String(number), Number)
  const text = written
    .map((digit, index) => (digit === 0 ? '零' : `${digits.charAt(digit)}${places[written.length - 1 - index] ?? ''}`))
    .join('')
    .replace(/零+$/u, '')
    .replace(/零+/gu, '零')
  return text.replace(/^一十/u, '十')
}

function roman(number: number): string {
  if (number > 3999) return String(number)
  const steps: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
  let left = number
  let text = ''
  for (const [value, sign] of steps) {
    text += sign.repeat(Math.floor(left / value))
    left %= value
  }
  return text
}

/** A to Z, then AA to ZZ. */
function letter(number: number): string {
  return number === 0 ? '' : String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(20, Math.floor((number - 1) / 26) + 1))
}

function circled(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number)
}

function ofCycle(signs: string): (number: number) => string {
  return (number) => (number >= 1 && number <= signs.length ? signs.charAt(number - 1) : String(number))
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
}

/** How Word writes numbers of lists, by the name of the format. Those that are not here are left out with a doubt. */
export const numberTexts: Readonly<Record<string, ((number: number) => string) | undefined>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  ideographDigital: (number) => Array.from(String(number), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join(''),
  ideographTraditional: ofCycle(stems),
  ideographZodiac: ofCycle(branches),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (number) => letter(number).toLowerCase(),
  none: () => '',
}
