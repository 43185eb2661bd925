import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { completionScript } from '../../src/cli/completion/completion-scripts.js'
import { shapesOf } from '../../src/cli/completion/shape.js'
import { makeProgram } from '../../src/cli/program.js'
import { processIo } from '../../src/cli/io.js'
import { reporters } from '../../src/reporters/index.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { completeInBash } from '../support/complete.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const program = makeProgram('en', processIo(), () => undefined)
const commandNames = program.commands.map((command) => command.name())
const vocabulary = { words: {}, values: {}, help: 'help' }

describe('jixiao completion bash', () => {
  it('offers every command, and the options of the program', () => {
    expect(completeInBash(['jixiao', ''])).toEqual(commandNames.toSorted())
    expect(completeInBash(['jixiao', 'exp'])).toEqual(['explain', 'export'])
    expect(completeInBash(['jixiao', '--'])).toEqual(['--help', '--licenses', '--version'])
  })

  it('offers every option of every command', () => {
    for (const command of program.commands) {
      const long = command.options.flatMap(({ long: name }) => name ?? [])
      expect(completeInBash(['jixiao', command.name(), '--'])).toEqual([...new Set([...long, '--help'])].toSorted())
    }
    expect(completeInBash(['jixiao', 'render', '--for'])).toEqual(['--force', '--force-all', '--format'])
  })

  it('offers the values of an option, behind a blank and behind =', () => {
    const names = Object.keys(reporters).toSorted()
    expect(completeInBash(['jixiao', 'check', '--format', ''])).toEqual(names)
    // bash splits words at = and hands over the sign as a word.
    expect(completeInBash(['jixiao', 'check', '--format', '='], { typed: '' })).toEqual(names)
    expect(completeInBash(['jixiao', 'check', '--format', '=', 'js'])).toEqual(['json'])
    expect(completeInBash(['jixiao', 'check', 'a.yaml', '--lang', 'e'])).toEqual(['en'])
    expect(completeInBash(['jixiao', 'export', '--format', ''])).toEqual(['docx', 'html', 'pdf', 'xlsx'])
    expect(completeInBash(['jixiao', 'completion', ''])).toEqual(['bash', 'fish', 'powershell', 'zsh'])
  })

  it('offers codes and names of rules', () => {
    expect(completeInBash(['jixiao', 'explain', ''])).toEqual(ruleCatalogue.flatMap(({ code, name }) => [code, name]).toSorted())
    expect(completeInBash(['jixiao', 'explain', 'JX201', 'sum-'])).toEqual(['sum-mismatch'])
  })

  it('offers declarations and folders, whatever they are called, and any path to write to', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, '2020 年'))
    for (const name of ['申报 表.yaml', '[a]*.yml', 'B.YAML', '说明.txt']) writeFileSync(join(cwd, name), '')
    expect(completeInBash(['jixiao', 'fmt', ''], { cwd })).toEqual(['2020 年', 'B.YAML', '[a]*.yml', '申报 表.yaml'])
    expect(completeInBash(['jixiao', 'check', '--changed', '申'], { cwd })).toEqual(['申报 表.yaml'])
    expect(completeInBash(['jixiao', 'export', '-o', ''], { cwd })).toContain('说明.txt')
    expect(completeInBash(['jixiao', 'check', '--stdin-filename', ''], { cwd })).toEqual([])
  })

  it('offers forms of other programs to commands that read them', () => {
    const cwd = temporaryFolder()
    for (const name of ['a.yaml', '表 1.docx', 'B.XLSX', 'c.png', 'd.xlsx.bak']) writeFileSync(join(cwd, name), '')
    for (const command of ['check', 'import', 'convert', 'values', 'review']) expect(completeInBash(['jixiao', command, ''], { cwd })).toEqual(['B.XLSX', 'a.yaml', '表 1.docx'])
    expect(completeInBash(['jixiao', 'import', '--kind', ''], { cwd })).toEqual(['department-2020', 'project-2018'])
    expect(completeInBash(['jixiao', 'import', '--format', 'js'], { cwd })).toEqual(['json'])
  })

  it('completes a word in the middle, up to the cursor', () => {
    expect(completeInBash(['jixiao', 'expxx', 'a.yaml'], { index: 1, typed: 'expl' })).toEqual(['explain'])
    expect(completeInBash(['jixiao', 'check', '--fo', 'a.yaml'], { index: 2 })).toEqual(['--format'])
  })
})

describe('what completion knows of a command line', () => {
  const nested = new Command('tool')
  const outer = nested.command('baseline').alias('base')
  outer.command('write').argument('<FILE...>').option('-n, --dry-run').option('--to [path]')

  it('goes down into commands of commands, by every alias', () => {
    const shapes = shapesOf(nested, vocabulary)
    expect(shapes.map(({ paths }) => paths)).toEqual([[''], ['baseline', 'base'], ['baseline write', 'base write']])
    expect(shapes[2]).toMatchObject({ endings: ['yaml', 'yml'], options: [{ names: ['-n', '--dry-run'], value: 'none' }, { names: ['--to'], value: 'optional', isPath: true }, { names: ['-h', '--help'] }] })
  })

  it.each(['bash', 'zsh', 'fish', 'powershell'] as const)('stands in the script for %s', (shell) => {
    expect(completionScript(shell, nested, vocabulary)).toContain('base write')
  })
})

describe('jixiao completion powershell', () => {
  const script = runBuilt(['completion', 'powershell', '--lang', 'en']).out

  it('is plain ASCII in both languages, since PowerShell may read it in another code page', () => {
    expect(script).toMatch(/^[\x20-\x7e\n]*$/u)
    expect(runBuilt(['completion', 'powershell']).out).toMatch(/^[\x20-\x7e\n]*$/u)
  })

  it('holds every command, option, value and rule, with balanced brackets and quotes', () => {
    for (const { name, code } of ruleCatalogue) expect(script).toMatch(new RegExp(`'${code}\\|[^']+', .*'${name}\\|[^']+'`, 'u'))
    for (const command of program.commands) {
      expect(script).toContain(`'${command.name()}|`)
      for (const { long } of command.options) expect(script).toMatch(new RegExp(`^ +'${command.name()}' = .*'${long}\\|`, 'mu'))
    }
    expect(script).toContain(`        'check --format' = @(${Object.keys(reporters).map((name) => `'${name}|${name}'`).join(', ')})\n`)
    const code = script.replace(/'(?:[^']|'')*'/gu, '').replace(/^\s*#.*$/gmu, '')
    expect(code).not.toContain("'")
    for (const [open, close] of ['()', '{}', '[]'].map((pair) => Array.from(pair))) expect(code.split(open ?? '').length).toBe(code.split(close ?? '').length)
  })
})

describe('jixiao completion', () => {
  it('tells how to install the script for each shell', () => {
    const { code, out } = runBuilt(['completion'])
    expect(code).toBe(0)
    for (const part of ['source <(jixiao completion bash)', 'source <(jixiao completion zsh)', 'jixiao completion fish | source', 'jixiao completion powershell | Out-String | Invoke-Expression']) expect(out).toContain(part)
    expect(runBuilt(['completion', '--lang', 'en']).out).toMatch(/^Lets a shell complete /u)
  })

  it('refuses a shell that it does not know', () => {
    expect(runBuilt(['completion', 'tcsh'])).toEqual({ code: 2, out: '', err: '“tcsh”不对，可以写：bash、zsh、fish、powershell\n用法见 jixiao --help\n' })
  })
})
