import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChineseNumber, toChineseNumber } from '../../src/base/chinese-number.js'

it.each([[0, '零'], [1, '一'], [2, '二'], [3, '三'], [4, '四'], [5, '五'], [6, '六'], [7, '七'], [8, '八'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [21, '二十一'], [90, '九十'], [99, '九十九'], [100, '100'], [-1, '-1']])('%i is %s', (number, text) => {
  expect(toChineseNumber(number)).toBe(text)
})

/** A number up to 99999999 as it is written in full, with 零 in place of the digits left out. */
function inFull(number: number): string {
  const below = (part: number): string => [1000, 100, 10, 1].map((unit, at) => {
    const digit = Math.floor(part / unit) % 10
    return digit === 0 ? '零' : `${'零一二三四五六七八九'.charAt(digit)}${'千百十'.charAt(at)}`
  }).join('')
  const high = Math.floor(number / 10_000)
  return `${high === 0 ? '' : `${below(high)}万`}${below(number % 10_000)}`.replaceAll(/零+(?=万|$)/gu, '').replaceAll(/零+/gu, '零').replace(/^零/u, '')
}

describe('readChineseNumber', () => {
  it.each([
    ['零', '0'], ['〇', '0'], ['一', '1'], ['两', '2'], ['九', '9'], ['十', '10'], ['十一', '11'], ['一十', '10'], ['二十', '20'], ['九十九', '99'],
    ['一百', '100'], ['一百零五', '105'], ['一百〇五', '105'], ['一百一十', '110'], ['一百零一十', '110'], ['三百二十', '320'], ['九百九十九', '999'],
    ['两千', '2000'], ['一千零五', '1005'], ['一千零五十', '1050'], ['一千〇五十', '1050'], ['一千零五百', '1500'], ['一千五百', '1500'], ['九千九百九十九', '9999'],
    ['一万', '10000'], ['两万', '20000'], ['十万', '100000'], ['一万零一', '10001'], ['一万五千', '15000'], ['三万五百', '30500'], ['三万零五百', '30500'], ['一千二百万', '12000000'],
    ['一亿', '100000000'], ['一亿零一', '100000001'], ['一亿五千万', '150000000'], ['两亿三千万零四', '230000004'], ['一万亿', '1000000000000'], ['十二亿三千四百五十六万七千八百九十', '1234567890'],
  ])('%s is %s', (text, digits) => expect(readChineseNumber(text)).toBe(digits))

  it.each([['二〇二三', '2023'], ['二零二〇', '2020'], ['〇七', '07'], ['一九四九', '1949'], ['五六七八', '5678'], ['零零', '00']])('%s is digit by digit %s', (text, digits) => {
    expect(readChineseNumber(text)).toBe(digits)
  })

  it.each([['三百五', '350'], ['三百零五', '305'], ['一千五', '1500'], ['一千零五', '1005'], ['一千三百五', '1350'], ['两万五', '25000'], ['两万零五', '20005'], ['一亿二', '120000000'], ['一千五万', '15000000'], ['三百十五', '315'], ['三百两', '302']])('%s is %s: a last unit may be left out where no 零 stands', (text, digits) => {
    expect(readChineseNumber(text)).toBe(digits)
  })

  it.each(['', '百', '千', '万', '亿', '十百', '百五', '两〇', '三百零', '零百', '十十', '一十二十', '五百三千', '一百人', '约一百', '万一', '一万百', '一万二万', '一亿一亿', '零万', '零亿', '一二十', '二〇二三年', '第一二', '一二.', '3', '三百5'])('“%s” is no number', (text) => {
    expect(readChineseNumber(text)).toBeUndefined()
  })

  it('reads what is written in full', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => readChineseNumber(inFull(number)) === String(number)))
  })
})
