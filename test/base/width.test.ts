import { describe, expect, it } from 'vitest'
import { outOfProportion } from '../fuzz/timed.js'
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
    ['', 0],
    ['~', 1],
    ['a~中b', 5],
    ['共18人（次）', 12],
    // Marks, controls and what only joins take no room, alone or several together; a sign that spans a digit leaves it its own.
    ['\u0301\u0302', 0],
    ['中\r\n', 2],
    ['\u06001', 1],
    ['👍\u{1f3fd}', 2],
    ['1\ufe0f\u20e3', 2],
    ['🇨🇳中', 4],
    ['🇨中', 3],
    ['🇨🇳🇨🇳', 4],
    ['\tab', 6],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it('takes a long text as the sum of its parts, in time in proportion', async () => {
    const parts = ['甲乙', '👨‍👩‍👧', 'e\u0301', '🇨🇳', 'abc', '❤\ufe0f', '。']
    const long = (count: number): string => Array.from({ length: count }, (_, index) => parts[(index * index + index) % parts.length]).join('甲')
    expect(displayWidth(long(5000))).toBe(Array.from({ length: 5000 }, (_, index) => displayWidth(parts[(index * index + index) % parts.length] ?? '')).reduce((sum, width) => sum + width + 2, -2))
    const [short, whole] = [long(8000), long(32_000)]
    expect(await outOfProportion(() => void displayWidth(short), () => void displayWidth(whole), { unfelt: 60 })).toBeUndefined()
    expect(displayWidth('👍'.repeat(3000))).toBe(6000)
  })

  it('takes a long row of pictures, which nothing parts, in time in proportion', async () => {
    const [short, whole] = ['👍'.repeat(8000), '👍'.repeat(32_000)]
    expect(displayWidth(whole)).toBe(64_000)
    expect(await outOfProportion(() => void displayWidth(short), () => void displayWidth(whole), { unfelt: 60 })).toBeUndefined()
  })

  it('parts no cluster and no pair where a long text is cut', () => {
    expect(displayWidth(`${'甲'.repeat(256)}1\ufe0f\u20e3`)).toBe(514)
    expect(displayWidth(`a${'\u{e0100}'.repeat(1000)}`)).toBe(1)
    expect(displayWidth(`${'甲'.repeat(255)}1\ufe0f\u20e3`)).toBe(512)
  })

  it('measures tabs as they are printed', () => {
    expect(displayWidth(expandTabs('a\tb'))).toBe(displayWidth('a\tb'))
    expect(expandTabs('\t中\t\t')).toBe('    中        ')
  })
})
