import { decimalOf, decimalsOf } from './amount.js'

/** Digits that a spreadsheet keeps of a number; what it stores beyond them is noise of binary fractions. */
const exactDigits = 15
/** Sums of many numbers are wrong in the last two or three of these. */
const soundDigits = 12
/** A number that so many digits suffice for, but for noise, was meant to have no more. */
const plainDigits = 9
/** Decimals that nobody writes. */
const noisyDecimals = 9

/** A number as a spreadsheet shows it, of the text that it stores: 352.20000000000005 → 352.2. Another text stays as it is. */
export function roundedNumber(text: string): string {
  if (!/^-?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/iu.test(text) || !Number.isFinite(Number(text))) return text
  const exact = decimalOf(Number(text).toPrecision(exactDigits))
  const sound = decimalOf(Number(text).toPrecision(soundDigits))
  return (decimalsOf(exact) >= noisyDecimals && sound.c.length <= plainDigits ? sound : exact).toFixed()
}
