import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { processIo, type Io } from '../../src/cli/io.js'
import { main } from '../../src/cli/program.js'
import { drawRun, type DrawnRun } from '../support/draw-run.js'
import { runSeeds, type WrittenFile } from './run-seeds.js'
import { promise, verdictOf, type Target } from './target.js'
import { unseen } from './words.js'

/** Any command with any options over any files: it ends with what it promises, says why it refuses, and shows nothing raw. Changes the working folder. */
export function cli(forms: readonly WrittenFile[]): Target<DrawnRun> {
  const seeds = runSeeds(forms)
  const home = resolve('.')
  return {
    name: 'cli',
    draw: (draw) => drawRun(draw, seeds),
    judge: async (drawn) => verdictOf(async () => judge(drawn, home)),
    file: ({ argv, files, stdin, terminal }) => ({ ending: 'json', bytes: Buffer.from(JSON.stringify({ argv, terminal, files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])), stdin: Buffer.from(stdin).toString('base64') }, null, 2)) }),
  }
}

async function judge({ files, stdin, argv, terminal }: DrawnRun, home: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-run-'))
  try {
    const place = join(folder, 'run')
    mkdirSync(place)
    process.chdir(place)
    for (const [name, bytes] of Object.entries(files)) writeFileSync(name, bytes)
    let [out, err] = ['', '']
    const io: Io = { ...processIo(), ...terminal, out: (text) => void (out += text), outBytes: () => undefined, err: (text) => void (err += text), readStdin: async () => stdin, readFont: async (name) => readFileSync(join(home, 'dist/fonts', name)), toolHash: () => 'none', judgeHash: () => 'none', processors: async () => 1, stepSummary: undefined, resultsFolder: undefined, isOutTerminal: true, writeFile: writingWithin(place, processIo().writeFile) }
    const code = await main(argv, io)
    judgeOutcome(argv, code, out, err)
    return `ended with ${code}`
  } finally {
    process.chdir(home)
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
  }
}

/** Nothing that is drawn may write elsewhere: that would be a fault, and harm this machine. */
function writingWithin(place: string, write: Io['writeFile']): Io['writeFile'] {
  return async (path, bytes) => {
    promise(!relative(place, resolve(path)).startsWith('..'), () => `writes ${path}`)
    await write(path, bytes)
  }
}

function judgeOutcome(argv: readonly string[], code: number, out: string, err: string): void {
  const command = argv.join(' ')
  promise(code <= 2, () => `exit code ${code}: ${err}\n${command}`)
  // A report that goes to a file says it there.
  promise(code !== 2 || err.trim() !== '' || out.trim() !== '' || argv.some((part) => part === '-o' || /^\w+=/u.test(part)), () => `exit code 2 without a word: ${command}`)
  promise(!/\n {4}at .*[(:]\d+:\d+/u.test(out + err), () => `prints a stack: ${err}\n${command}`)
  // What a program is to read on, and tables for Excel, which begin with a mark and end their lines in CRLF, are data.
  const isData = argv.includes('-') || argv.includes('csv')
  const shown = ((isData ? '' : out) + err).replaceAll(/\u001b\[\d+(?:;\d+)*m/gu, '')
  const [raw] = unseen.exec(shown) ?? []
  promise(raw === undefined, () => `${argv[0]} prints ${JSON.stringify(raw)} in ${JSON.stringify(shown.slice(Math.max(0, shown.search(unseen) - 40), shown.search(unseen) + 40))}\n${command}`)
  promise(argv.some((part) => part.includes('github') || part === 'csv' || part === '-') || !/^::(?:error|warning|stop)/mu.test(shown), () => `${argv[0]} prints a command\n${command}`)
}
