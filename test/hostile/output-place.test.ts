import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeXlsx } from '../readers/make-xlsx.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** A folder in which `work` is where commands run; what lies beside it is not theirs. */
function workplace(): { readonly cwd: string; readonly outside: () => readonly string[] } {
  const folder = temporaryFolder()
  const cwd = join(folder, 'deep/work')
  mkdirSync(cwd, { recursive: true })
  writeFileSync(join(folder, 'precious'), 'mine')
  return { cwd, outside: () => [...filesBelow(folder).filter((name) => !name.startsWith(join('deep', 'work'))), readFileSync(join(folder, 'precious'), 'utf8')] }
}

const untouched = ['precious', 'mine']

/** Files below a folder, links not followed. */
function filesBelow(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, join(below, entry.name)) : entry.isFile() && !entry.name.startsWith('.') ? [join(below, entry.name)] : []))
    .toSorted()
}

const named = (name: string): string => minimalDeclaration.replace('填报单位: 某局', `填报单位: ${JSON.stringify(name)}`)

const tricks = ['../../precious', '/etc/jixiao', '..', '.', '..\\..\\precious', 'a/../../../precious', '\u0000', '~/x', 'C:\\x', '$(touch x)', '`x`', '-rf', 'con', '名'.repeat(200)]

describe('output stays below -o', () => {
  it('names of departments are one name, whatever they hold', () => {
    const { cwd, outside } = workplace()
    for (const [index, name] of tricks.entries()) writeFileSync(join(cwd, `${index}.yaml`), named(name))
    const { code } = runBuilt(['export', '.', '--format', 'html', '-o', 'out', '--name', '{填报单位}/{年度}-{填报单位}-{文件名}', '--force'], { cwd })
    expect(code).toBe(0)
    expect(outside()).toEqual(untouched)
    expect(filesBelow(join(cwd, 'out'))).toHaveLength(tricks.length)
    expect(readdirSync(cwd).filter((name) => !name.endsWith('.yaml'))).toEqual(['out'])
  })

  it('names of worksheets are one name each', () => {
    const { cwd, outside } = workplace()
    const row = (number: number, text: string): string => `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>${text}</t></is></c><c r="B${number}" t="inlineStr"><is><t>某局</t></is></c></row>`
    writeFileSync(join(cwd, 'a.xlsx'), makeXlsx({ sheets: ['../../../precious', '/etc/jixiao', '..', 'a\\b'].map((name) => ({ name, rows: row(1, '部门整体支出绩效目标申报表') + row(2, '填报单位') })) }))
    expect(runBuilt(['import', 'a.xlsx', '--kind', 'department-2020', '-o', 'out/'], { cwd }).code).toBe(0)
    expect(outside()).toEqual(untouched)
    expect(filesBelow(join(cwd, 'out'))).toEqual(['a-1-.._.._.._precious.yaml', 'a-2-_etc_jixiao.yaml', 'a-3-_.yaml', 'a-4-a_b.yaml'])
    expect(readdirSync(cwd).toSorted()).toEqual(['a.xlsx', 'out'])
  })

  it('sources above the working folder leave their forms in it', () => {
    const { cwd, outside } = workplace()
    mkdirSync(join(cwd, 'here'))
    writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration)
    for (const args of [['convert', '..', '--to', 'docx'], ['convert', '../a.yaml', '--to', 'xlsx'], ['export', '..', '../a.yaml', '--format', 'html'], ['review', '..', '--format', 'html']]) expect(runBuilt([...args, '-o', 'out/'], { cwd: join(cwd, 'here') }).code).toBe(0)
    expect(outside()).toEqual(untouched)
    expect(filesBelow(cwd).filter((name) => !name.startsWith(join('here', 'out')))).toEqual(['a.yaml'])
    expect(filesBelow(join(cwd, 'here/out'))).toEqual(['a.docx', 'a.html', 'a.review.html', 'a.xlsx'])
  })
})

describe.skipIf(process.platform === 'win32')('a link below -o that leads elsewhere', () => {
  /** `a` is a link to a file that is there, `b` to one that is not, `c` a folder elsewhere. */
  function linked(ending: string): ReturnType<typeof workplace> {
    const place = workplace()
    const { cwd } = place
    mkdirSync(join(cwd, 'in/c'), { recursive: true })
    for (const name of ['a', 'b', 'c/d', 'e']) writeFileSync(join(cwd, 'in', `${name}.yaml`), minimalDeclaration.replace('某局', `某${name.replace('/', '')}局`))
    mkdirSync(join(cwd, 'out'))
    symlinkSync('../../../precious', join(cwd, 'out', `a${ending}`))
    symlinkSync('../../../new', join(cwd, 'out', `b${ending}`))
    symlinkSync('../../..', join(cwd, 'out/c'))
    return place
  }

  it.each([
    ['export', ['export', 'in', '--format', 'html', '-o', 'out', '--jobs', '1'], '.html'],
    ['export in threads', ['export', 'in', '--format', 'html', '-o', 'out', '--jobs', '2'], '.html'],
    ['convert', ['convert', 'in', '--to', 'html', '-o', 'out', '--force'], '.html'],
    ['review', ['review', 'in', '--format', 'html', '-o', 'out'], '.review.html'],
  ])('%s writes nothing there, and says so; all else is written', (_, args, ending) => {
    const { cwd, outside } = linked(ending)
    const { code, err } = runBuilt(args, { cwd })
    expect(code).toBe(2)
    expect(err.match(/要写到输出文件夹之外（名称或链接指到外面）/gu)).toHaveLength(3)
    expect(outside()).toEqual(untouched)
    expect(filesBelow(join(cwd, 'out'))).toEqual([`e${ending}`])
  })

  it('import neither', () => {
    const { cwd, outside } = linked('.yaml')
    expect(runBuilt(['export', 'in', '--format', 'docx', '-o', 'docs', '--quiet'], { cwd }).code).toBe(0)
    const { code, err } = runBuilt(['import', 'docs', '-o', 'out', '--force'], { cwd })
    expect([code, err.match(/要写到输出文件夹之外/gu)?.length]).toEqual([2, 3])
    expect(outside()).toEqual(untouched)
    expect(filesBelow(join(cwd, 'out'))).toEqual(['e.yaml'])
  })

  it('nor the list of what was written', () => {
    const { cwd, outside } = workplace()
    mkdirSync(join(cwd, 'out'))
    for (const name of ['a', 'b']) writeFileSync(join(cwd, `${name}.yaml`), minimalDeclaration.replace('某局', `某${name}局`))
    symlinkSync('../../../precious', join(cwd, 'out/.jixiao-export.jsonl'))
    const { code, err } = runBuilt(['export', '.', '--format', 'html', '-o', 'out'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('要写到输出文件夹之外')
    expect([outside(), filesBelow(join(cwd, 'out'))]).toEqual([untouched, ['a.html', 'b.html']])
  })

  it('is followed where it stays inside, and where it is the very name after -o', () => {
    const { cwd } = workplace()
    writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration)
    mkdirSync(join(cwd, 'out/real'), { recursive: true })
    symlinkSync('real/form.html', join(cwd, 'out/a.html'))
    symlinkSync('out/real/other.html', join(cwd, 'link.html'))
    symlinkSync('out/real', join(cwd, 'folder'))
    writeFileSync(join(cwd, 'out/real/other.html'), 'old')
    for (const output of ['out', 'link.html', 'folder']) expect(runBuilt(['export', 'a.yaml', '--format', 'html', '-o', output], { cwd }).code).toBe(output === 'out' ? 2 : 0)
    writeFileSync(join(cwd, 'out/real/form.html'), 'old')
    expect(runBuilt(['export', 'a.yaml', '--format', 'html', '-o', 'out'], { cwd }).code).toBe(0)
    for (const name of ['out/a.html', 'link.html']) expect(lstatSync(join(cwd, name)).isSymbolicLink()).toBe(true)
    for (const name of ['form.html', 'other.html', 'a.html']) expect(readFileSync(join(cwd, 'out/real', name), 'utf8')).toContain('<!DOCTYPE html>')
    expect(existsSync(join(cwd, 'out/real/form.yaml'))).toBe(false)
  })
})
