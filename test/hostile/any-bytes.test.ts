import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { drawRun, type Seeds } from '../support/draw-run.js'
import { drawFrom } from '../support/mutate-declaration.js'
import { root, runBuilt } from '../support/run-built.js'
import { runWithin } from '../support/run-within.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Whole files to begin with, one of each kind. */
function seedsIn(cwd: string): Seeds {
  const example = join(root, 'examples/hengdong-petition-2020.yaml')
  runBuilt(['export', example, '--format', 'pdf,xlsx,docx,html', '-o', 'seeds', '--quiet'], { cwd })
  return {
    yaml: readFileSync(example),
    csv: readFileSync(join(root, 'examples/county/单位名单.csv')),
    doc: readFileSync(join(root, 'test/fixtures/documents/sample.doc')),
    ...Object.fromEntries(['pdf', 'xlsx', 'docx', 'html'].map((ending) => [ending, readFileSync(join(cwd, `seeds/hengdong-petition-2020.${ending}`))])),
  }
}

it('any bytes, as any kind of file, to any command: findings or a clear error, never a fault of the tool', { timeout: 240_000 }, async () => {
  const cwd = temporaryFolder()
  const seeds = seedsIn(cwd)
  const before = process.cwd()
  onTestFinished(() => process.chdir(before))
  const draw = drawFrom(2020)
  const codes = new Map<number, number>()
  for (let number = 0; number < 150; number++) {
    const { files, stdin, argv } = drawRun(draw, seeds)
    const folder = join(cwd, String(number))
    mkdirSync(folder)
    process.chdir(folder)
    for (const [name, bytes] of Object.entries(files)) writeFileSync(name, bytes)
    const { code, err } = await runWithin(argv, { readStdin: async () => stdin })
    codes.set(code, (codes.get(code) ?? 0) + 1)
    if (code > 2) expect.fail(`run ${number}, ${argv.join(' ')}:\n${err}`)
  }
  expect([...codes.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2])
})
