import type { Value } from './value.js'

/** A number, a date, a length of time, or a suspect value that is probably meant as one. */
export function isQuantified(value: Value): boolean {
  if (value.kind === 'multi') return value.parts.some(isQuantified)
  if (value.kind === 'suspect') return value.guess !== undefined && isQuantified(value.guess)
  return quantified.has(value.kind)
}

const quantified: ReadonlySet<Value['kind']> = new Set<Value['kind']>(['number', 'range', 'deadline', 'duration', 'period', 'frequency', 'schedule'])
