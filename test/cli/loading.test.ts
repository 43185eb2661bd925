import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { examplePath } from '../support/faulty-example.js'
import { root } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Files that Node loaded while it ran the built program. */
function filesLoaded(args: readonly string[], cwd = root): readonly string[] {
  const script = join(temporaryFolder(), 'hook.cjs')
  writeFileSync(script, `process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')))`)
  const { stderr } = spawnSync(process.execPath, ['--require', script, join(root, 'bin/jixiao.js'), ...args], { cwd, encoding: 'utf8' })
  return stderr.split('\n').map((path) => basename(path)).filter((name) => /\.(?:c?js|json)$/u.test(name) && name !== 'hook.cjs').toSorted()
}

it('check loads neither pdfkit nor exceljs nor anything of export', () => {
  expect(filesLoaded(['check', examplePath])).toEqual(['jixiao.js', 'start.cjs'])
})

it('a folder takes the glob library along, and still nothing of export', () => {
  const loaded = filesLoaded(['check', 'examples/faulty'])
  expect(loaded).toContain('glob-files.cjs')
  expect(loaded.filter((name) => /write-|pdfkit|exceljs/u.test(name))).toEqual([])
})

it('a configuration takes its reader along, and only where there is one', () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '.git'))
  writeFileSync(join(cwd, 'a.yaml'), '')
  expect(filesLoaded(['check', 'a.yaml'], cwd)).toEqual(['jixiao.js', 'start.cjs'])
  writeFileSync(join(cwd, 'jixiao.config.yaml'), 'rules:\n  JX205: off\n')
  expect(filesLoaded(['check', 'a.yaml'], cwd)).toEqual(['jixiao.js', 'load-config.cjs', 'start.cjs'])
  expect(filesLoaded(['check', 'a.yaml', '--no-config'], cwd)).toEqual(['jixiao.js', 'start.cjs'])
})

it('formats other than pretty and json are loaded when they are asked for', () => {
  expect(filesLoaded(['check', examplePath, '--format', 'json'])).not.toContain('other-reporters.cjs')
  expect(filesLoaded(['check', examplePath, '--format', 'compact'])).toContain('other-reporters.cjs')
})

it('the version is told without loading anything', () => {
  expect(filesLoaded(['--version'])).toEqual(['jixiao.js', 'package.json'])
})

it('git, the watching library and the rule texts come when they are asked for', () => {
  expect(filesLoaded(['check', examplePath, '--changed=HEAD'])).toEqual(['changed-files.cjs', 'jixiao.js', 'start.cjs'])
  expect(filesLoaded(['check', '-', '--watch'])).toEqual(['jixiao.js', 'start.cjs', 'watch-files.cjs'])
  expect(filesLoaded(['explain', 'JX201'])).toEqual(['explain-rules.cjs', 'jixiao.js', 'start.cjs'])
})

it('a review loads its own code, and the writer of PDF only for PDF', () => {
  expect(filesLoaded(['review', examplePath])).toEqual(['jixiao.js', 'start.cjs', 'write-review.cjs'])
  expect(filesLoaded(['review', examplePath, '-o', join(temporaryFolder(), 'a.pdf')])).toContain('write-pdf.cjs')
})
