import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, it } from 'vitest'
import { cli } from '../fuzz/cli.js'
import type { WrittenFile } from '../fuzz/run-seeds.js'
import { drawFrom } from '../support/mutate-declaration.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** The forms of an example in each format. */
function writtenForms(): readonly WrittenFile[] {
  const cwd = temporaryFolder()
  runBuilt(['export', join(root, 'examples/hengdong-petition-2020.yaml'), '--format', 'pdf,xlsx,docx,html', '-o', 'seeds', '--quiet'], { cwd })
  const folder = join(cwd, 'seeds')
  return readdirSync(folder).toSorted().map((name) => ({ ending: extname(name).slice(1), bytes: readFileSync(join(folder, name)) }))
}

it('any bytes, as any kind of file, to any command with any options: findings or a clear error, nothing raw on the terminal, never a fault of the tool', { timeout: 240_000 }, async () => {
  const target = cli(writtenForms())
  const draw = drawFrom(2020)
  const faults: string[] = []
  const outcomes = new Set<string>()
  for (let number = 0; number < 250; number++) {
    const verdict = await target.judge(await target.draw(draw))
    if ('fault' in verdict) faults.push(verdict.fault)
    else outcomes.add(verdict.outcome)
  }
  expect(faults).toEqual([])
  expect([...outcomes].toSorted()).toEqual(['ended with 0', 'ended with 1', 'ended with 2'])
})
