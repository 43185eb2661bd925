import { describe, expect, it } from 'vitest'
import { cellPadding, textSetter, widthOf } from '../../src/layout/cell-text.js'
import type { TextStyle } from '../../src/layout/styles.js'
import type { Cell } from '../../src/sheet/sheet.js'
import { plainMeasure as measure, plainStyles } from './plain-text.js'

const cellOf = (text: string, change: Partial<Cell> = {}): Cell => ({ column: 0, columnSpan: 1, rowSpan: 1, role: 'text', text, open: [], ...change })

interface Case extends Partial<Cell> {
  readonly align?: TextStyle['align']
  readonly squeezes?: boolean
}

/** The lines of a text in a column so many Chinese characters wide. */
function linesOf(text: string, characters: number, { align = 'left', squeezes, ...change }: Case = {}): readonly string[] {
  const styles = { ...plainStyles, text: { ...plainStyles.text, align } }
  const setText = textSetter([characters * 10 + 2 * cellPadding.side], { styles, measure, ...(squeezes !== undefined && { squeezes }) })
  return setText(cellOf(text, change)).lines.map((line) => line.text)
}

describe('a cell text', () => {
  it('is as high as its lines, in the style of its role', () => {
    const styles = { ...plainStyles, value: { ...plainStyles.value, lineHeight: 15 } }
    const setText = textSetter([20 + 2 * cellPadding.side], { styles, measure })
    expect(setText(cellOf('登记办理', { role: 'value' }))).toEqual({ style: styles.value, lines: [{ text: '登记', width: 20 }, { text: '办理', width: 20 }], height: 30 })
    expect(setText(cellOf('', { role: 'value' }))).toEqual({ style: styles.value, lines: [], height: 0 })
  })

  it('is set once for each cell', () => {
    const setText = textSetter([30], { styles: plainStyles, measure })
    const cell = cellOf('甲')
    expect(setText(cell)).toBe(setText(cell))
    expect(setText({ ...cell })).not.toBe(setText(cell))
  })

  it('is as wide as the columns that its cell covers', () => {
    const [widths, spans] = [[10, 20, 40, 80], [[0, 1], [1, 2], [0, 4], [3, 1]] as const]
    expect(spans.map(([column, columnSpan]) => widthOf(cellOf('', { column, columnSpan }), widths))).toEqual([10, 60, 150, 80])
  })

  it.each([
    ['where the lines are drawn here', 'left', true, ['登记办理，', '受理']],
    ['not where another program breaks them', 'left', undefined, ['登记办', '理，受理']],
    ['not in centred lines', 'center', true, ['登记办', '理，受理']],
  ] as const)('has marks at the end of its lines squeezed, %s', (_, align, squeezes, lines) => {
    expect(linesOf('登记办理，受理', 4.5, { align, ...(squeezes && { squeezes }) })).toEqual(lines)
  })
})

describe('the last line of a text set from the left', () => {
  it.each([
    ['takes a second character from the line before', '信访联席会议', 5, ['信访联席', '会议']],
    ['takes it from the line before alone', '一二三四五六七八九十甲', 5, ['一二三四', '五六七八', '九十甲']],
    ['keeps a character alone that no other can join', '信访局', 2, ['信访', '局']],
    ['keeps two characters', '信访联席会议记录', 6, ['信访联席会议', '记录']],
    ['is the only one, of one character', '局', 1, ['局']],
  ] as const)('%s', (_, text, characters, lines) => {
    expect(linesOf(text, characters)).toEqual(lines)
  })
})

describe('a centred text', () => {
  it.each([
    ['is broken into lines of like length', '社会公众或服务对象', 7, ['社会公众或', '服务对象']],
    ['is not broken at its brackets where it stands on one line', '指标值（数字）', 7, ['指标值（数字）']],
    ['is broken at its brackets otherwise', '指标值（数字）', 6, ['指标值', '（数字）']],
    ['may take three lines for its brackets where two would do', '产出（数量）（质量）', 6, ['产出', '（数量）', '（质量）']],
    ['takes no four lines for them where two would do', '产出（甲）（乙）（丙）', 7, ['产出（甲）', '（乙）（丙）']],
    ['takes four lines for them where it takes four anyway', '产出数量（社会效益）（服务）', 4, ['产出数量', '（社会', '效益）', '（服务）']],
    ['is not broken before a bracket that begins it', '（数字文字）值', 6, ['（数字文', '字）值']],
    ['does not part an amount for the sake of like length', '预算152.88万元', 6, ['预算', '152.88万元']],
    ['keeps full lines where no narrower ones are as few', '一二三四五六', 2, ['一二', '三四', '五六']],
  ] as const)('%s', (_, text, characters, lines) => {
    expect(linesOf(text, characters, { align: 'center' })).toEqual(lines)
  })
})

describe('a text that says where it best breaks', () => {
  it.each([
    ['breaks there', '年度预算申请', [4], 5, ['年度预算', '申请']],
    ['does not where it stands on one line', '年度预算申请', [4], 6, ['年度预算申请']],
    ['has lines as few as can be', '年度预算支出情况', [2, 4, 6], 6, ['年度预算', '支出情况']],
    ['has its last part alone where no other goes with it', '年度预算支出绩效目标情况', [4, 6], 6, ['年度预算支出', '绩效目标情况']],
    ['has the longer of two lines first where both ways are as even', '年度预算支出绩效目标', [4, 6], 6, ['年度预算支出', '绩效目标']],
    ['breaks elsewhere too where a part is too long', '年度预算申请', [4], 3, ['年度', '预算', '申请']],
    ['breaks where each of its paragraphs says', '整体支出执行情况\n年度绩效目标情况', [4, 13], 6, ['整体支出', '执行情况', '年度绩效', '目标情况']],
    ['holds no text twice if only its first paragraph breaks', '整体支出\n年度指标', [2], 3, ['整体', '支出', '年度', '指标']],
    ['is broken as any other where it says nothing', '年度预算申请', [], 5, ['年度预算', '申请']],
  ] as const)('%s', (_, text, breaks, characters, lines) => {
    expect(linesOf(text, characters, { breaks })).toEqual(lines)
  })
})
