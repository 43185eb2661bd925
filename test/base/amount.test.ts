import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertMoney, decimalOf, decimalsOf, formatAmount, readAmount, sumOf, toHalfWidth, yuanIn, type Big } from '../../src/base/amount.js'

const read = (text: string) => readAmount(text, '万元')
const valueOf = (text: string): Big => {
  const reading = read(text)
  if (!reading.ok) throw new Error(`${text}: ${reading.fault}`)
  return reading.value
}

/** An amount as whole ten-thousandths and as it may be written. */
const amounts = fc.record({ units: fc.bigInt(0n, 99_999_999_999n), zeros: fc.integer({ min: 0, max: 2 }) }).map(({ units, zeros }) => ({
  units,
  text: `${units / 10_000n}.${String(units % 10_000n).padStart(4, '0')}${'0'.repeat(zeros)}`,
}))

describe('readAmount', () => {
  it.each([
    ['352.20万元', 'unit', '352.20'],
    ['3522000元', 'unit', '352.2'],
    ['0.5亿元', 'unit', '5000'],
    ['1,234.50', 'thousands', '1234.50'],
    ['１，２３４．５０', 'thousands', '1234.50'],
    ['３５２.２０', 'full-width', '352.20'],
    ['352。20', 'full-width', '352.20'],
    ['1e3', 'exponent', '1000'],
    ['+5E1', 'exponent', '50'],
    ['.5', 'bare-point', '0.5'],
    ['5.', 'bare-point', '5'],
    ['+5', 'plus-sign', '5'],
    ['007', 'leading-zero', '7'],
    ['￥352.20', 'currency-sign', '352.20'],
    ['1.0000001', 'too-many-decimals', undefined],
    ['1234567890', 'too-large', undefined],
    ['1_000', 'not-a-number', undefined],
    ['.inf', 'not-a-number', undefined],
    ['0x10', 'not-a-number', undefined],
    ['待定', 'not-a-number', undefined],
    ['', 'not-a-number', undefined],
    ['1e999999999', 'exponent', undefined],
  ])('%s is no amount: %s', (text, fault, suggestion) => {
    const reading = read(text)
    expect(reading).toMatchObject({ ok: false, fault })
    expect(reading.ok ? undefined : reading.suggestion).toBe(suggestion)
  })

  it.each(['0', '-0', '0.000001', '-0.5', '999999999', '-123456789', '123456789.123456'])('%s is an amount', (text) => {
    expect(valueOf(text).eq(text)).toBe(true)
  })

  it('R-13: accepts every amount of two decimals', () => {
    const texts = Array.from({ length: 100_000 }, (_, cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)
    const refused = texts.filter((text) => {
      const reading = read(text)
      return !reading.ok || reading.value.toFixed(2) !== text
    })
    expect(refused).toEqual([])
  })

  it('never throws, and never takes as an amount what is not one', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE万元亿¥ ０１．，。') }), (text) => read(text).ok === (/^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/u.test(text))))
  })
})

describe('sumOf', () => {
  it('R-12: a thousand times 0.1 is 100', () => {
    expect(sumOf(Array.from({ length: 1000 }, () => valueOf('0.1'))).eq('100')).toBe(true)
  })

  it('R-15: adds up as whole numbers do, however many zeros are written', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 20 }), (addends) => {
        const slow = addends.reduce((sum, { units }) => sum + units, 0n)
        return sumOf(addends.map(({ text }) => valueOf(text))).times(10_000).toFixed() === String(slow)
      }),
    )
  })
})

describe('formatAmount', () => {
  it.each([['167.20', '167.20'], ['160', '160.00'], ['0.1', '0.10'], ['1.2345', '1.2345'], ['1.230000', '1.23'], ['-3', '-3.00']])('prints %s as %s', (text, printed) => {
    expect(formatAmount(valueOf(text))).toBe(printed)
  })
})

describe('convertMoney', () => {
  it.each([['1', '元', '0.0001'], ['226145100', '元', '22614.51'], ['1.5', '亿', '15000']])('%s %s are %s 万元', (digits, unit, converted) => {
    expect(convertMoney(digits, unit, '万元')?.toFixed()).toBe(converted)
  })

  it.each([['1', '千元', '0.1'], ['0.5', '万', '0.5'], ['-2', '百万元', '-200'], ['0.01', '亿元', '100'], ['3', '万元', '3']])('%s %s are %s 万元, by whatever name', (digits, unit, converted) => {
    expect(convertMoney(digits, unit, '万元')?.toFixed()).toBe(converted)
  })

  it('makes 元 of 万元, and leaves what is 元 as it is to the last digit', () => {
    expect(convertMoney('352.2', '万元', '元')?.toFixed()).toBe('3522000')
    expect(convertMoney('0.0000000000000000000000001', '元', '元')?.toFixed()).toBe('0.0000000000000000000000001')
  })

  it.each(['亩', 'constructor', '__proto__', 'toString'])('%s are no money', (unit) => {
    expect(convertMoney('1', unit, '万元')).toBeUndefined()
  })
})

it.each([['元', '1'], ['千元', '1000'], ['万元', '10000'], ['百万元', '1000000'], ['亿元', '100000000'], ['万', undefined], ['亿', undefined], ['美元', undefined]])('%s is %s 元', (unit, yuan) => {
  expect(yuanIn(unit)).toBe(yuan)
})

it.each([['-0.50', 0, '-0.5'], ['1.5', 4, '15000'], ['25', -2, '0.25'], ['0', 3, '0']])('%s moved by %i places is %s', (digits, power, moved) => {
  expect(decimalOf(digits, power).toFixed()).toBe(moved)
})

it.each([['120', 0], ['0', 0], ['1.5', 1], ['-0.050', 2], ['0.000001', 6]])('%s needs %i decimals', (digits, decimals) => {
  expect(decimalsOf(decimalOf(digits))).toBe(decimals)
})

it.each([['！０９Ａｚ～', '!09Az~'], ['甲\u3000乙\u00a0丙', '甲 乙 丙'], ['1。5。', '1.5。'], ['−5', '-5'], ['甲，“乙”', '甲,“乙”'], ['352.20', '352.20']])('%s in half width is %s', (text, half) => {
  expect(toHalfWidth(text)).toBe(half)
})
