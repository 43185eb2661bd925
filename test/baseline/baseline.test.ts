import { describe, expect, it } from 'vitest'
import { compareWithBaseline } from '../../src/baseline/apply-baseline.js'
import { formatBaseline, parseBaseline } from '../../src/baseline/baseline-file.js'
import { entriesOf, type BaselineEntry } from '../../src/baseline/entries.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

function entries(text: string): readonly BaselineEntry[] {
  const { file, findings } = checkText(text)
  return entriesOf('a.yaml', file, findings)
}

function compared(text: string, known: readonly BaselineEntry[]): { readonly fresh: readonly string[]; readonly known: number; readonly stale: number } {
  const { file, findings } = checkText(text)
  const result = compareWithBaseline(file, findings, known)
  return { fresh: result.fresh.map(({ rule }) => rule), known: result.known.length, stale: result.stale.reduce((sum, { count }) => sum + count, 0) }
}

const rows = (...values: readonly string[]): string => overlay(`成本指标:\n${values.map((value, index) => `  - 三级指标: 项目支出\n    指标内容: 工作${index}\n    指标值: ${value}`).join('\n')}`)
const tree = (text: string): string => overlay('成本指标:\n  - 三级指标: 项目支出\n    指标内容: 甲\n    指标值: ≤50万元', text)

describe('R-30 a baseline knows findings by rule, place in the structure and values', () => {
  const old = tree(overlay('年度: 20'))

  it('knows them again, whatever the lines', () => {
    const known = entries(old)
    expect(known.length).toBeGreaterThan(1)
    expect(compared(old, known)).toEqual({ fresh: [], known: known.length, stale: 0 })
    const moved = `# 说明\n\n${old}`.replace('  效益指标:\n', '  效益指标:\n    经济效益指标:\n      - 三级指标: 节约率\n        指标值: ≥1%\n')
    expect(compared(moved, known)).toEqual({ fresh: [], known: known.length, stale: 0 })
  })

  it('a row inserted above in the same list changes nothing', () => {
    const known = entries(old)
    expect(compared(old.replace('      - 三级指标: 项目支出', '      - 三级指标: 其他成本\n        指标值: 按规定列支\n      - 三级指标: 项目支出'), known).fresh).toEqual([])
  })

  it('sees a swap: one fault mended, another of the same rule made', () => {
    const before = overlay('项目支出: 40.2万')
    const after = overlay('基本支出: 60.1万')
    expect(compared(after, entries(before))).toEqual({ fresh: ['JX208'], known: 0, stale: 1 })
  })

  it('sees another value at the same place', () => {
    expect(compared(overlay('资金总额: 100.50'), entries(overlay('资金总额: 100.40')))).toEqual({ fresh: ['JX201'], known: 0, stale: 1 })
    expect(compared(overlay('资金总额: 100.40\n基本支出: 60.00'), entries(overlay('资金总额: 100.40')))).toMatchObject({ known: 0, stale: 1 })
  })

  it('of like findings as many are known as there were', () => {
    const row = '  - 三级指标:\n    指标值: 1件'
    const twice = overlay(`数量指标:\n${row}\n${row}`)
    const once = overlay(`数量指标:\n${row}`)
    expect(entries(twice)).toMatchObject([{ rule: 'JX104', count: 2 }])
    expect(compared(twice, entries(once))).toMatchObject({ fresh: ['JX104'], known: 1 })
    expect(compared(once, entries(twice))).toEqual({ fresh: [], known: 1, stale: 1 })
  })
})

describe('the file of a baseline', () => {
  it('is read back as it was written, one line an entry, sorted', () => {
    const known = [...entries(overlay('资金总额: 100.40')), ...entries(rows('≤50万元'))]
    const text = formatBaseline(known.toReversed())
    expect(parseBaseline(text)).toEqual(parseBaseline(formatBaseline(known)))
    expect(text.split('\n')).toHaveLength(known.length + 6)
    expect(parseBaseline(formatBaseline([]))).toEqual({ entries: [] })
  })

  it.each([
    ['{', '不是 JSON，或内容不是存量清单'],
    ['[]', '不是 JSON，或内容不是存量清单'],
    ['{"version":2,"entries":[]}', '版本是 2，本工具只认 1；请用 jixiao baseline write 重写'],
    ['{"version":1,"entries":[{"file":"a"}]}', '第 1 条不完整'],
    ['{"version":1}', '第 1 条不完整'],
  ])('%s is told: %s', (text, zh) => {
    expect(parseBaseline(text)).toMatchObject({ fault: { zh } })
  })
})
