import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/sheet/sheet.js'
import { cell, column, partOf, worksheetOf } from './xlsx-workbook.js'

function amount(field: string, digits?: string, more: Partial<Cell> = {}): Cell {
  return cell('amount', '', { field, name: field, amount: { digits, unit: '万元' }, ...more })
}

const parts = (...digits: readonly (string | undefined)[]) => [amount('收入', digits[0]), amount('基本', digits[1]), amount('项目', digits[2])]
const followed = { sumOf: ['基本', '项目'], checkedBy: [['收入']] }

async function checksOf(cells: readonly Cell[]) {
  const { conditionalFormattings } = (await worksheetOf(column(cells))) as unknown as { conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly { readonly formulae: readonly string[] }[] }[] }
  return conditionalFormattings.map(({ ref, rules }) => ({ ref, formula: rules[0]?.formulae[0] }))
}

describe('a total', () => {
  it('that two sums lead to follows the one and is compared with the other', async () => {
    const cells = [amount('总额', '3.30', followed), ...parts('3.30', '1.10', '2.20')]
    expect((await worksheetOf(column(cells))).getCell('A1').value).toEqual({ formula: 'SUM(A3:A4)', result: 3.3 })
    const formula = 'AND(COUNT($A$2)>0,ISNUMBER($A$1),ROUND(SUM($A$2)-$A$1,6)<>0)'
    expect(await checksOf(cells)).toEqual([{ ref: 'A1', formula }, { ref: 'A2 A3:A4', formula }])
  })

  it('that differs says so in words besides colour', async () => {
    const styles = await partOf(column([amount('总额', '3.30', followed), ...parts('3.30', '1.10', '2.20')]), 'xl/styles.xml')
    const [total, others] = [...styles.matchAll(/<dxf>.*?<\/dxf>/gu)].map(([dxf]) => dxf)
    expect(total).toContain('万元（与分项合计不符）')
    expect(others).toMatch(/<b\/>.*FFC00000/u)
    expect(others).not.toContain('numFmt')
  })

  it('tells what it follows when someone selects it', async () => {
    const rule = (await worksheetOf(column([amount('总额', '3.30', followed), ...parts('3.30', '1.10', '2.20')]))).getCell('A1').dataValidation
    expect(rule.prompt).toBe('自动合计：基本＋项目。与“收入”不等时标红。')
  })

  it('that differs from all its parts stays as stated and is compared with them', async () => {
    const worksheet = await worksheetOf(column([amount('总额', '9.99', { checkedBy: [['收入'], ['基本', '项目']] }), ...parts('3.30', '1.10', '2.20')]))
    expect(worksheet.getCell('A1').value).toBe(9.99)
    expect(worksheet.getCell('A1').protection?.locked).toBe(false)
    expect(worksheet.getCell('A1').dataValidation.prompt).toBe('照申报的数填写，不自动合计。与“收入”不等时标红。与“基本＋项目”不等时标红。')
    const checks = await checksOf([amount('总额', '9.99', { checkedBy: [['收入'], ['基本', '项目']] }), ...parts('3.30', '1.10', '2.20')])
    expect(checks.map(({ ref }) => ref)).toEqual(['A1', 'A2', 'A1', 'A3:A4'])
  })

  it('of a blank form is blank until one side is filled in', async () => {
    const worksheet = await worksheetOf(column([amount('总额', undefined, followed), ...parts()]))
    expect(worksheet.getCell('A1').value).toMatchObject({ formula: 'IF(COUNT(A3:A4)>0,SUM(A3:A4),IF(COUNT(A2)>0,SUM(A2),""))' })
  })

  it('is compared also with a part that is no amount yet', async () => {
    const unreadable = cell('amount', '约三百万', { field: '收入', name: '收入' })
    expect((await checksOf([amount('总额', '3.30', { checkedBy: [['收入']] }), unreadable])).map(({ ref }) => ref)).toEqual(['A1', 'A2'])
  })
})
