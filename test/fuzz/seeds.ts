import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The declarations in a folder, with those below it. */
export function declarationsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).toSorted().map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Declarations to be changed: examples, with and without faults, and real forms. */
export const seedTexts: readonly string[] = [...declarationsIn('examples'), ...declarationsIn('test/fixtures/real-forms')]
