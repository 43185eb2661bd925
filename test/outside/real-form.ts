import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', 'fixtures', 'forms', 'hengdong-petition-2020.txt')
/** What stands in the cells of the form that the department published, line by line, without blanks. */
const texts = readFileSync(file, 'utf8').split(/[\t\n]/u).map(withoutBlanks).filter((text) => text !== '')
const whole = texts.join('')

/** Texts of the real form that what is shown lacks, or shows less often than the real form. */
export function missingFrom(shown: string): readonly string[] {
  const dense = withoutBlanks(shown)
  return [...new Set(texts)].filter((text) => timesIn(dense, text) < timesIn(whole, text))
}

/** The same character by character: for ways of reading that mix lines of cells side by side. */
export function missingCharacters(shown: string): readonly string[] {
  const dense = withoutBlanks(shown)
  return [...new Set(whole)].filter((character) => timesIn(dense, character) < timesIn(whole, character))
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '')
}

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1
}
