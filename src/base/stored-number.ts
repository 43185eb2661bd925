import { decimalOf } from './amount.js'

/** Digits that a spreadsheet keeps of a number; what it stores beyond them is noise of binary fractions. */
const exactDigits = 15

/** A number as a spreadsheet shows it, of the text that it stores: 352.20000000000005 → 352.2. Another text stays as it is. */
export function roundedNumber(text: string): string {
  if (!/^-?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/iu.test(text) || !Number.isFinite(Number(text))) return text
  return decimalOf(Number(text).toPrecision(exactDigits)).toFixed()
}
