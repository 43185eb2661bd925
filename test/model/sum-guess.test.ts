import { describe, expect, it, test } from 'vitest'
import { guessSlip } from '../../src/model/sum-guess.js'
import { isBroken, isZeroTotal, readSums, type BrokenSum } from '../../src/model/sums.js'
import { declared } from './declared.js'

function broken(example: string): readonly BrokenSum[] {
  return readSums(declared(example)).filter(isBroken)
}

/** What would make each equation hold that does not. */
function guesses(example: string): readonly (string | undefined)[] {
  const declaration = declared(example)
  const all = readSums(declaration)
  return all.filter(isBroken).map((one) => {
    const guess = guessSlip(declaration, one, all)
    return guess && `${guess.reason} ${guess.amount.label} ${guess.value.toFixed()}`
  })
}

describe('the likeliest slip behind a broken equation', () => {
  test.each<readonly [string, string, readonly (string | undefined)[]]>([
    ['digits changed places before the point', '基本支出: 16.10\n项目支出: 84.20\n资金总额: 100.30', []],
    ['neighbouring digits', '基本支出: 61.00', ['swapped-digits 基本支出 60.1']],
    ['digits across the point', '基本支出: 60.10\n项目支出: 42.00', ['swapped-digits 项目支出 40.2']],
    ['the last digits', '项目支出: 40.02', ['swapped-digits 项目支出 40.2']],
    ['the first digits', '基本支出: 6.10', [undefined]],
    ['a zero fewer', '项目支出: 4.02', ['shifted-point 项目支出 40.2']],
    ['a zero more', '项目支出: 402', ['shifted-point 项目支出 40.2']],
    ['元', '项目支出: 402000', ['shifted-point 项目支出 40.2']],
    ['ten thousand times too little', '项目支出: 0.00402', ['shifted-point 项目支出 40.2']],
    ['a hundred times is no slip', '项目支出: 4020', [undefined]],
    ['digits two places apart', '基本支出: 60.10\n项目支出: 20.40', [undefined]],
    ['four decimals', '基本支出: 60.0999\n项目支出: 40.2010', ['swapped-digits 项目支出 40.2001']],
    ['one part left blank', '项目支出:', ['left-blank 项目支出 40.2']],
    ['one that is not there', '按支出性质分:\n  基本支出: 60.10', ['left-blank 项目支出 40.2']],
    ['a part that should be nothing', '基本支出: 100.30\n项目支出: 5', [undefined]],
    ['both left blank', '基本支出:\n项目支出:', [undefined]],
    ['one left blank and the other more than the total', '基本支出: 160.10\n项目支出:', [undefined]],
    ['two slips explain it', '资金总额: 33\n一般公共预算: 33\n基本支出: 12\n项目支出: 12', [undefined]],
    ['nothing negative is guessed', '资金总额: 10\n一般公共预算: 10\n基本支出: 20\n项目支出: 1', [undefined]],
  ])('%s', (_, example, expected) => {
    expect(guesses(example)).toEqual(expected)
  })

  it('the total, where both splits come to one sum', () => {
    expect(guesses('资金总额: 100.80')).toEqual(['other-split 资金总额 100.3', 'other-split 资金总额 100.3'])
    expect(guesses('资金总额: 100.80\n一般公共预算: 100.20')).toEqual([undefined, undefined])
    expect(guesses('资金总额: 100.80\n其他资金: 若干')).toEqual([undefined])
    // A split of which nothing is filled in says nothing.
    expect(guesses('资金总额: 100.80\n一般公共预算: 若干')).toEqual([undefined])
    expect(guesses('资金总额: 100.80\n一般公共预算:')).toEqual([undefined, undefined])
    expect(guesses('资金总额: 100.80\n一般公共预算:\n基本支出:\n项目支出:')).toEqual([undefined, undefined])
  })

  it('a part, where the costs under it come to what is needed', () => {
    const costs = (...rows: readonly string[]): string => ['项目支出: 45\n成本指标:', ...rows].join('\n  - 三级指标: ')
    expect(guesses(costs('项目支出\n    指标值: ≤40.20万元'))).toEqual(['costs 项目支出 40.2'])
    expect(guesses(costs('项目支出\n    指标值: ≤40.20万元', '基本支出\n    指标值: ≤60.10万元'))).toEqual(['costs 项目支出 40.2'])
    expect(guesses(costs('项目支出\n    指标值: ≤40.30万元'))).toEqual([undefined])
    expect(guesses(costs('项目支出\n    指标值: ≤40.20万元', '项目支出\n    指标内容: 甲\n    指标值: 若干'))).toEqual([undefined])
    expect(guesses(costs('基本支出\n    指标值: ≤55.30万元', '项目支出\n    指标值: ≤40.20万元'))).toEqual([undefined])
  })
})

describe('equations of the form', () => {
  it('are broken where total and parts can be read and differ', () => {
    expect(broken('项目支出: 40.20')).toEqual([])
    expect(broken('项目支出: 若干')).toEqual([])
    expect(broken('资金总额:')).toEqual([])
    expect(broken('资金总额: 若干\n项目支出: 41')).toEqual([])
    expect(broken('项目支出: 41').map(({ sum, computed }) => [sum.by, computed.toFixed()])).toEqual([['byExpenditure', '101.1']])
  })

  it('name what cannot be read, the total first, and tell whether a part is filled in', () => {
    const read = (example: string): readonly unknown[] => readSums(declared(example)).map(({ unreadable, isEmpty, computed }) => [unreadable.map(({ label }) => label), isEmpty, computed.toFixed()])
    expect(read('')).toEqual([[[], false, '100.3'], [[], false, '100.3']])
    expect(read('资金总额: 若干\n项目支出: 若干')).toEqual([[['资金总额'], false, '100.3'], [['资金总额', '项目支出'], false, '60.1']])
    expect(read('基本支出:\n项目支出:')[1]).toEqual([[], true, '0'])
    expect(read('按支出性质分:')[1]).toEqual([['基本支出', '项目支出'], false, '0'])
    expect(read('基本支出: 0\n项目支出:')[1]).toEqual([[], false, '0'])
  })

  test.each([['资金总额: 0', true], ['资金总额: 0.01', false], ['资金总额: 0\n项目支出: -70.10\n一般公共预算: -10', false]])('%s: a total of zero over more, %s', (example, expected) => {
    expect(broken(example).map(isZeroTotal)).toEqual([expected, expected])
  })
})
