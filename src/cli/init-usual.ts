import { basename, dirname, join } from 'node:path'
import { earliestYear, latestYear } from '../forms/form-kind.js'
import type { Reading } from './ask.js'
import { badYear } from './init-texts.js'
import type { Io } from './io.js'
import type { LastYearFile } from './last-year-file.js'
import { takenText } from './new-file.js'
import { safeName } from './output-names.js'

/** The year after last year's; without that, the next one from July on, when budgets for it are drawn up. */
export function usualYear(from: LastYearFile | undefined, { today }: Pick<Io, 'today'>): number {
  if (from) return from.year + 1
  const [year = 0, month = 0] = today().split('-').map(Number)
  return month > 6 ? year + 1 : year
}

/** A year that a form can be for, and later than last year's; an input method may have made its digits full-width. */
export function readYear(typed: string, from: LastYearFile | undefined): Reading<number> {
  const least = Math.max(earliestYear, from ? from.year + 1 : 0)
  const digits = typed.normalize('NFKC')
  const year = Number(digits)
  return /^\d{4}$/u.test(digits) && year >= least && year <= latestYear ? { answer: year } : { wrong: badYear(least, latestYear) }
}

/** Beside last year's, by its name with the new year in it; else by department and year. */
export function usualPath(from: LastYearFile | undefined, department: string, year: number): string {
  const named = from?.path.replace(/\.\w+$/u, '.yaml')
  const at = named?.lastIndexOf(String(from?.year)) ?? -1
  if (named !== undefined && at !== -1) return named.slice(0, at) + String(year) + named.slice(at + 4)
  return join(from ? dirname(from.path) : '.', `${safeName(`${department}-${year}`)}.yaml`)
}

/** The name, or one with a number that nothing has yet: a question offers none that it would refuse. */
export function freePath(path: string): string {
  const stem = basename(path, '.yaml')
  for (let number = 1; ; number++) {
    const free = number === 1 ? path : join(dirname(path), `${stem}-${number}.yaml`)
    if (!takenText(free)) return free
  }
}
