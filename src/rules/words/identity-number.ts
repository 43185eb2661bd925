/** Weights of the first 17 digits, and the check digit for each remainder of their sum by 11 (GB 11643). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** 18 digits with a date of birth that there can be and the check digit that goes with them. */
export function isIdentityNumber(text: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  const [, month, day] = /^\d{6}(?:19|20)\d\d(\d\d)(\d\d)/u.exec(text) ?? []
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  return isDate && text.length === 18 && checkDigits[sum % 11] === text[17]?.toUpperCase()
}
