import type { Shard } from './export-files.js'
import { usageError } from './usage-error.js'

/** A whole number from 1 on. */
export function parseCount(option: string, value: string): number {
  const number = Number(value)
  if (/^\d{1,4}$/u.test(value) && number > 0) return number
  throw usageError({ zh: `${option} 要写 1 到 9999 的整数，不能是“${value}”`, en: `${option} takes a whole number from 1 to 9999, not '${value}'` })
}

/** `3/8`: the third of eight parts. */
export function parseShard(value: string): Shard {
  const [, part, of] = (/^(\d{1,5})\/(\d{1,5})$/u.exec(value) ?? []).map(Number)
  if (part !== undefined && of !== undefined && part >= 1 && part <= of) return { part, of }
  throw usageError({ zh: `--shard 要写成“第几份/共几份”，如 3/8，不能是“${value}”`, en: `--shard takes PART/OF such as 3/8, not '${value}'` })
}
