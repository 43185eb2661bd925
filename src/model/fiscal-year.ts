import type { Declaration } from './declaration.js'

/** The year that the form is for, where it is written in four digits and nothing else. */
export function fiscalYear({ texts }: Pick<Declaration, 'texts'>): number | undefined {
  const text = texts['fiscalYear']?.text ?? ''
  return /^\d{4}$/u.test(text) ? Number(text) : undefined
}
