import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/base/finding.js'
import { github, githubSummary } from '../../src/reporters/other-reporters.js'
import { pretty } from '../../src/reporters/pretty.js'
import type { ReportedFile } from '../../src/reporters/reporter.js'
import { exampleText, faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { plainOptions, reported } from '../support/reported.js'

/** A file with unknown keys, each a root cause of its own, of these severities. */
function withFaults(severities: readonly Finding['severity'][]): ReportedFile {
  const file = reported('2020/a.yaml', `${minimalDeclaration}${severities.map((_, index) => `多余${index}: 1\n`).join('')}`)
  return { ...file, findings: file.findings.map((finding, index) => ({ ...finding, severity: severities[index] ?? 'error' })) }
}

const annotationsOf = (text: string): readonly string[] => text.split('\n').filter((line) => /^::(?:error|warning|notice) /u.test(line))
const many = (severity: Finding['severity'], count: number): readonly Finding['severity'][] => Array.from({ length: count }, () => severity)

describe('R-33 github', () => {
  it('R-33 prints the report in a group, then the annotation', () => {
    const file = reported('2020/信访局.yaml', faultyExampleText)
    const text = github([file], plainOptions)
    expect(text).toContain(pretty([file], plainOptions))
    expect(text.split('\n')[0]).toBe('::group::检查 1 个文件：1 个错误，0 个警告，1 处未核对')
    expect(text.indexOf('::endgroup::')).toBeGreaterThan(text.indexOf('检查 1 个文件', 20))
    expect(annotationsOf(text)).toEqual([
      '::error file=2020/信访局.yaml,line=8,endLine=8,col=9,endColumn=15,title=JX201 合计与分项之和不符::资金总额与按支出性质分的各项之和不符：资金总额 352.20 万元，各项相加 353.20 万元，资金总额少 1.00 万元%0A相关位置 第 15 行第 11 列：基本支出 167.20%0A相关位置 第 16 行第 11 列：项目支出 186.00%0A验算：167.20 + 186.00 = 353.20 ≠ 352.20%0A按收入性质分的各项相加是 352.20，与资金总额一致%0A线索：成本指标中“项目支出”各行相加是 185.00 万元；若项目支出是 185.00 万元，就对得上（只是猜测，请核对原始依据）%0A依据：申报表“年度预算申请”栏：资金总额按收入性质、按支出性质分列%0A详解：jixiao explain JX201',
    ])
  })

  it('R-33 shows errors first, ten errors and ten warnings at most, and says how many more there are', () => {
    const annotations = annotationsOf(github([withFaults([...many('info', 12), ...many('warning', 12), ...many('error', 12)])], plainOptions))
    expect(annotations.map((line) => line.slice(2, line.indexOf(' ')))).toEqual([...Array.from({ length: 10 }, () => 'error'), ...Array.from({ length: 10 }, () => 'warning'), ...Array.from({ length: 10 }, () => 'notice')])
    expect(annotations.at(-1)).toBe('::notice title=jixiao::另有 7 个问题没有标注，全部问题见日志')
  })

  it('R-33 says nothing of more where there are none', () => {
    expect(annotationsOf(github([withFaults(many('error', 10))], plainOptions))).toHaveLength(10)
    expect(annotationsOf(github([reported('a.yaml', exampleText)], plainOptions))).toEqual([])
  })

  it('R-33 one annotation for one root cause, which names the other places', () => {
    const file = withFaults(many('error', 30))
    const annotations = annotationsOf(github([{ ...file, findings: file.findings.map((finding) => ({ ...finding, cause: '同一' })) }], plainOptions))
    expect(annotations).toHaveLength(1)
    expect(annotations[0]).toContain('同样的问题共 30 处：第 40、41、42、43、44、45、46、47 行…')
  })

  it('R-33 the summary is a table of the faults', () => {
    const text = githubSummary([reported('2020/信访局.yaml', faultyExampleText)], plainOptions)
    expect(text).toBe(`### ❌ jixiao

检查 1 个文件：1 个错误，0 个警告，1 处未核对

| 级别 | 规则 | 位置 | 问题 |
| --- | --- | --- | --- |
| 错误 | JX201 | 2020/信访局.yaml:8:9 | 资金总额与按支出性质分的各项之和不符：资金总额 352.20 万元，各项相加 353.20 万元，资金总额少 1.00 万元<br>第 15 行第 11 列：基本支出 167.20<br>第 16 行第 11 列：项目支出 186.00 |
| 未核对 | JX205 | 2020/信访局.yaml:16:11 | 成本指标与项目支出：项目支出的金额存疑，请先改正合计 |

`)
    expect(githubSummary([reported('a.yaml', exampleText)], { ...plainOptions, language: 'en' })).toBe('### ✅ jixiao\n\n1 file checked: 0 errors, 0 warnings\n\n')
  })

  it('R-33 the summary stays below what GitHub takes', () => {
    const text = githubSummary([withFaults(many('error', 3000))], plainOptions)
    expect(Buffer.byteLength(text)).toBeLessThan(1 << 20)
    expect(text).toContain('另有 2900 个问题，见日志')
  })
})
