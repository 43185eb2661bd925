import { describe, expect, test } from 'vitest'
import { dateOfSerial, deadlineOf, firstDay, isPossible, lastDay } from '../../../src/model/values/calendar.js'
import type { PartialDate } from '../../../src/model/values/value.js'
import { reading } from './reading.js'

test.each<readonly [PartialDate, string | undefined, string | undefined]>([
  [{ year: 2020 }, '2020-01-01', '2020-12-31'],
  [{ year: 2020, half: 1 }, '2020-01-01', '2020-06-30'],
  [{ year: 2020, half: 2 }, '2020-07-01', '2020-12-31'],
  [{ year: 2020, quarter: 1 }, '2020-01-01', '2020-03-31'],
  [{ year: 2020, quarter: 4 }, '2020-10-01', '2020-12-31'],
  [{ year: 2020, month: 2 }, '2020-02-01', '2020-02-29'],
  [{ year: 2021, month: 2 }, '2021-02-01', '2021-02-28'],
  [{ year: 2020, month: 8, third: 1 }, '2020-08-01', '2020-08-10'],
  [{ year: 2020, month: 8, third: 2 }, '2020-08-11', '2020-08-20'],
  [{ year: 2020, month: 8, third: 3 }, '2020-08-21', '2020-08-31'],
  [{ year: 2020, month: 8, day: 5 }, '2020-08-05', '2020-08-05'],
  [{ month: 8, day: 5 }, undefined, undefined],
  [{ year: 2020, named: '合同期内' }, undefined, undefined],
])('%j begins on %s and ends on %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last])
})

test.each<readonly [PartialDate, boolean]>([
  [{ month: 12, day: 31 }, true], [{ month: 12 }, true], [{ month: 13 }, false], [{ year: 2020, month: 13, day: 1 }, false], [{ month: 2, day: 29 }, true], [{ month: 2, day: 30 }, false],
  [{ year: 2021, month: 2, day: 29 }, false], [{ year: 2020, month: 2, day: 29 }, true], [{ month: 4, day: 31 }, false], [{ day: 31 }, true], [{ year: 2020 }, true],
])('%j is possible: %s', (date, expected) => {
  expect(isPossible(date)).toBe(expected)
})

test.each([[1, '1899-12-31'], [60, '1900-02-28'], [61, '1900-03-01'], [44561, '2021-12-31']])('day %i of a spreadsheet is %s', (serial, day) => {
  const date = dateOfSerial(serial)
  expect(lastDay(date)).toBe(day)
  // The day that is named is part of it.
  expect(deadlineOf(date, '').inclusive).toBe(true)
})

const tables: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
  'months and days': [
    ['12月份', 'by ~2020-12 = 2020-12-31'], ['2020年6月份前', 'by 2020-6 = 2020-06-30'], ['6月份完成', 'by ~2020-6 = 2020-06-30 R:完成'], ['一月份', 'by ~2020-1 = 2020-01-31'], ['13月份', 'text statement #'], ['6-8月份', 'from ~2020-6 to ~2020-8'], ['按月份', 'text timeliness'],
    ['2020年6月5号', 'by 2020-6-5 = 2020-06-05'], ['2020年6月5', '[by 2020-6 = 2020-06-30] [· 5 ∅]'], ['2020年6月5人', '[by 2020-6 = 2020-06-30] [· 5 人]'], ['6月30日前底前', 'by ~2020-6-30 = 2020-06-30'],
    ['≤2020人', '<= 2020 人'], ['=2020年', 'by 2020 = 2020-12-31'], ['≥2020年12月', '[for >= 2020 年] [by ~2020-12 = 2020-12-31]'], ['<2020年', 'by 2020 = 2020-12-31'], ['≤30日', 'for <= 30 日'], ['≤3000年', 'for <= 3000 年'],
  ],
  'dates in digits': [
    ['2012/12/31', 'by 2012-12-31 = 2012-12-31'], ['2012-12-01', 'by 2012-12-1 = 2012-12-01'], ['2012.1.1', 'by 2012-1-1 = 2012-01-01'], ['2024-1-05', 'by 2024-1-5 = 2024-01-05'], ['2012.5', 'by 2012-5 = 2012-05-31'], ['2012.5天', 'for · 2012.5 日'], ['2012.5.1天', 'by 2012-5-1 = 2012-05-01 R:天'], ['2012-5天', 'by 2012-5 = 2012-05-31 R:天'], ['1912.5', 'by 1912-5 = 1912-05-31'], ['3012.5', 'suspect no-unit → · 3012.5 ∅'], ['2012.5%', '· 2012.5 %'],
  ],
  'periods': [
    ['9月-次年3月', 'from ~2020-9 to ~2021-3'], ['2020年9月-次年3月', 'from 2020-9 to ~2021-3'], ['次年1-3月', 'from ~2021-1 to ~2021-3'], ['2024.1.5-1.7', 'from 2024-1-5 to 2024-1-7'], ['2024.9.20-12.1', 'from 2024-9-20 to 2024-12-1'], ['2024.9.20-10.31', 'from 2024-9-20 to 2024-10-31'],
    ['2024.9.20-13.7', '[by 2024-9-20 = 2024-09-20] [· -13.7 ∅]'], ['2024.9.20-0.7', '[by 2024-9-20 = 2024-09-20] [· -0.7 ∅]'], ['2024.9.20-10.32', '[by 2024-9-20 = 2024-09-20] [· -10.32 ∅]'], ['2024.9.20-10.0', '[by 2024-9-20 = 2024-09-20] [· -10 ∅]'], ['2024.9.20-110.7', '[by 2024-9-20 = 2024-09-20] [· -110.7 ∅]'], ['2024.9.20-10.125', '[by 2024-9-20 = 2024-09-20] [· -10.125 ∅]'], ['2024年9月-10.7', '[by 2024-9 = 2024-09-30] [· -10.7 ∅]'],
    ['5-6月10日', '[5..6 月] [for · 10 日]'], ['6月-2021年', '[by ~2020-6 = 2020-06-30] [for · -2021 年]'], ['1900-1901年', 'from 1900 to 1901'], ['1899-1901年', '1899..1901 年'], ['2099-2100年', 'from 2099 to 2100'], ['2100-2101年', '2100..2101 年'], ['3-2020年', '3..2020 年'],
  ],
  'turns': [
    ['每月5日', '· ? 次 every 1 月 by ?-5'], ['每月5号', '· ? 次 every 1 月 by ?-5'], ['每年12月', 'text statement #'], ['每年6月份前', '· ? 次 every 1 年 by ?-6'], ['每季度首月15日前', '· ? 次 every 1 季度 R:首月15日前'],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(reading(text, { year: 2020 })).toBe(expected)
  })
})
