import { describe, expect, it } from 'vitest'
import { timesLonger } from '../fuzz/timed.js'
import { displayWidth, expandTabs } from '../../src/base/width.js'

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['合计金额', 8],
    ['救命', 4],
    ['，。：', 6],
    ['≤98%', 4],
    ['“引号”', 6],
    ['a\tb', 6],
    ['e\u0301', 1],
    ['👍', 2],
    ['👨‍👩‍👧', 2],
    ['❤\ufe0f', 2],
    ['☎', 1],
    ['\u200b', 0],
    ['ｱ', 1],
    ['𬭊', 2],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it('takes a long text as the sum of its parts, in time in proportion', async () => {
    const parts = ['甲乙', '👨‍👩‍👧', 'e\u0301', '🇨🇳', 'abc', '❤\ufe0f', '。']
    const long = (count: number): string => Array.from({ length: count }, (_, index) => parts[(index * index + index) % parts.length]).join('甲')
    expect(displayWidth(long(5000))).toBe(Array.from({ length: 5000 }, (_, index) => displayWidth(parts[(index * index + index) % parts.length] ?? '')).reduce((sum, width) => sum + width + 2, -2))
    const [short, whole] = [long(8000), long(32_000)]
    const { times, milliseconds } = await timesLonger(() => void displayWidth(short), () => void displayWidth(whole), { mostTimes: 9, unfelt: 60 })
    expect(times <= 9 || milliseconds <= 60).toBe(true)
    expect(displayWidth('👍'.repeat(3000))).toBe(6000)
  })

  it('measures tabs as they are printed', () => {
    expect(displayWidth(expandTabs('a\tb'))).toBe(displayWidth('a\tb'))
  })
})
