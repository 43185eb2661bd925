import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { root } from '../support/run-built.js'

it('a disk that is full is told in a line, with exit code 2', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" bin/jixiao.js check examples > /dev/full`], { cwd: root, encoding: 'utf8' })
  expect([status, stderr]).toEqual([2, '磁盘已满\n'])
})
