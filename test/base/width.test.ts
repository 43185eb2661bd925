import { describe, expect, it } from 'vitest'
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

  it('measures tabs as they are printed', () => {
    expect(displayWidth(expandTabs('a\tb'))).toBe(displayWidth('a\tb'))
  })
})
