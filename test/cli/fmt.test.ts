import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { examplePath, exampleText } from '../support/faulty-example.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const loose = exampleText.replaceAll('\n\n', '\n').replace('年度: 2020', '年度:   2020')
const broken = '表单: 一: 二\n'

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  return cwd
}

it('leaves the real form as it is', () => {
  expect(runBuilt(['fmt', '--check', examplePath])).toEqual({ code: 0, out: '', err: '1 个文件：0 个需要整理\n' })
})

it('rewrites what is not canonical, names it, leaves the rest untouched, and goes on after a faulty file', () => {
  const cwd = folderWith({ 'a.yaml': loose, 'b.yaml': exampleText, 'c.yaml': broken, 'd.yaml': `\ufeff${exampleText}` })
  const before = statSync(join(cwd, 'b.yaml')).ino
  const { code, out, err } = runBuilt(['fmt', '.'], { cwd })
  expect([code, out]).toEqual([1, 'a.yaml\nd.yaml\n'])
  expect(err).toBe('c.yaml：第 1 行有误（JX001：一行里有两个“: ”；文字里有冒号加空格时要加引号），没有整理；请先改正\n4 个文件：2 个已整理，1 个没有整理\n')
  expect(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'].map((name) => readFileSync(join(cwd, name), 'utf8'))).toEqual([exampleText, exampleText, broken, exampleText])
  expect(statSync(join(cwd, 'b.yaml')).ino).toBe(before)
  expect(runBuilt(['fmt', 'a.yaml', 'b.yaml'], { cwd })).toEqual({ code: 0, out: '', err: '2 个文件：0 个已整理\n' })
})

it('--check and --dry-run write nothing', () => {
  const cwd = folderWith({ 'a.yaml': loose, 'b.yaml': exampleText })
  expect(runBuilt(['fmt', '--check', '.', '--lang', 'en'], { cwd })).toEqual({ code: 1, out: 'a.yaml\n', err: '2 files: 1 to be formatted\n' })
  const { code, out } = runBuilt(['fmt', '--dry-run', '.'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatch(/^--- a\.yaml\n\+\+\+ a\.yaml\n@@ -1,8 \+1,9 @@\n/u)
  expect(out).toContain('\n-年度:   2020\n+年度: 2020\n')
  expect(runBuilt(['fmt', '--diff', '.'], { cwd }).out).toBe(out)
  expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(loose)
})

it('reads standard input and writes to standard output; nothing of a faulty file', () => {
  expect(runBuilt(['fmt', '-'], { input: loose })).toEqual({ code: 0, out: exampleText, err: '' })
  expect(runBuilt(['fmt', '-'], { input: exampleText })).toEqual({ code: 0, out: exampleText, err: '' })
  expect(runBuilt(['fmt', '-'], { input: broken })).toMatchObject({ code: 1, out: '' })
})

it('tells a file that cannot be read, with exit code 2, and formats the others', () => {
  const cwd = folderWith({ 'a.yaml': loose })
  expect(runBuilt(['fmt', 'nowhere.yaml', 'a.yaml'], { cwd })).toEqual({ code: 2, out: 'a.yaml\n', err: 'nowhere.yaml：没有这个文件或文件夹\n1 个文件：1 个已整理\n' })
})

it('keeps who may read a file, and links as links', () => {
  const cwd = folderWith({ 'a.yaml': loose })
  chmodSync(join(cwd, 'a.yaml'), 0o640)
  symlinkSync('a.yaml', join(cwd, 'link.yaml'))
  expect(runBuilt(['fmt', 'link.yaml'], { cwd }).code).toBe(0)
  expect(lstatSync(join(cwd, 'link.yaml')).isSymbolicLink()).toBe(true)
  expect(statSync(join(cwd, 'a.yaml')).mode & 0o777).toBe(0o640)
  expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(exampleText)
})
