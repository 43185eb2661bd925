import { describe, expect, it } from 'vitest'
import { checkText } from '../support/check-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'

const notesOf = (example: string): readonly string[] => checkText(overlay(example)).findings.flatMap(({ notes }) => notes.map(({ zh }) => zh))
const clue = (example: string): string | undefined => notesOf(example).find((note) => note.startsWith('线索'))

describe('a sum holds to the last digit', () => {
  it.each([
    ['项目支出: 40.21', '0.01'],
    ['项目支出: 40.200001', '0.000001'],
    ['项目支出: 40.19', '0.01'],
  ])('%s is off by %s', (example, difference) => {
    const { findings } = checkText(overlay(example))
    expect(findings).toMatchObject([{ rule: 'JX201' }])
    expect(findings[0]?.message.zh).toContain(` ${difference} 万元`)
  })

  it.each(['项目支出: 40.200000', '一般公共预算: 100.3', '基本支出: 100.30\n项目支出: 0'])('%s is exact', (example) => {
    expect(checkText(overlay(example)).findings).toEqual([])
  })
})

describe('the likeliest slip is offered as a guess', () => {
  it.each([
    ['two digits changed places', '项目支出: 42.00', '线索：可能是相邻两个数字写反了；若项目支出是 40.20 万元，就对得上（只是猜测，请核对原始依据）'],
    ['the point slipped', '项目支出: 402', '线索：可能是小数点错位，或把元写成了万元；若项目支出是 40.20 万元，就对得上（只是猜测，请核对原始依据）'],
    ['元 for 万元', '项目支出: 402000', '线索：可能是小数点错位，或把元写成了万元；若项目支出是 40.20 万元，就对得上（只是猜测，请核对原始依据）'],
    ['one part alone is blank', '项目支出:', '线索：只有“项目支出”未填；若项目支出是 40.20 万元，就对得上（只是猜测，请核对原始依据）'],
    ['the cost indicators say so', '项目支出: 45\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.20万元', '线索：成本指标中“项目支出”各行相加是 40.20 万元；若项目支出是 40.20 万元，就对得上（只是猜测，请核对原始依据）'],
    ['the total alone is off', '资金总额: 100.80', '线索：两种分法相加一致；若资金总额是 100.30 万元，就对得上（只是猜测，请核对原始依据）'],
  ])('%s', (_, example, expected) => {
    expect(clue(example)).toBe(expected)
  })

  it('nothing is guessed where nothing explains the difference', () => {
    expect(clue('项目支出: 47.77')).toBeUndefined()
    expect(clue('一般公共预算: 90.30')).toBeUndefined()
  })
})

describe('two splits of one total', () => {
  it('that come to other sums are two faults', () => {
    const { findings } = checkText(overlay('资金总额: 100.80'.concat('\n一般公共预算: 90')))
    expect(findings.filter(({ rule }) => rule === 'JX201')).toHaveLength(2)
  })

  it('one that holds speaks for the total; one that does not, or cannot be read, does not', () => {
    expect(notesOf('项目支出: 41.20')).toContain('按收入性质分的各项相加是 100.30，与资金总额一致')
    for (const other of ['一般公共预算: 90', '政府性基金拨款: 若干']) expect(notesOf(`项目支出: 41.20\n${other}`).join('')).not.toContain('一致')
  })
})

describe('what was not read is not judged', () => {
  it('an amount that cannot be read is named', () => {
    const told = (example: string): readonly string[] => checkText(overlay(example)).notChecked.filter(({ rule }) => rule === 'JX201').map(({ message }) => message.zh)
    expect(told('项目支出: 四十余')).toEqual(['按支出性质分的合计：“项目支出”读不出'])
    expect(told('按支出性质分:\n  基本支出: 60.10\n  其它: 40.20')).toEqual(['按支出性质分的合计：没有找到“项目支出”'])
  })

  it('an amount that a syntax error spoils is neither blank nor zero', () => {
    const { findings, notChecked } = checkText(overlay('项目支出: @40.20'))
    expect(findings.map(({ rule }) => rule)).toEqual(['JX001'])
    expect(notChecked.map(({ message }) => message.zh)).toContain('按支出性质分的合计：受写法错误影响')
  })

  it('behind a broken structure an absent amount is not taken for nothing', () => {
    const { findings } = checkText(minimalDeclaration.replace('  资金总额: 100.30', '  资金总额 100.30').replace('    项目支出: 40.20\n', ''))
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['JX001']))
  })

  it('a key given twice, or an alias, leaves its sum unjudged', () => {
    for (const example of ['项目支出: 40.20\n项目支出: 41.20', '项目支出: *x']) {
      const { findings, notChecked } = checkText(overlay(example))
      expect(findings).toHaveLength(1)
      expect(notChecked.map(({ rule }) => rule)).toContain('JX201')
    }
  })

  it('an unknown key beside a missing amount leaves the sum unjudged', () => {
    const { findings } = checkText(overlay('按支出性质分:\n  基本支出: 60.10\n  其它: 40.20'))
    expect(findings.map(({ rule }) => rule)).toEqual(['JX101'])
  })
})
