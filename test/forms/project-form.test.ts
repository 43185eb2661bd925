import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { publicSheet } from '../../src/sheet/public-sheet.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { checkText } from '../support/check-text.js'

const example = readFileSync(join(import.meta.dirname, '../../examples/yunling-water-mains-2020.yaml'), 'utf8')

function sheetOf(text: string): Sheet {
  const { declaration } = checkText(text)
  if (!declaration) throw new Error('no declaration')
  return fillTemplate(declaration.kind, toFormValues(declaration))
}

const lines = ({ rows }: Sheet): readonly string[] => rows.map(({ cells }) => cells.map(({ text }) => text).join('|'))
const messages = (text: string): readonly string[] => checkText(text).findings.map(({ rule, message }) => `${rule} ${message.zh}`)

describe('the project form', () => {
  it('passes as the example has it', () => {
    expect(messages(example)).toEqual([])
  })

  it('prints what only some forms have where it is filled in', () => {
    const all = lines(sheetOf(example))
    expect(all).toContain('实施期目标|更换供水管网21公里，改造户表3400户，管网漏损率降到10%以内。')
    expect(all).toContain('资金情况（万元）|项目总预算：|810.00万元')
    expect(all).not.toContain('　　　上年结转：|')
    const bare = example.replace(/^(?:立项依据|项目概况|实施期目标): ?.*\n(?: {2}- .*\n)*/gmu, '').replace(/ {2}(?:项目总预算|上年结转):.*\n/gu, '')
    const others = lines(sheetOf(bare))
    expect(others).toContain('资金情况（万元）|年度资金总额：|486.00万元')
    expect(others.filter((line) => /^(?:立项依据|项目概况|实施期目标)/u.test(line))).toEqual([])
    expect(others.length).toBe(all.length - 4)
  })

  it('numbers goals where there are several', () => {
    expect(lines(sheetOf(example)).filter((line) => line.includes('目标1'))).toEqual(['年度总体目标|目标1：更换人民路、临江路供水管网12.6公里，改造户表1900户。'])
    expect(lines(sheetOf(example.replace(/ {2}- (?:工程质量|减少爆管).*\n/gu, ''))).filter((line) => line.includes('目标1'))).toEqual([])
  })

  it('leaves a blank remark blank, beside the value', () => {
    expect(lines(sheetOf(example))).toContain('改造户表数量|1900户|')
  })

  it('names no person in public', () => {
    const named = example.replace('项目负责人:', '项目负责人: 甲').replace('联系电话:', '联系电话: 内线101')
    expect(lines(sheetOf(named))).toContain('项目负责人|甲|联系电话|内线101')
    expect(lines(publicSheet(sheetOf(named))).join('\n')).not.toMatch(/甲|101|负责人/u)
  })

  it('adds its money up', () => {
    expect(messages(example.replace('财政拨款: 450.00', '财政拨款: 440.00'))).toEqual(['JX201 年度资金总额与资金情况的各项之和不符：年度资金总额 486.00 万元，各项相加 476.00 万元，年度资金总额多 10.00 万元'])
  })

  it('reads what forms of other schemes have elsewhere', () => {
    const hunan = example.replace('  满意度指标:\n    服务对象满意度指标:', '    社会公众或服务对象满意度指标:')
    expect(messages(hunan)).toEqual(['JX116 “社会公众或服务对象满意度指标”不是本表的二级指标，本表列在“满意度指标”下的“服务对象满意度指标”'])
    const later = example.replace('    成本指标:', '  成本指标:\n    经济成本指标:')
    expect(messages(later)).toEqual(['JX116 “成本指标”不是本表的一级指标，本表列在“产出指标”下的“成本指标”'])
    const own = example.replace('    服务对象满意度指标:', '    社会公众或服务对象满意度指标:')
    expect(messages(own)).toEqual(['JX101 “社会公众或服务对象满意度指标”不是本表的栏目，是否想写“服务对象满意度指标”？'])
  })
})
