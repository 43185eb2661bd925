import { messageLine, visibleText } from '../reporters/visible-text.js'
import type { Io } from './io.js'

/** Names files that were written, one a line: on a terminal what can be seen of their names, for a program the names themselves. */
export function tellWritten(paths: readonly string[], io: Pick<Io, 'out' | 'isOutTerminal'>): void {
  io.out(paths.map((path) => `${io.isOutTerminal ? messageLine(path) : inOneLine(path)}\n`).join(''))
}

/** No program that reads names line by line can take one with a line break or a control character, and a log may obey it. */
function inOneLine(path: string): string {
  const line = path.replace(/[\p{Control}\u2028\u2029]/gu, visibleText)
  // GitHub takes a line that begins like this for a command.
  return line.startsWith('::') ? `./${line}` : line
}
