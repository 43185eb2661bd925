import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { cautions } from '../../src/summary/cautions.js'
import { summaryText } from '../../src/summary/summary-text.js'
import { totalsByYear } from '../../src/summary/totals.js'
import { summaryXlsx } from '../../src/summary/write-summary.js'
import { titleOf } from '../../src/summary/wording.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { summaryOf } from '../support/summarized.js'

const project = readFileSync(join(import.meta.dirname, '../../examples/yunling-water-mains-2020.yaml'), 'utf8')
const projects = { '甲.yaml': project, '乙.yaml': project.replace('项目名称: 城区', '项目名称: 新区') }
const mixed = summaryOf({ 'a.yaml': minimalDeclaration, ...projects })

it('money of projects is not added to that of departments', () => {
  expect(totalsByYear(mixed).map(({ form, year, records, amounts }) => [form, year, records.length, amounts['totalFunds']?.toFixed()])).toEqual([
    ['department-2020', '2020', 1, '100.3'],
    ['project-2018', '2020', 2, '972'],
  ])
  expect(cautions(mixed, 'zh')[0]).toBe('申报表不止一种，各种分别合计；同一笔钱可能在几种表里，不能再相加。')
})

it('two projects of one unit are two, one project twice is told', () => {
  expect(cautions(summaryOf(projects), 'zh').filter((sentence) => sentence.includes('重复计算'))).toEqual([])
  expect(cautions(summaryOf({ '甲.yaml': project, '乙.yaml': project }), 'zh')[0]).toContain('云岭县供水服务中心：城区老旧供水管网改造')
})

it('each form has a part of its own, with the amounts that it has', () => {
  const text = summaryText(mixed, 'zh', 80)
  const [, own = ''] = text.split('2020年度　项目支出绩效目标申报表')
  expect(own).toMatch(/年度资金总额 +972\.00\n {2}财政拨款 +900\.00\n/u)
  expect(own).not.toContain('一般公共预算')
})

it('is called by its form, where there is one', () => {
  expect(titleOf(summaryOf({ 'a.yaml': minimalDeclaration })).zh).toBe('部门整体支出绩效目标申报汇总')
  expect(titleOf(summaryOf(projects)).zh).toBe('项目支出绩效目标申报汇总')
  expect(titleOf(mixed).zh).toBe('绩效目标申报汇总')
})

it('the workbook has totals for each form, by formulas that ask for the form', async () => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await summaryXlsx(mixed, 'zh')).slice().buffer)
  expect(workbook.worksheets.map(({ name }) => name).slice(0, 3)).toEqual(['汇总 部门整体支出绩效目标申报表', '汇总 项目支出绩效目标申报表', '部门'])
  const totals = workbook.getWorksheet('汇总 项目支出绩效目标申报表')
  expect(totals?.getCell('A3').value).toBe('项目支出绩效目标申报表')
  expect(totals?.getCell('B5').value).toEqual({ formula: "COUNTIFS('部门'!$B$2:$B$4,B$4,'部门'!$C$2:$C$4,$A$3)", result: 2 })
  const labels = totals?.getColumn(1).values.filter((value) => typeof value === 'string' && value.endsWith('合计'))
  expect(labels).toEqual(['资金情况合计'])
  const [heads, ...rows] = workbook.getWorksheet('部门')?.getSheetValues().filter((row) => Array.isArray(row)) ?? []
  const at = (head: string): number => (Array.isArray(heads) ? heads.indexOf(head) : -1)
  expect(rows.map((row) => [row[at('表单')], row[at('项目名称')] ?? null, row[at('资金总额')], row[at('项目支出占比')] === undefined])).toEqual([
    ['部门整体支出绩效目标申报表', null, 100.3, false],
    ['项目支出绩效目标申报表', '新区老旧供水管网改造', 486, true],
    ['项目支出绩效目标申报表', '城区老旧供水管网改造', 486, true],
  ])
})
