import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { completionFile } from '../support/complete.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { run } from './programs.js'

/** A folder with declarations and other things in it. */
function folderOfFiles(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '2020'))
  for (const name of ['申报 表.yaml', 'b.yml', '说明.md']) writeFileSync(join(folder, name), '')
  return folder
}

describe('fish', () => {
  const offered = (line: string, cwd = temporaryFolder()): readonly string[] =>
    run('fish', ['--no-config', '-c', 'cd $argv[1]; source $argv[2]; complete -C $argv[3]', cwd, completionFile('fish'), line])
      .split('\n')
      .filter((found) => found !== '')

  it('offers commands with their descriptions, options, values and rules', () => {
    expect(offered('jixiao exp')).toEqual([expect.stringMatching(/^explain\t解释规则/u), expect.stringMatching(/^export\t导出/u)])
    expect(offered('jixiao render --for')).toEqual([expect.stringMatching(/^--force\t/u), expect.stringMatching(/^--force-all\t/u), expect.stringMatching(/^--format\t/u)])
    expect(offered('jixiao check --format js')).toEqual([expect.stringMatching(/^json\t/u)])
    expect(offered('jixiao check --format=js')).toEqual([expect.stringMatching(/^--format=json\t/u)])
    expect(offered('jixiao check --watch --lang e')).toEqual([expect.stringMatching(/^en\t/u)])
    expect(offered('jixiao explain JX202 sum')).toEqual(['sum-mismatch\t合计与分项之和不符'])
    expect(offered('jixiao explain JX20').length).toBeGreaterThan(5)
  })

  it('offers declarations first', () => {
    const names = offered('jixiao check ', folderOfFiles())
    expect(names.slice(0, 3).toSorted()).toEqual(['2020/', 'b.yml', '申报 表.yaml'].toSorted())
  })
})

describe('zsh', () => {
  const screen = (line: string, cwd = temporaryFolder()): string => stripVTControlCharacters(run('zsh', ['-f', '-c', 'cd $1 && source $2 $3 $4', 'zsh', cwd, join(import.meta.dirname, 'complete.zsh'), completionFile('zsh'), line]))

  it('offers commands with their descriptions, options, values and rules', () => {
    expect(screen('jixiao exp')).toMatch(/explain +-- 解释规则[\s\S]*export +-- 导出/u)
    expect(screen('jixiao render --fo')).toMatch(/--force +-- [\s\S]*--format +-- /u)
    expect(screen('jixiao check --format ')).toMatch(/json[\s\S]+pretty/u)
    expect(screen('jixiao check --format=js')).toContain('--format=json')
    expect(screen('jixiao explain sum-')).toContain('sum-mismatch')
    expect(screen('jixiao explain JX20')).toMatch(/JX201 +-- 合计与分项之和不符/u)
  })

  it('offers files that it reads and folders only', () => {
    const shown = screen('jixiao check ', folderOfFiles())
    expect(shown).toMatch(/2020\/[\s\S]*b\.yml/u)
    expect(shown).toContain('申报\\ 表.yaml')
    expect(shown).not.toContain('md')
  })
})

describe('bash at a prompt', () => {
  const completed = (line: string, cwd = temporaryFolder()): string | undefined => {
    const shown = run('zsh', ['-f', '-c', 'cd $1 && source $2 $3 $4', 'zsh', cwd, join(import.meta.dirname, 'complete-bash.zsh'), completionFile('bash'), line])
    return /^(?:.*\r)?(<.*>) END/mu.exec(stripVTControlCharacters(shown))?.[1]
  }

  it('completes commands, values behind =, rules and names with blanks', () => {
    expect(completed('jixiao expl')).toBe('<explain>')
    expect(completed('jixiao check --format=js')).toBe('<check><--format=json>')
    expect(completed('jixiao explain sum-')).toBe('<explain><sum-mismatch>')
    expect(completed('jixiao check 申', folderOfFiles())).toBe('<check><申报 表.yaml>')
  })
})
