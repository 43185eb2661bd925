import type { Draw } from '../support/mutate-declaration.js'

/** What became of a case: what it came to, in a word for the tally, or the promise that was broken. */
export type Verdict = { readonly outcome: string } | { readonly fault: string }

/** Something that is fuzzed. The same draws give the same case, and the same case the same verdict. */
export interface Target<Case> {
  readonly name: string
  readonly draw: (draw: Draw) => Case | Promise<Case>
  readonly judge: (drawn: Case) => Verdict | Promise<Verdict>
  /** A case as a file, for whoever mends its fault. */
  readonly file: (drawn: Case) => { readonly ending: string; readonly bytes: Uint8Array }
  /** Cases with less in them, the smallest first; left out where they cannot be made smaller. */
  readonly smaller?: (drawn: Case) => Iterable<Case>
}

/** What keeps promises from being judged one by one: the first that is broken says all. */
export class BrokenPromise extends Error {}

/** @throws BrokenPromise if it does not hold. */
export function promise(holds: boolean, otherwise: () => string): asserts holds {
  if (!holds) throw new BrokenPromise(otherwise())
}

/** The verdict of a judgement that throws where a promise is broken, and throws whatever else where the tool has a fault. */
export async function verdictOf(judge: () => string | Promise<string>): Promise<Verdict> {
  try {
    return { outcome: await judge() }
  } catch (error) {
    if (error instanceof BrokenPromise) return { fault: error.message }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Texts with a stretch of lines, then of characters, left out: halves first, then ever less. */
export function* smallerTexts(text: string): Generator<string> {
  const lines = text.split('\n')
  for (let size = Math.ceil(lines.length / 2); size >= 1 && lines.length > 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < lines.length; at += size) yield lines.toSpliced(at, size).join('\n')
  }
  for (let size = Math.ceil(text.length / 2); size >= 1 && text.length <= 4000; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < text.length; at += size) yield text.slice(0, at) + text.slice(at + size)
  }
}
