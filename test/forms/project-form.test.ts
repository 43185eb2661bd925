import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/base/settings.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { publicSheet } from '../../src/sheet/public-sheet.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { checkText } from '../support/check-text.js'

const example = readFileSync(join(import.meta.dirname, '../../examples/yunling-water-mains-2020.yaml'), 'utf8')

const strict = { ...defaultSettings, profile: 'strict' } as const

function sheetOf(text: string): Sheet {
  const { declaration } = checkText(text)
  if (!declaration) throw new Error('no declaration')
  return fillTemplate(declaration.kind, toFormValues(declaration))
}

const lines = ({ rows }: Sheet): readonly string[] => rows.map(({ cells }) => cells.map(({ text }) => text).join('|'))
const messages = (text: string): readonly string[] => checkText(text).findings.map(({ rule, message }) => `${rule} ${message.zh}`)

/** A published project form that was typed in as a department's, as the form that it is. */
function asProject(text: string): string {
  const found = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? ''
  const [name, total, fiscal, other] = [/部门职能职责概述:\n {2}- (.*)/u, /资金总额: (.*)/u, /一般公共预算: (.*)/u, /其他资金:(.*)/u].map(found)
  return text
    .replace('部门整体支出绩效目标申报表', '项目支出绩效目标申报表')
    .replace('填报单位:', `项目名称: ${name}\n实施单位:`)
    .replace(/年度预算申请:[^]*部门职能职责概述:\n.*\n/u, `资金情况:\n  年度资金总额: ${total}\n  财政拨款: ${fiscal}\n  其他资金:${other}\n`)
    .replace('整体绩效目标:', '年度总体目标:')
    .replace('    社会公众或服务对象满意度:', '  满意度指标:\n    服务对象满意度指标:')
}

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

  it('refers to goals, and to no duties: it has none', () => {
    const rows = (link: string): string => example.replace('        指标值: 12.6公里\n', `        指标值: 12.6公里\n        对应: ${link}\n`)
    expect(messages(rows('目标1'))).toEqual([])
    expect(messages(rows('目标4'))).toEqual(['JX121 “更换供水管网长度”的对应“目标4”找不到：年度总体目标只有 3 条'])
    expect(messages(rows('职能1'))).toEqual(['JX121 “更换供水管网长度”的对应“职能1”找不到：表中没有这一行'])
  })

  it('a typed number of the only goal is not printed twice', () => {
    const single = example.replace(/ {2}- (?:工程质量|减少爆管).*\n/gu, '').replace('- 更换人民路', '- 1.更换人民路')
    expect(messages(single)).toEqual([])
    expect(messages(single.replace('年度总体目标:\n', '年度总体目标:\n  - 工程质量全部合格，2020年11月底前通水。\n')).map((text) => text.slice(0, 5))).toEqual(['JX120'])
  })

  it.each(['h04-fengjie-2023', 'h11-nanyue-2018', 'h12-nanyue-2018', 'h20-xiangtan-2023'])('finds in %s what it finds in the form of a department', (name) => {
    const text = readFileSync(join(import.meta.dirname, `../fixtures/real-forms/${name}.yaml`), 'utf8')
    const { declaration } = checkText(asProject(text))
    expect(declaration?.kind.id).toBe('project-2018')
    expect(checkText(asProject(text), strict).findings.map(({ rule }) => rule)).toEqual(checkText(text, strict).findings.map(({ rule }) => rule))
  })
})
