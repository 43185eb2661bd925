import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { Workbook } from 'exceljs'
import { expect, it } from 'vitest'
import type { RuleInfo } from '../../src/base/rule-info.js'
import { pageKeys, pagesApart } from '../../src/build/without-pages.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { departmentOf } from '../support/department-of.js'
import { examplePath } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Files that Node loaded while it ran the built program; the program itself apart. */
function filesLoaded(args: readonly string[], cwd = root, env: Readonly<Record<string, string>> = {}): readonly string[] {
  const script = join(temporaryFolder(), 'hook.cjs')
  writeFileSync(script, `process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')))`)
  const { stderr } = spawnSync(process.execPath, ['--require', script, join(root, 'bin/jixiao.js'), ...args], { cwd, encoding: 'utf8', env: { ...process.env, JIXIAO_CACHE: 'off', ...env } })
  return stderr.split('\n').map((path) => basename(path)).filter((name) => /\.(?:c?js|json)$/u.test(name) && !['hook.cjs', 'plain.cjs', 'cli.cjs'].includes(name)).toSorted()
}

it('check loads neither pdfkit nor exceljs nor docx nor anything of export', () => {
  expect(filesLoaded(['check', examplePath])).toEqual(['jixiao.js', 'start.cjs'])
})

it('the YAML parser comes with a text that the strict reader leaves to it', () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration.replace('填报单位: 某局', '填报单位: |-\n  某局'))
  writeFileSync(join(cwd, 'b.yaml'), minimalDeclaration.replace('填报单位: 某局', '填报单位：某局'))
  expect(filesLoaded(['check', 'a.yaml'], cwd)).toEqual(['jixiao.js', 'read-yaml.cjs', 'start.cjs'])
  expect(filesLoaded(['check', 'b.yaml'], cwd)).toEqual(['jixiao.js', 'start.cjs'])
})

it('a folder takes the glob library along, and still nothing of export', () => {
  const loaded = filesLoaded(['check', 'examples/faulty'])
  expect(loaded).toContain('glob-files.cjs')
  expect(loaded.filter((name) => /write-|pdfkit|exceljs|docx/u.test(name))).toEqual([])
})

it('a configuration takes its reader along, and only where there is one', () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '.git'))
  writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration)
  expect(filesLoaded(['check', 'a.yaml'], cwd)).toEqual(['jixiao.js', 'start.cjs'])
  writeFileSync(join(cwd, 'jixiao.config.yaml'), 'rules:\n  JX205: off\n')
  expect(filesLoaded(['check', 'a.yaml'], cwd)).toEqual(['jixiao.js', 'load-config.cjs', 'start.cjs'])
  expect(filesLoaded(['check', 'a.yaml', '--no-config'], cwd)).toEqual(['jixiao.js', 'start.cjs'])
})

it('what judges several files together comes with the second one, or with a list, and a workbook with its reader', async () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '.git'))
  const [one, two] = ['a.yaml', 'b.yaml']
  for (const name of [one, two]) writeFileSync(join(cwd, name), departmentOf(name, minimalDeclaration))
  expect(filesLoaded(['check', one], cwd)).toEqual(['jixiao.js', 'start.cjs'])
  expect(filesLoaded(['check', one, two], cwd)).toEqual(['jixiao.js', 'judge-files.cjs', 'start.cjs'])
  expect(filesLoaded(['export', one, two, '--format', 'html', '-o', join(cwd, 'out')], cwd)).not.toContain('judge-files.cjs')
  writeFileSync(join(cwd, 'jixiao.config.yaml'), 'departments: 名单.csv\n')
  writeFileSync(join(cwd, '名单.csv'), 'a局\n')
  expect(filesLoaded(['check', one], cwd)).toEqual(['jixiao.js', 'judge-files.cjs', 'load-config.cjs', 'start.cjs'])
  const book = new Workbook()
  book.addWorksheet('名单').addRow(['ayaml局'])
  writeFileSync(join(cwd, '名单.csv'), new Uint8Array(await book.xlsx.writeBuffer()))
  expect(filesLoaded(['check', one], cwd)).toEqual(['jixiao.js', 'judge-files.cjs', 'load-config.cjs', 'read-workbook.cjs', 'start.cjs'])
})

it('how several files are judged is no part of what a single check has in memory', () => {
  const [alone, together] = ['cli', 'judge-files'].map((name) => readFileSync(join(root, `dist/${name}.cjs`), 'utf8'))
  const said = ['像是同一个部门（推测）', '像是模板或导出程序的问题'].map((text) => Array.from(text, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''))
  const holds = (program: string | undefined, text: string): boolean => program?.toLowerCase().includes(text.toLowerCase().replaceAll('\\uff', '\\uff')) === true
  for (const text of said) expect([holds(alone, text), holds(together, text)]).toEqual([false, true])
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
  expect(filesLoaded(['explain', 'JX201'])).toEqual(['explain-rules.cjs', 'jixiao.js', 'rule-pages.cjs', 'start.cjs'])
})

/** The rules as data: what a check does is no part of their pages. */
function asData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

it('a check has neither reasons nor examples of rules in memory, and all else of them', async () => {
  const outfile = join(temporaryFolder(), 'rules.cjs')
  await build({ entryPoints: [join(root, 'src/rule-catalogue.ts')], bundle: true, platform: 'node', format: 'cjs', outfile, plugins: [pagesApart], logLevel: 'error' })
  const bundled = createRequire(import.meta.url)(outfile) as { ruleCatalogue: readonly RuleInfo[] }
  const facts = ruleCatalogue.map((rule) => Object.fromEntries(Object.entries(rule).filter(([key]) => !pageKeys.some((page) => page === key))))
  expect(asData(bundled.ruleCatalogue)).toEqual(asData(facts))
  expect(bundled.ruleCatalogue.map((rule) => Object.keys(rule))).toEqual(facts.map((rule) => Object.keys(rule)))
  for (const name of ['cli', 'baselines', 'run-baseline']) expect(readFileSync(join(root, `dist/${name}.cjs`), 'utf8')).not.toMatch(/\\u27e6|⟦/iu)
})

it('the pages of all rules are a file of their own, and in the library', () => {
  const { rulePages } = createRequire(import.meta.url)(join(root, 'dist/rule-pages.cjs')) as { rulePages: readonly RuleInfo[] }
  const library = createRequire(import.meta.url)(join(root, 'dist/index.cjs')) as { ruleCatalogue: readonly RuleInfo[] }
  expect(rulePages).toEqual(asData(ruleCatalogue))
  expect(asData(library.ruleCatalogue)).toEqual(rulePages)
})

it('SARIF, which describes rules at length, loads their pages; other formats do not', () => {
  expect(filesLoaded(['check', examplePath, '--format', 'sarif'])).toContain('rule-pages.cjs')
  for (const format of ['html', 'gitlab', 'junit', 'github', 'checkstyle']) expect(filesLoaded(['check', examplePath, '--format', format])).not.toContain('rule-pages.cjs')
})

it('a review loads its own code, and the writer of PDF only for PDF', () => {
  expect(filesLoaded(['review', examplePath])).toEqual(['jixiao.js', 'start.cjs', 'write-review.cjs'])
  expect(filesLoaded(['review', examplePath, '-o', join(temporaryFolder(), 'a.pdf')])).toContain('write-pdf.cjs')
})

it('a summary loads its own code, and the charts only for a page', () => {
  expect(filesLoaded(['summary', examplePath])).toEqual(['jixiao.js', 'start.cjs', 'write-summary.cjs'])
  expect(filesLoaded(['summary', examplePath, '-o', join(temporaryFolder(), 'a.xlsx')])).toEqual(['jixiao.js', 'start.cjs', 'write-summary.cjs'])
  expect(filesLoaded(['summary', examplePath, '-o', join(temporaryFolder(), 'a.html')])).toEqual(['draw-bars.cjs', 'jixiao.js', 'start.cjs', 'write-summary.cjs'])
})

it('a comparison loads its own code', () => {
  expect(filesLoaded(['diff', examplePath, examplePath])).toEqual(['jixiao.js', 'start.cjs', 'write-comparison.cjs'])
})

it('an empty form loads its own code, and the writer of its format only', () => {
  expect(filesLoaded(['template', '--format', 'yaml', '-o', '-'])).toEqual(['jixiao.js', 'start.cjs', 'write-template.cjs'])
  expect(filesLoaded(['template', '-o', join(temporaryFolder(), 'a.xlsx')])).toEqual(['jixiao.js', 'start.cjs', 'write-template.cjs', 'write-xlsx.cjs'])
})

it('a new declaration loads its own code, and no writer', () => {
  expect(filesLoaded(['init', '--department', 'a', '--year', '2021', '-o', join(temporaryFolder(), 'a.yaml')])).toEqual(['jixiao.js', 'run-init.cjs', 'start.cjs'])
})

it('what keeps results is loaded where there are many files and results are wanted', () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '.git'))
  const names = Array.from({ length: 12 }, (_, index) => `${index}.yaml`)
  for (const name of names) writeFileSync(join(cwd, name), departmentOf(name, minimalDeclaration))
  const env = { JIXIAO_CACHE: join(cwd, 'kept') }
  expect(filesLoaded(['check', ...names], cwd, env)).toContain('keep-results.cjs')
  expect(filesLoaded(['check', ...names.slice(1)], cwd, env)).not.toContain('keep-results.cjs')
  expect(filesLoaded(['check', ...names, '--no-cache'], cwd, env)).not.toContain('keep-results.cjs')
  expect(filesLoaded(['check', ...names], cwd)).not.toContain('keep-results.cjs')
  // With nothing new there is nothing to judge.
  expect(filesLoaded(['check', ...names], cwd, env)).not.toContain('judge-files.cjs')
})

it('a check of one file makes no hashes', () => {
  const script = join(temporaryFolder(), 'hook.cjs')
  writeFileSync(script, `process.on('exit', () => process.stderr.write(process.moduleLoadList.join('\\n')))`)
  const { stderr } = spawnSync(process.execPath, ['--require', script, join(root, 'bin/jixiao.js'), 'check', examplePath], { cwd: root, encoding: 'utf8' })
  expect(stderr.split('\n')).toContain('NativeModule vm')
  expect(stderr.split('\n')).not.toContain('NativeModule crypto')
})
