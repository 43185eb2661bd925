import type * as fileSystem from 'node:fs'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { makeConfigFinder } from '../../src/cli/find-config.js'
import { processIo, type Io } from '../../src/cli/io.js'
import { temporaryFolder } from '../support/temporary-folder.js'

vi.mock('node:fs', async (load) => {
  const original = await load<typeof fileSystem>()
  return { ...original, existsSync: vi.fn<typeof original.existsSync>(original.existsSync) }
})

it('R-34 each folder is looked at once, and each configuration read once, however many files it holds', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.git'))
  mkdirSync(join(folder, '2020'))
  writeFileSync(join(folder, 'jixiao.config.yaml'), 'rules:\n  JX205: off\n')
  const readFile = vi.fn<Io['readFile']>(processIo().readFile)
  const finder = makeConfigFinder({}, { readFile })
  vi.mocked(existsSync).mockClear()
  for (let index = 0; index < 1000; index++) {
    const { settings } = await finder.settingsFor(join(folder, '2020', `${index}.yaml`))
    expect(settings.rules.get('JX205')?.severity).toBe('off')
  }
  // Two names and `.git`, in two folders.
  expect(vi.mocked(existsSync)).toHaveBeenCalledTimes(6)
  expect(readFile).toHaveBeenCalledTimes(1)
})
