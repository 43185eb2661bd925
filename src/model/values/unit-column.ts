import { foldValue } from './fold.js'
import { unitNamed, unitWords, type UnitWord } from './units.js'
import type { Operator } from './value.js'

/** What the column of units says: 万人 is 人 ten thousand times, 小时内 a bound as well. */
export interface ColumnUnit extends UnitWord {
  readonly written: string
  readonly per: readonly string[]
  readonly power: number
  readonly op?: Operator
}

const scales: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 }
const bounds: Readonly<Record<string, Operator>> = { 以上: '>=', 以下: '<=', 以内: '<=', 之内: '<=', 内: '<=' }

const isCompound = /[()/.]|[内上下]$/u

/** unit column = [ scale ], unit, { ( "/" | "." ), unit }, [ 以上 | 以内 … ] */
export function readUnitCell(text: string): ColumnUnit | undefined {
  const whole = foldValue(text)
  const plain = isCompound.test(whole) ? undefined : unitWords.get(whole)
  if (plain) return { name: plain.name, role: plain.role, written: whole, per: [], power: 0 }
  const folded = withoutBrackets(whole)
  if (folded === '' || /^[/-]+$|^无$/u.test(folded)) return undefined
  const behind = /(?:以内|之内|内|以上|以下)$/u.exec(folded)?.[0] ?? ''
  const [written = '', ...per] = folded.slice(0, folded.length - behind.length).split(/[/.]/u)
  const { unit, power } = withoutScale(written)
  const op = bounds[behind]
  return { ...unitNamed(unit), written: folded, per: per.map((one) => unitNamed(one).name), power, ...(op && { op }) }
}

/** （亩）; 人（次）, which is 人次 as in a value; and of 个（处） the first. */
function withoutBrackets(whole: string): string {
  const joined = whole.replace(/[()]/gu, '')
  const before = whole.replace(/(?<=[^/.])\([^()]*\)$/u, '')
  return before === '' || before === whole || unitWords.has(joined) ? joined : before
}

/** 万人; but 万元 is a unit of its own. */
function withoutScale(written: string): { readonly unit: string; readonly power: number } {
  const power = scales[written.charAt(0)]
  const unit = written.slice(1)
  return power !== undefined && !unitWords.has(written) && unitWords.has(unit) ? { unit, power } : { unit: written, power: 0 }
}
