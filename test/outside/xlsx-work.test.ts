import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { positionOf } from '../../src/source/source-file.js'
import { usualOptions } from '../../src/writers/writer.js'
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.js'
import { exampleFile, temporaryFolder } from './export-form.js'
import { run } from './programs.js'
import { changeWithOpenpyxl, convertWithLibreOffice, readWithOpenpyxl, type SeenWork } from './workbook.js'

const { folder, remove } = temporaryFolder()
const dangerous = '=HYPERLINK("x")'
const example = readFileSync(exampleFile, 'utf8')
let file: string
let seen: SeenWork
let again: SeenWork
beforeAll(async () => {
  file = await written('form', example.replace('指标值: 18人', `指标值: '${dangerous}'`))
  seen = readWithOpenpyxl(file).work
  again = readWithOpenpyxl(resaved(file)).work
})
afterAll(remove)

/** The workbook of a declaration with its findings. */
async function written(name: string, text: string): Promise<string> {
  const { file: source, findings, declaration } = check(`${name}.yaml`, Buffer.from(text))
  if (!declaration) throw new Error('no declaration')
  const remarks = findings.map(({ rule, severity, message, primary }) => ({ rule, severity, message, span: primary, ...positionOf(source, primary.start) }))
  const workbook = await writeXlsx(fillTemplate(declaration.kind, toFormValues(declaration)), { ...usualOptions, remarks, readFont: () => Promise.reject(new Error('no font is read')) })
  if (!('bytes' in workbook)) throw new Error('not written')
  const path = join(folder, `${name}.xlsx`)
  writeFileSync(path, workbook.bytes)
  return path
}

/** The workbook as LibreOffice saves it. */
function resaved(workbook: string): string {
  const other = join(folder, 'again')
  mkdirSync(other, { recursive: true })
  return convertWithLibreOffice(workbook, other, 'xlsx')
}

function shown(workbook: string): string {
  return readFileSync(convertWithLibreOffice(workbook, folder, 'csv'), 'utf8').replace(/["\s]/gu, '')
}

const formula = 'AND(COUNT($D$8:$D$11)>0,ISNUMBER($D$5),ROUND(SUM($D$8:$D$11)-$D$5,6)<>0)'

describe('openpyxl', () => {
  it('sees open inputs on a protected form, without a password', () => {
    expect(seen).toMatchObject({ isProtected: true, hasPassword: false, mayInsertRows: true, frozen: 'A3' })
    expect(seen.open).toEqual(expect.arrayContaining(['A2', 'A3', 'B4', 'D8', 'F8', 'B12', 'B25', 'C25', 'F25', 'B65', 'B66']))
    expect(seen.open).not.toEqual(expect.arrayContaining(['D5']))
    expect(seen.open.filter((address) => ['A1', 'A4', 'D5', 'B24', 'F24'].includes(address))).toEqual([])
  })

  it('sees a rule for each amount and each level, and the check of the total', () => {
    expect(seen.rules.filter(([, kind]) => kind === 'decimal').map(([address]) => address)).toEqual(['D10', 'D11', 'D5', 'D8', 'D9', 'F8', 'F9'])
    expect(seen.rules).toContainEqual(['B25', 'list', '"产出指标,效益指标"'])
    expect(seen.checks).toEqual([['D5', formula], ['D8:D11 F8:F9', formula]])
  })

  it('sees a name for every place that is filled in', () => {
    expect(seen.ranges).toMatchObject({ 资金总额: "'部门整体支出绩效目标申报表'!$D$5", 基本支出: "'部门整体支出绩效目标申报表'!$F$8", 指标_1_指标值: "'部门整体支出绩效目标申报表'!$F$25" })
    expect(Object.keys(seen.ranges).length).toBeGreaterThan(100)
  })

  it('sees findings that lead to cells of the form', () => {
    expect(seen.states).toEqual({ 部门整体支出绩效目标申报表: 'visible', 检查结果: 'visible' })
    expect(seen.links.length).toBeGreaterThan(3)
    expect(seen.links.filter(([sheet, , target]) => sheet !== '检查结果' || !/^'部门整体支出绩效目标申报表'![A-F]\d+$/u.test(target))).toEqual([])
  })

  it('sees what looks like a formula behind an apostrophe', () => {
    expect(seen.quoted).toEqual(['F25'])
  })

  it('sees title, department and subject', () => {
    expect(seen.properties).toEqual(['衡东县信访局2020年度部门整体支出绩效目标申报表', '衡东县信访局', '部门整体支出绩效目标申报表'])
  })
})

describe('LibreOffice saves the workbook', () => {
  it('with its values, formulas and merged cells', () => {
    const [before, after] = [readWithOpenpyxl(file), readWithOpenpyxl(join(folder, 'again', 'form.xlsx'))]
    const filled = (workbook: typeof before) => workbook.cells.filter(({ cached }) => cached !== null).map(({ address, value, cached }) => ({ address, value, cached }))
    expect(filled(after)).toEqual(filled(before))
    expect(after.merged).toEqual(before.merged)
    expect(after.cells.find(({ address }) => address === 'D5')).toMatchObject({ type: 'f', value: '=SUM(F8:F9)', cached: 352.2 })
  })

  it('with its rules, checks, names, links and protection', () => {
    const plainNames = ({ ranges }: SeenWork) => Object.fromEntries(Object.entries(ranges).filter(([name]) => !name.startsWith('_')).map(([name, target]) => [name, target.replaceAll("'", '')]))
    const cellsWithRules = ({ rules }: SeenWork) => rules.flatMap(([address, kind]) => address.split(' ').map((one) => `${one} ${kind}`)).toSorted()
    expect(plainNames(again)).toEqual(plainNames(seen))
    expect(cellsWithRules(again)).toEqual(cellsWithRules(seen))
    expect(again.checks.map(([, check_]) => check_)).toEqual(seen.checks.map(([, check_]) => check_))
    expect(again.links.map(([sheet, address, target]) => [sheet, address, target.replace(/^#/u, '').replaceAll("'", '')])).toEqual(seen.links.map(([sheet, address, target]) => [sheet, address, target.replaceAll("'", '')]))
    expect(again).toMatchObject({ isProtected: true, hasPassword: false })
    expect(again.open).toEqual(seen.open)
  })
})

describe('a total', () => {
  it('follows what someone types, and says so where the other side differs', () => {
    const changed = join(folder, 'changed.xlsx')
    changeWithOpenpyxl(file, 'F8', 177.25, changed)
    const pdf = convertWithLibreOffice(changed, folder, 'pdf')
    expect(run('pdftotext', ['-layout', pdf, '-'])).toContain('362.25万元（与分项合计不符）')
    expect(shown(file)).not.toContain('不符')
  })

  it('stays as stated where a declaration contradicts itself', async () => {
    const wrong = await written('wrong', example.replace('资金总额: 352.20', '资金总额: 352.21'))
    const { cells } = readWithOpenpyxl(wrong)
    expect(cells.find(({ address }) => address === 'D5')).toMatchObject({ type: 'n', value: 352.21 })
    expect(run('pdftotext', ['-layout', convertWithLibreOffice(wrong, folder, 'pdf'), '-'])).toContain('352.21万元（与分项合计不符）')
  })

  it('of a blank form appears with the first amount', async () => {
    const blank = await written('blank', example.replace(/(?<=资金总额|一般公共预算|基本支出|项目支出): [\d.]+/gu, ':'))
    const changed = join(folder, 'blank-changed.xlsx')
    changeWithOpenpyxl(blank, 'D9', 12.5, changed)
    expect(shown(blank)).not.toContain('0.00万元')
    expect(shown(changed)).toContain('资金总额：12.50万元')
  })
})

it('texts of thousands of characters are printed in full', async () => {
  const sentence = (index: number) => `第${index}项：负责综合反映群众信访中的重要情况和带政策性、倾向性、苗头性问题。`
  const long = Array.from({ length: 900 }, (_, index) => sentence(index + 1)).join('')
  expect(long.length).toBeGreaterThan(32_767)
  const workbook = await written('long', example.replace('承办县委、县政府交办的其他事项。', long).replace('指标内容: 登记、办理信访数量', `指标内容: ${long.slice(0, 2000)}`))
  const pages = run('pdftotext', [convertWithLibreOffice(workbook, folder, 'pdf'), '-']).replace(/\s/gu, '').replace(/第\d+页共\d+页/gu, '')
  expect(Array.from({ length: 900 }, (_, index) => sentence(index + 1)).filter((text) => !pages.includes(text))).toEqual([])
})
