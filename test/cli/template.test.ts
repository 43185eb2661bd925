import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const title = '部门整体支出绩效目标申报表'

describe('jixiao template', () => {
  it('writes a workbook named after the form, and says what to do with it', () => {
    const cwd = temporaryFolder()
    expect(runBuilt(['template'], { cwd })).toEqual({ code: 0, out: `${title}.xlsx\n`, err: `填好后检查：jixiao check ${title}.xlsx；转成申报文件：jixiao import ${title}.xlsx\n` })
    expect(readFileSync(join(cwd, `${title}.xlsx`)).subarray(0, 2).toString()).toBe('PK')
  })

  it('takes the format from the name, a folder, and standard output', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'out'))
    expect(runBuilt(['template', '-o', 'a.docx'], { cwd }).out).toBe('a.docx\n')
    expect(runBuilt(['template', '-o', 'out', '--format', 'yaml', '--lang', 'en'], { cwd })).toEqual({ code: 0, out: `${join('out', title)}.yaml\n`, err: `once it is filled in: jixiao check ${join('out', title)}.yaml\n` })
    expect(runBuilt(['template', '-o', 'new/', '--format', 'yaml'], { cwd }).out).toBe(`${join('new', title)}.yaml\n`)
    expect(runBuilt(['template', '-o', '-', '--format', 'yaml'], { cwd }).out).toBe(readFileSync(join(cwd, 'new', `${title}.yaml`), 'utf8'))
    expect(readdirSync(cwd).toSorted()).toEqual(['a.docx', 'new', 'out'])
  })

  it('never writes over a file', () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'a.xlsx'), 'filled in')
    expect(runBuilt(['template', '-o', 'a.xlsx'], { cwd })).toEqual({ code: 2, out: '', err: 'a.xlsx 已经有了，没有改动；请换一个名字（-o），或者先把它移走\n' })
    expect(readFileSync(join(cwd, 'a.xlsx'), 'utf8')).toBe('filled in')
  })

  it.each(formKinds.flatMap(({ id, title: name }) => [[id, name], [name, name]]))('knows the form %s', (asked, name) => {
    expect(runBuilt(['template', '--format', 'yaml', '-o', '-', '--kind', asked]).out).toContain(`\n表单: ${name}\n`)
  })

  it('lists the forms for one that it does not know, and the endings for a name that it cannot write', () => {
    const cwd = temporaryFolder()
    const { code, err } = runBuilt(['template', '--kind', '预算表'], { cwd })
    expect(code).toBe(2)
    for (const { id, title: name } of formKinds) expect(err).toContain(`${name}（${id}）`)
    expect(runBuilt(['template', '-o', 'a.pdf', '--lang', 'en'], { cwd }).err).toContain('the name of a file ends in .xlsx or .docx')
    expect(runBuilt(['template', '-o', 'a.xlsx', '--format', 'docx'], { cwd }).err).toContain('文件名要以 .docx 结尾')
    expect(existsSync(join(cwd, 'a.xlsx'))).toBe(false)
  })

  it('writes equal bytes every time', () => {
    const cwd = temporaryFolder()
    for (const name of ['a', 'b']) for (const format of ['xlsx', 'docx']) runBuilt(['template', '-o', `${name}.${format}`], { cwd })
    for (const format of ['xlsx', 'docx']) expect(readFileSync(join(cwd, `a.${format}`)).equals(readFileSync(join(cwd, `b.${format}`)))).toBe(true)
  })

  it('lets rows of indicators grow, and tints what is to be filled in', async () => {
    const cwd = temporaryFolder()
    runBuilt(['template', '-o', 'a.xlsx'], { cwd })
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(join(cwd, 'a.xlsx'))
    const [form, guide, lists] = book.worksheets
    expect([form?.name, guide?.name, lists?.name, lists?.state]).toEqual([title, '填表说明', '选项', 'hidden'])
    const tinted = (address: string): boolean => form?.getCell(address).fill?.type === 'pattern' && (form.getCell(address).fill as { pattern: string }).pattern === 'solid'
    expect(['D2', 'C3', 'B4', 'D8', 'F9', 'B12', 'D38', 'F93'].map(tinted)).not.toContain(false)
    expect(['A1', 'A4', 'D5', 'B38', 'D37', 'B94'].map(tinted)).not.toContain(true)
    expect(form?.getCell('B37').text).toBe('示例：产出指标')
  })

  it('repeats above the grid what the form prints there a second time', async () => {
    const cwd = temporaryFolder()
    runBuilt(['template', '--kind', 'project-2018', '-o', 'a.xlsx'], { cwd })
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(join(cwd, 'a.xlsx'))
    const cells: string[] = []
    book.worksheets[0]?.eachRow((row) => row.eachCell(({ address, value }) => void (typeof value === 'object' && value !== null && 'formula' in value && value.formula?.startsWith('IF(E5') && cells.push(`${address} ${value.formula}`))))
    expect(cells[0]).toBe('C3 IF(E5="","",E5)')
  })
})
