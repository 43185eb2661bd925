import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeConfigFinder } from '../../src/cli/find-config.js'
import { temporaryFolder } from '../support/temporary-folder.js'

it.each([
  ['nothing', undefined, undefined, 'strict'],
  ['a configuration that says nothing of it', 'rules:\n  JX205: off\n', undefined, 'strict'],
  ['a configuration', 'profile: recommended\n', undefined, 'recommended'],
  ['the command line', 'profile: recommended\n', 'all', 'all'],
] as const)('the usual profile of a command gives way to none but what is said: %s', async (_, config, profile, expected) => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '.git'))
  if (config !== undefined) writeFileSync(join(cwd, 'jixiao.config.yaml'), config)
  const finder = makeConfigFinder({ ...(profile && { profile }), usualProfile: 'strict' }, { readFile })
  const { settings } = await finder.settingsFor(join(cwd, 'a.yaml'))
  expect(settings.profile).toBe(expected)
})
