import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/run-built.js'
import { importForm } from './minimal-form.js'

it('the published form of 2020, copied out of Word as text, is the example to the byte', async () => {
  const { text, doubtful, unplaced } = await importForm(readFileSync(join(root, 'bench/import/forms/s-hengdong-petition-2020-dept.txt'), 'utf8'))
  const example = readFileSync(join(root, 'examples/hengdong-petition-2020.yaml'), 'utf8').split('\n').slice(1).join('\n')
  expect([text, doubtful, unplaced]).toEqual([example, 0, 0])
})
