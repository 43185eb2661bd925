import Big from 'big.js'
import { formatCharacters } from './characters.js'

export type { Big }
export const zero = new Big(0)
export const one = new Big(1)
export const hundred = new Big(100)

/** The exact value of digits as written, such as `-0.50`, moved by a power of ten. */
export function decimalOf(digits: string, power = 0): Big {
  const value = new Big(digits)
  return power === 0 ? value : value.times(`1e${power}`)
}

export type MoneyUnit = '万元' | '元'

/** Why a text is not an amount. */
export type AmountFault =
  | 'full-width' | 'thousands' | 'unit' | 'currency-sign' | 'exponent' | 'bare-point'
  | 'plus-sign' | 'leading-zero' | 'too-many-decimals' | 'too-large' | 'blank-inside' | 'invisible' | 'says-none' | 'not-a-number'

export type AmountReading =
  | { readonly ok: true; readonly value: Big }
  | {
      readonly ok: false
      readonly fault: AmountFault
      /** How the same amount would be written, where only one reading is possible. */
      readonly suggestion?: string
    }

/** Decimals an amount may have: 万元 to six places is one 分 and two places beyond. */
export const maximumDecimals = 6
/** Digits before the point: with six decimals they still fit a spreadsheet's 15 exact digits. */
export const maximumWholeDigits = 9

const plainAmount = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
// A map: a unit may be called anything, constructor too.
const unitsInYuan = new Map(Object.entries({ 元: '1', 千元: '1000', 万: '10000', 万元: '10000', 百万元: '1000000', 亿: '100000000', 亿元: '100000000' }))

/** Ways of writing an amount that are not accepted, with what the same amount would be; the first that fits is told. */
const spellings: readonly { readonly fault: AmountFault; readonly pattern: RegExp; readonly plain: (text: string, unit: MoneyUnit) => string | undefined }[] = [
  { fault: 'currency-sign', pattern: /^[¥￥$]/u, plain: (text) => text.slice(1) },
  { fault: 'thousands', pattern: /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u, plain: (text) => text.replace(/,/gu, '') },
  { fault: 'unit', pattern: /^[-+]?\d[\d,]*(?:\.\d+)?(?:元|万|万元|亿|亿元)$/u, plain: convertUnit },
  { fault: 'exponent', pattern: /^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/iu, plain: expandExponent },
  { fault: 'bare-point', pattern: /^-?(?:\.\d+|\d+\.)$/u, plain: (text) => text.replace(/^(-?)\./u, '$10.').replace(/\.$/u, '') },
  { fault: 'plus-sign', pattern: /^\+\d/u, plain: (text) => text.slice(1) },
  { fault: 'leading-zero', pattern: /^-?0\d+(?:\.\d+)?$/u, plain: (text) => text.replace(/^(-?)0+(?=\d)/u, '$1') },
]

const unseen = new RegExp(`[${formatCharacters}]`, 'gu')
const saysNone = /^(?:[-－—–─/／\\]+|无|没有|暂无|空)$/u

/**
 * Reads an amount from the text as written, never from a floating-point number.
 * `unit` is the unit that the form states amounts in; it decides what `352.20万元` would be without its unit.
 */
export function readAmount(text: string, unit: MoneyUnit): AmountReading {
  if (plainAmount.test(text)) return readPlainAmount(text)
  if (saysNone.test(text)) return { ok: false, fault: 'says-none' }
  const shown = text.replace(unseen, '')
  const halfWidth = toHalfWidth(shown)
  const tidied = halfWidth.replace(/\s/gu, '')
  if (tidied !== text && readsAs(tidied, unit)) return fault(untidiness(text, shown, halfWidth), tidied, unit)
  const spelling = spellings.find(({ pattern }) => pattern.test(tidied))
  return spelling ? fault(spelling.fault, spelling.plain(tidied, unit), unit) : { ok: false, fault: 'not-a-number' }
}

/** What keeps a text from being the amount that it looks like: the first step of tidying that changed it. */
function untidiness(text: string, shown: string, halfWidth: string): AmountFault {
  if (shown !== text) return 'invisible'
  return halfWidth === text ? 'blank-inside' : 'full-width'
}

/** Money as printed: the digits written, filled up to two decimals. */
export function formatAmount(value: Big): string {
  return value.toFixed(Math.max(2, decimalsOf(value)))
}

/** How many decimals a value needs. */
export function decimalsOf(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e)
}

/** The exact sum of values. */
export function sumOf(values: readonly Big[]): Big {
  return values.reduce((sum, value) => sum.plus(value), zero)
}

/** Converts a number of `from` into the form's unit, exactly. */
export function convertMoney(number: string | Big, from: string, to: MoneyUnit): Big | undefined {
  const factor = unitsInYuan.get(from)
  if (factor === undefined) return undefined
  if (from === to) return new Big(number)
  // Multiplied before divided: 1 元 is 0.0001 万元 to the last digit.
  return new Big(number).times(factor).div(unitsInYuan.get(to) ?? '1')
}

/** How many 元 a unit of Chinese money is; 万 alone may be of anything. */
export function yuanIn(unit: string): string | undefined {
  return unit.endsWith('元') ? unitsInYuan.get(unit) : undefined
}

/** Full-width digits, letters and signs as their half-width twins. */
export function toHalfWidth(text: string): string {
  if (!/[！-～\u3000\u00a0。−]/u.test(text)) return text
  return text
    .replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/gu, ' ')
    .replace(/。(?=\d)/gu, '.')
    .replace(/−/gu, '-')
}

function readPlainAmount(text: string): AmountReading {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.')
  if (decimals.length > maximumDecimals) return { ok: false, fault: 'too-many-decimals' }
  if (whole.length > maximumWholeDigits) return { ok: false, fault: 'too-large' }
  return { ok: true, value: new Big(text) }
}

function readsAs(text: string, unit: MoneyUnit): boolean {
  const reading = readAmount(text, unit)
  return reading.ok
}

function fault(name: AmountFault, suggestion: string | undefined, unit: MoneyUnit): AmountReading {
  return suggestion !== undefined && readsAs(suggestion, unit)
    ? { ok: false, fault: name, suggestion }
    : { ok: false, fault: name }
}

function convertUnit(text: string, unit: MoneyUnit): string | undefined {
  const written = text.replace(/[-+\d,.]+/u, '')
  const number = text.slice(0, -written.length).replace(/[+,]/gu, '')
  return written === unit ? number : convertMoney(number, written, unit)?.toFixed()
}

function expandExponent(text: string): string | undefined {
  const exponent = Number(text.split(/e/iu)[1])
  return Math.abs(exponent) > maximumWholeDigits ? undefined : new Big(text.replace('+', '')).toFixed()
}
