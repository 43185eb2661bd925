import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dropOldest } from '../../src/cli/own-folder.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const fileName = /^\d+\.kept(?:\.\w+\.tmp)?$/u

it('what is too much goes, the oldest first, and what is of no such name stays', () => {
  const folder = temporaryFolder()
  for (const number of [1, 2, 3, 4]) {
    writeFileSync(join(folder, `${number}.kept`), '12345')
    utimesSync(join(folder, `${number}.kept`), 1_700_000_000 + number, 1_700_000_000 + number)
  }
  writeFileSync(join(folder, 'other'), '')
  dropOldest(folder, fileName, { files: 3, bytes: 100 })
  expect(readdirSync(folder)).toEqual(['2.kept', '3.kept', '4.kept', 'other'])
  dropOldest(folder, fileName, { files: 3, bytes: 10 })
  expect(readdirSync(folder)).toEqual(['3.kept', '4.kept', 'other'])
})

it('temporary files of runs that were ended by force go after an hour; one that is being written stays', () => {
  const folder = temporaryFolder()
  for (const name of ['1.kept', '2.kept.aaa.tmp', '3.kept.bbb.tmp']) writeFileSync(join(folder, name), '')
  const twoHoursAgo = Date.now() / 1000 - 7200
  for (const name of ['1.kept', '2.kept.aaa.tmp']) utimesSync(join(folder, name), twoHoursAgo, twoHoursAgo)
  dropOldest(folder, fileName, { files: 10, bytes: 100 })
  expect(readdirSync(folder)).toEqual(['1.kept', '3.kept.bbb.tmp'])
})
