import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Dialogue } from './io.js'

/** Asks on a terminal. Lines that come before they are asked for, as when several are pasted, answer what is asked next. */
export function openDialogue(input: Readable, output: Writable): Dialogue {
  const lines = createInterface({ input, output })
  const early: string[] = []
  let pending: ((line: string | undefined) => void) | undefined
  let isOver = false
  const answer = (line: string | undefined): void => {
    const settle = pending
    pending = undefined
    settle?.(line)
  }
  lines.on('line', (line) => {
    if (pending) answer(line)
    else early.push(line)
  })
  lines.on('SIGINT', () => lines.close())
  lines.on('close', () => {
    isOver = true
    if (pending) output.write('\n')
    answer(undefined)
  })
  return {
    ask: (question) => {
      const known = early.shift()
      if (known !== undefined || isOver) {
        output.write(known === undefined ? '' : `${question}${known}\n`)
        return Promise.resolve(known)
      }
      return new Promise((resolve) => {
        pending = resolve
        lines.setPrompt(question)
        lines.prompt()
      })
    },
    close: () => lines.close(),
  }
}
