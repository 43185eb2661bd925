import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { pretty } from '../../src/reporters/pretty.js'
import type { ReporterOptions } from '../../src/reporters/reporter.js'
import { displayWidth } from '../../src/base/width.js'
import { faultyExampleText } from '../support/faulty-example.js'
import { overlay } from '../support/overlay.js'
import { plainOptions, reported, withSuppressed } from '../support/reported.js'
import { root } from '../support/run-built.js'

const plain: ReporterOptions = { language: 'zh', color: false, ascii: false, width: Number.POSITIVE_INFINITY, version: '0', rules: [] }

function report(text: string, options: Partial<ReporterOptions> = {}): string {
  const { file, findings, notChecked, suppressed } = check('2020/信访局.yaml', new TextEncoder().encode(text))
  return pretty([{ file, findings, notChecked, suppressed, formKind: undefined }], { ...plain, ...options })
}

describe('pretty', () => {
  it('R-17 shows the total, both addends, the difference and its likely cause', () => {
    expect(`\n${report(faultyExampleText)}`).toBe(`
错误 JX201 资金总额与按支出性质分的各项之和不符：资金总额 352.20 万元，各项相加 353.20 万元，资金总额少 1.00 万元
   ┌─ 2020/信访局.yaml:8:9   年度预算申请 › 资金总额
   │
 8 │   资金总额: 352.20
   │             ━━━━━━ 这里填的资金总额
   ⋮
15 │     基本支出: 167.20
   │               ────── 基本支出 167.20
16 │     项目支出: 186.00
   │               ────── 项目支出 186.00
   │
   = 验算：167.20 + 186.00 = 353.20 ≠ 352.20
   = 按收入性质分的各项相加是 352.20，与资金总额一致
   = 线索：成本指标中“项目支出”各行相加是 185.00 万元；若项目支出是 185.00 万元，就对得上（只是猜测，请核对原始依据）
   = 依据：申报表“年度预算申请”栏：资金总额按收入性质、按支出性质分列
   = 详解：jixiao explain JX201

未核对 JX205 2020/信访局.yaml:16 成本指标与项目支出：项目支出的金额存疑，请先改正合计

检查 1 个文件：1 个错误，0 个警告，1 处未核对
`)
  })

  it('R-4 shows a repeated fault once, and names the other lines', () => {
    const file = reported('a.yaml', overlay(Array.from({ length: 12 }, (_, index) => `多余${index}: 1`).join('\n')))
    const repeated = { ...file, findings: file.findings.map((finding) => ({ ...finding, cause: '同一' })) }
    const output = pretty([repeated], plainOptions)
    expect(output.match(/^错误 JX101/gmu)).toHaveLength(1)
    expect(output).toContain('   = 同样的问题共 12 处：第 40、41、42、43、44、45、46、47 行…\n')
    expect(output).toContain('检查 1 个文件：12 个错误，0 个警告\n')
    expect(pretty([repeated], { ...plainOptions, language: 'en' })).toContain('   = The same fault stands 12 times: lines 40, 41, 42, 43, 44, 45, 46, 47…\n')
    expect(pretty([file], plainOptions).match(/^错误 JX101/gmu)).toHaveLength(12)
    expect(pretty([file], plainOptions)).not.toContain('同样的问题')
  })

  it('says how much can be fixed, how much does not count, and how much is not shown', () => {
    const fixable = { ...reported('a.yaml', overlay('按支出性质分:\n  基本支出: 60.10\n  项目支岀: 40.20')), notChecked: [] }
    expect(pretty([fixable], plainOptions)).toContain('检查 1 个文件：1 个错误，0 个警告，1 处可自动修复（jixiao fix）\n')
    const known = withSuppressed(reported('a.yaml', faultyExampleText), 'JX201')
    expect(pretty([{ ...known, notChecked: [] }], plainOptions)).toBe('检查 1 个文件：0 个错误，0 个警告，1 处已说明理由或列入存量，不计\n')
    const { findings, ...rest } = fixable
    expect(pretty([{ ...rest, findings: [], hidden: { findings, notChecked: [] } }], plainOptions)).toBe('检查 1 个文件：1 个错误，0 个警告，其中 1 处未显示，1 处可自动修复（jixiao fix）\n')
    expect(pretty([{ ...rest, findings: [], hidden: { findings, notChecked: [] }, suppressed: known.suppressed }], { ...plainOptions, language: 'en' })).toBe(
      '1 file checked: 1 error, 0 warnings, 1 of these not shown, 1 fixable (jixiao\nfix), 1 explained or known before, not counted\n',
    )
  })

  it('is what the readme shows', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`\n${report(faultyExampleText)}\`\`\``)
  })

  it('says the same in English', () => {
    expect(`\n${report(faultyExampleText, { language: 'en' })}`).toBe(`
error JX201 资金总额 differs from the sum of its parts under 按支出性质分: total 352.20 万元, parts add up to 353.20 万元, the total is 1.00 万元 short
   ┌─ 2020/信访局.yaml:8:9   年度预算申请 › 资金总额
   │
 8 │   资金总额: 352.20
   │             ━━━━━━ the 资金总额 stated
   ⋮
15 │     基本支出: 167.20
   │               ────── 基本支出 167.20
16 │     项目支出: 186.00
   │               ────── 项目支出 186.00
   │
   = Check: 167.20 + 186.00 = 353.20 ≠ 352.20
   = The parts under 按收入性质分 add up to 352.20, which agrees with 资金总额
   = Clue: the cost indicators under 项目支出 add up to 185.00 万元; with 项目支出 at 185.00 万元 the sum holds (only a guess: check it against your records)
   = Basis: the form, 年度预算申请: the total is split by revenue and by expenditure
   = More: jixiao explain JX201

not checked JX205 2020/信访局.yaml:16 cost indicators against 项目支出: its amount is in doubt, see the sum first

1 file checked: 1 error, 0 warnings, 1 not checked
`)
  })

  it('names blank parts as such, in ASCII too', () => {
    expect(`\n${report(overlay('其他资金:\n一般公共预算: 100.20'), { ascii: true })}`).toBe(`
错误 JX201 资金总额与按收入性质分的各项之和不符：资金总额 100.30 万元，各项相加 100.20 万元，资金总额多 0.10 万元
   --> 2020/信访局.yaml:5:9   年度预算申请 > 资金总额
   |
 5 |   资金总额: 100.30
   |             ^^^^^^ 这里填的资金总额
 6 |   按收入性质分:
 7 |     一般公共预算: 100.20
   |                   ------ 一般公共预算 100.20
 8 |     政府性基金拨款:
   |     -------------- 政府性基金拨款未填，按 0 计
 9 |     纳入专户的非税收入拨款:
   |     ---------------------- 纳入专户的非税收入拨款未填，按 0 计
10 |     其他资金:
   |     -------- 其他资金未填，按 0 计
   |
   = 验算：100.20 + 政府性基金拨款（未填） + 纳入专户的非税收入拨款（未填） + 其他资金（未填） = 100.20 ≠ 100.30
   = 按支出性质分的各项相加是 100.30，与资金总额一致
   = 依据：申报表“年度预算申请”栏：资金总额按收入性质、按支出性质分列
   = 详解：jixiao explain JX201

检查 1 个文件：1 个错误，0 个警告
`)
  })

  it('underlines what is marked, behind wide characters, marks, emoji and tabs alike', () => {
    for (const [before, key] of [['', '合计金额'], ['', 'e\u0301'], ['', '👨‍👩‍👧'], ['', '𬭊𬭊'], ['', '救命']] as const) {
      const lines = report(overlay(`${before}${key}: 1`)).split('\n')
      const index = lines.findIndex((line) => line.includes('━'))
      const [source = '', underline = ''] = [lines[index - 1], lines[index]]
      const from = displayWidth(underline.slice(0, underline.indexOf('━')))
      expect([key, from]).toEqual([key, displayWidth(source.slice(0, source.indexOf(key)))])
      expect(underline.split('━').length - 1).toBe(displayWidth(key))
    }
  })

  it('keeps to the width of the terminal and still shows the mark', () => {
    const text = overlay(`填报单位: ${'某'.repeat(200)}\n整体绩效目标:\n  - ${'长'.repeat(90)}\n  -\n未知${'栏'.repeat(60)}: 1`)
    const lines = report(text, { width: 80 }).split('\n').filter((line) => /^\s*\d+ │/u.test(line))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([])
  })

  it('shows control characters from a file as pictures, never raw', () => {
    const output = report(overlay('"\\e[31m红\\u202e\\r\\0": 1\n填报单位: 某\u0085局'))
    // eslint-disable-next-line no-control-regex
    expect(output).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/u)
    expect(output).toContain('␛[31m红')
  })

  it('colours only when asked to', () => {
    expect(report(faultyExampleText)).not.toContain('\u001b[')
    expect(report(faultyExampleText, { color: true })).toContain('\u001b[')
  })
})
