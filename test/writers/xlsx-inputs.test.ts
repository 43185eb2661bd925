import { describe, expect, it } from 'vitest'
import { bytesOf, cell, column, readBack, row, sheet, worksheetOf } from './xlsx-workbook.js'

const unit = '万元'
const amount = (field: string, digits?: string) => cell('amount', '', { field, name: field, amount: { digits, unit } })

describe('protection', () => {
  it('has no password, and lets people select, size columns and rows and put in rows', async () => {
    const { sheetProtection } = (await worksheetOf(column([cell('label', '一')]))).model as unknown as { sheetProtection: Readonly<Record<string, unknown>> }
    expect(sheetProtection).toMatchObject({ sheet: true, formatColumns: true, formatRows: true, insertRows: true, deleteRows: true })
    expect(sheetProtection['hashValue']).toBeUndefined()
    expect(sheetProtection['selectLockedCells']).not.toBe(false)
  })

  it('locks printed wording and formulas, and nothing that is filled in', async () => {
    const open = [amount('a', '1.00'), cell('text', ''), cell('value', '1个'), cell('prose', ''), cell('signature', '年'), cell('signatory', '单位：某局', { field: 'unit' }), cell('label', '产出', { choices: ['产出', '效益'] })]
    const locked = [cell('title', '表'), cell('label', '一'), cell('heading', '二'), cell('caption', '三'), cell('signatory', '四'), cell('amount', '', { field: 's', sumOf: ['a'], amount: { digits: '1.00', unit } })]
    const worksheet = await worksheetOf(column([...open, ...locked]))
    const isOpen = [...open, ...locked].map((_, index) => worksheet.getCell(index + 1, 1).protection?.locked === false)
    expect(isOpen).toEqual([...open.map(() => true), ...locked.map(() => false)])
  })
})

describe('what someone types', () => {
  it('as an amount is a number from 0 on', async () => {
    const rule = (await worksheetOf(column([amount('基本支出', '1.00')]))).getCell('A1').dataValidation
    expect(rule).toMatchObject({ type: 'decimal', formulae: [0, 999999999.999999], allowBlank: true, showErrorMessage: true, errorStyle: 'stop', promptTitle: '基本支出（万元）' })
    expect(rule.error).toContain('请填不小于 0 的数字')
  })

  it('as a level of indicators is one of its groups', async () => {
    const worksheet = await worksheetOf(column([cell('label', '产出指标', { choices: ['产出指标', '效益指标'] })]))
    expect(worksheet.getCell('A1').dataValidation).toMatchObject({ type: 'list', formulae: ['"产出指标,效益指标"'], error: '只能选：产出指标、效益指标' })
  })

  it.each([
    ['is long', Array.from({ length: 60 }, (_, index) => `第${index + 1}类指标`)],
    ['has commas', ['数量,质量', '时效']],
  ])('is looked up on a worksheet out of sight where the list %s', async (_, choices) => {
    const workbook = await readBack(await bytesOf(column([cell('label', choices[0] ?? '', { choices })])))
    expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual(['申报表 visible', '选项 hidden'])
    expect(workbook.worksheets[0]?.getCell('A1').dataValidation.formulae).toEqual([`'选项'!$A$1:$A$${choices.length}`])
    expect(choices.map((_choice, index) => workbook.worksheets[1]?.getCell(index + 1, 1).value)).toEqual(choices)
  })

  it('in the year line is another year', async () => {
    const worksheet = await worksheetOf(column([cell('subtitle', '（2020年度）', { field: 'year' }), cell('subtitle', '（年度）', { field: 'year' })]))
    expect(worksheet.getCell('A1').dataValidation).toMatchObject({ type: 'custom', formulae: ['AND(LEN($A$1)=8,LEFT($A$1,1)="（",ISNUMBER(VALUE(MID($A$1,2,4))),RIGHT($A$1,3)="年度）")'] })
    expect(worksheet.getCell('A2').dataValidation).toBeUndefined()
  })

  it('elsewhere is anything', async () => {
    const worksheet = await worksheetOf(column([cell('text', '一'), cell('prose', '二'), cell('label', '三')]))
    expect([1, 2, 3].map((index) => worksheet.getCell(index, 1).dataValidation)).toEqual([undefined, undefined, undefined])
  })

  it('is met with messages no longer than Excel takes', async () => {
    const choices = Array.from({ length: 90 }, (_, index) => `很长的类别名称${index}`)
    const worksheet = await worksheetOf(column([cell('label', 'x', { choices }), { ...amount('长'.repeat(60)), checkedBy: [['b'.repeat(300)]] }, amount('b'.repeat(300))]))
    const rules = [1, 2, 3].map((index) => worksheet.getCell(index, 1).dataValidation)
    expect(Math.max(...rules.flatMap(({ error = '', prompt = '' }) => [error.length, prompt.length]))).toBe(255)
    expect(Math.max(...rules.flatMap(({ errorTitle = '', promptTitle = '' }) => [errorTitle.length, promptTitle.length]))).toBe(32)
  })
})

describe('names of ranges', () => {
  async function namesOf(wanted: readonly string[]): Promise<readonly (readonly string[])[]> {
    const worksheet = await worksheetOf(column(wanted.map((name) => cell('text', '', { name }))))
    return wanted.map((_, index) => worksheet.getCell(index + 1, 1).names)
  }

  it('are those of the form', async () => {
    expect(await namesOf(['资金总额', '指标_3_指标值'])).toEqual([['资金总额'], ['指标_3_指标值']])
  })

  it('are legal and unique', async () => {
    expect(await namesOf(['指标值（含 单位）', '2020年', 'A1', 'R1C1', 'True', '名', '名', 'Name', 'NAME'])).toEqual([
      ['指标值_含_单位_'], ['_2020年'], ['_A1'], ['_R1C1'], ['_True'], ['名'], ['名_2'], ['Name'], ['NAME_2'],
    ])
  })

  it('name the upper left cell of a merged one', async () => {
    const form = sheet([row([cell('prose', '一', { columnSpan: 2, name: '目标' })])])
    const workbook = await readBack(await bytesOf(form))
    expect(workbook.definedNames.getRanges('目标').ranges).toEqual(["'申报表'!$A$1"])
  })
})
