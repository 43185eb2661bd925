import type { Language, Text } from '../base/text.js'
import { messageLine } from '../reporters/visible-text.js'
import type { Io } from './io.js'

/** Tells what could not be done, one line each. */
export function printFailures(failures: readonly Text[], language: Language, io: Io): void {
  for (const failure of failures) io.err(`${messageLine(failure[language])}\n`)
}
