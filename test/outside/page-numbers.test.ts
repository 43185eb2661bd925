import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { examplePath } from '../support/faulty-example.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

it('every page of the PDF states its number', () => {
  const cwd = temporaryFolder()
  runBuilt(['export', join(root, examplePath), '-o', 'a.pdf'], { cwd })
  const pages = execFileSync('pdftotext', ['-layout', 'a.pdf', '-'], { cwd, encoding: 'utf8' }).split('\f').slice(0, -1)
  expect(pages.map((page) => /第\s*(\d)\s*页\s*共\s*3\s*页/u.exec(page)?.[1])).toEqual(['1', '2', '3'])
})
