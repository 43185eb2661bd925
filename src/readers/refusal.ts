import type { Text } from '../base/text.js'
import type { ReadDocument, ReadOutcome } from '../grid/grid.js'

/** A file, or a part of it, that cannot be read. Thrown deep inside a reader, caught by {@link orRefused}: it never leaves `readers`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(readonly sentence: Text) {
    super(sentence.en)
  }
}

/** What `read` makes of a file; a refusal becomes an outcome. */
export async function orRefused(read: () => ReadDocument | Promise<ReadDocument>): Promise<ReadOutcome> {
  try {
    return { document: await read() }
  } catch (error) {
    return refusedBy(error)
  }
}

/**
 * The sentence of a refusal.
 * @throws Whatever else was caught.
 */
export function refusedBy(error: unknown): { readonly refused: Text } {
  if (error instanceof Refusal) return { refused: error.sentence }
  throw error
}

/** A file that does not end where it should, or whose bytes were changed. */
export function damaged(what: Text): Refusal {
  return new Refusal({
    zh: `文件已损坏，读不出（${what.zh}）；请重新下载，或者在原来的软件中打开后另存`,
    en: `the file is damaged and cannot be read (${what.en}); download it again, or open and save it in the program it comes from`,
  })
}

/** A file that would take more memory or time than any form does. */
export function excessive(what: Text): Refusal {
  return new Refusal({
    zh: `文件不像是一张申报表：${what.zh}，为安全起见没有读`,
    en: `the file is unlike any form: ${what.en}; to be safe it was not read`,
  })
}
