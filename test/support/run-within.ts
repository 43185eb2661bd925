import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { processIo, type Io } from '../../src/cli/io.js'
import { main } from '../../src/cli/program.js'

export interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line within this process, as on a terminal that shows no colour, and keeps what it says. */
export async function runWithin(argv: readonly string[], io: Partial<Io> = {}): Promise<Told> {
  const said = { out: '', err: '' }
  const code = await main(argv, {
    ...processIo(),
    out: (text) => void (said.out += text),
    outBytes: (bytes) => void (said.out += Buffer.from(bytes).toString('utf8')),
    err: (text) => void (said.err += text),
    readStdin: async () => new Uint8Array(),
    readFont: async (name) => readFile(join(import.meta.dirname, '../../dist/fonts', name)),
    toolHash: () => 'none',
    stepSummary: undefined,
    isColor: false,
    isOutTerminal: true,
    width: 100,
    ...io,
  })
  return { code, ...said }
}
