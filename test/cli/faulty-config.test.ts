import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

it.each([['check'], ['fix'], ['fmt'], ['values'], ['review'], ['summary'], ['baseline', 'write'], ['export', '--format', 'html', '-o', 'out']])('%s tells what is wrong with a configuration, and ends with 2', (...args) => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration)
  writeFileSync(join(cwd, 'jixiao.config.yaml'), '没有这一项: 1\n')
  const { code, out, err } = runBuilt([...args, 'a.yaml'], { cwd })
  expect(code).toBe(2)
  expect(out + err).toContain('JX901 “没有这一项”不是这里的设置项')
})
