import { describe, expect, it } from 'vitest'
import { cellPadding } from '../../src/layout/cell-text.js'
import { layOut, type Layout, type PageSetup } from '../../src/layout/layout.js'
import { drawnSheet, plainMeasure as measure, plainStyles as styles, showPages } from './plain-text.js'

const plainRowHeight = styles.text.lineHeight + 2 * cellPadding.rule

/** A page whose body holds this many rows of one line. */
function pageOf(rows: number): PageSetup {
  return { width: 300, height: rows * plainRowHeight + 20, margins: { top: 10, right: 10, bottom: 10, left: 10 } }
}

function layOutDrawing(drawing: string, rows: number): Layout {
  return layOut(drawnSheet(drawing), { page: pageOf(rows), styles, measure })
}

describe('page breaks', () => {
  it('repeat the labels of merged cells and the head row as long as its block goes on', () => {
    const layout = layOutDrawing(
      `
        单位 | 信访局 | < | <
        # 年度指标 | 一级 | 二级 | 值
        ^ | 产出 | 数量 | 18人
        ^ | ^ | ^ | 2351个
        ^ | ^ | 质量 | 98%
        ^ | 效益 | 满意度 | 99%
        意见 | 同意 | < | <
      `,
      4,
    )
    expect(showPages(layout)).toBe(
      [
        ['单位 | 信访局', '年度指标 | 一级 | 二级 | 值', '产出 | 数量 | 18人', '2351个'],
        ['年度指标（续） | 一级 | 二级 | 值', '产出/（续） | 质量 | 98%', '效益 | 满意度 | 99%'],
        ['意见 | 同意'],
      ]
        .map((lines) => lines.join('\n'))
        .join('\n----\n'),
    )
  })

  it('do not leave a head row alone at the foot', () => {
    const layout = layOutDrawing('甲 | 一\n乙 | 二\n# 指标 | 值\n^ | 18人\n^ | 19人', 3)
    expect(showPages(layout)).toBe('甲 | 一\n乙 | 二\n----\n指标 | 值\n18人\n19人')
  })

  it('keep a row with the row before', () => {
    const layout = layOutDrawing('甲 | 一\n乙 | 二\n意见 |\n+ ^ | 签章', 3)
    expect(showPages(layout)).toBe('甲 | 一\n乙 | 二\n----\n意见 | \n签章')
  })

  it('bring rows over to a last page that would be nearly empty', () => {
    const rows = Array.from({ length: 21 }, (_, index) => `第${index + 1}项`)
    const [, last = ''] = showPages(layOutDrawing(rows.join('\n'), 20)).split('\n----\n')
    expect(last).toBe('第18项\n第19项\n第20项\n第21项')
  })

  it('part rows that want to stay together but are higher than a page', () => {
    const layout = layOutDrawing('甲\n+ 乙\n+ 丙\n+ 丁', 3)
    expect(showPages(layout)).toBe('甲\n乙\n丙\n----\n丁')
  })

  it('leave out heads that leave no room for a row', () => {
    const layout = layOutDrawing('# 指标 | 头/头\n^ | 一/一\n^ | 二/二', 2)
    expect(showPages(layout)).toBe('指标 | 头/头\n----\n指标（续） | 一/一\n----\n指标（续） | 二/二')
  })

  it('make the part of a merged label as high as its text', () => {
    const { pages } = layOutDrawing('甲 | 一\n乙 | 二\n三/行/标签 | 三\n^ | 四\n^ | 五', 4)
    const [label] = pages.flatMap(({ boxes }) => boxes).filter((box) => box.lines.length === 3)
    expect(showPages({ pages })).toBe('甲 | 一\n乙 | 二\n----\n三/行/标签 | 三\n四\n五')
    expect(label?.height).toBeCloseTo(3 * plainRowHeight)
  })

  it('part a row only if it is higher than a page, line by line and as one box', () => {
    const layout = layOutDrawing('职责 | 一/二/三/四/五/六', 3)
    expect(showPages(layout)).toBe('职责 | 一\n二\n三\n四\n----\n职责（续） | 五\n六')
    const [first, , , fourth] = layout.pages[0]?.boxes.filter((box) => box.role === 'text' && box.lines[0]?.text !== '职责') ?? []
    expect(first?.ruled).toEqual(['top', 'right', 'left'])
    expect(fourth?.ruled).toEqual(['right', 'bottom', 'left'])
  })

  it('deal the text of a merged cell out to its rows if it is longer than half a page', () => {
    const layout = layOutDrawing('一/二/三/四 | 甲\n^ | 乙', 4)
    expect(showPages(layout)).toBe('一/二 | 甲\n三/四 | 乙')
  })
})

describe('boxes', () => {
  const drawing = '单位 | 信访局\n# 指标 | 值\n^ | 一\n^ | 二\n^ | 三\n^ | 四'

  it('tell what was shown on an earlier page', () => {
    const boxes = layOutDrawing(drawing, 4).pages.map((page) => page.boxes.map((box) => `${box.isRepeated ? '*' : ''}${box.cell.text}`))
    expect(boxes).toEqual([['单位', '信访局', '指标', '值', '一', '二'], ['*指标（续）', '*值', '三', '四']])
  })

  it('know the cell of the sheet that they show, also in parts and repetitions', () => {
    const sheet = drawnSheet('一/二/三/四 | 甲\n^ | 乙\n职责 | 一/二/三/四/五/六')
    const { pages } = layOut(sheet, { page: pageOf(3), styles, measure })
    const own = new Set(sheet.rows.flatMap(({ cells }) => cells))
    const boxes = pages.flatMap((page) => page.boxes)
    expect(boxes.length).toBeGreaterThan(own.size)
    expect(new Set(boxes.map(({ origin }) => origin))).toEqual(own)
    for (const { cell, origin } of boxes) expect(origin.text.includes(cell.text.replace('（续）', ''))).toBe(true)
  })

  it('repeat no blank and no value with a mark', () => {
    const sheet = drawnSheet('甲 |\n^ | 一\n^ | 二\n^ | 三')
    const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.rowSpan > 1 ? { ...cell, role: 'value' as const } : cell)) }))
    expect(showPages(layOut({ ...sheet, rows }, { page: pageOf(3), styles, measure }))).toBe('甲 | \n一\n二\n----\n甲 | 三')
  })
})

describe('type', () => {
  const rows = Array.from({ length: 26 }, (_, index) => `第${index + 1}项 | 值`).join('\n')
  const pagesWithin = (fitPages: number | undefined, height: number): Layout => layOut(drawnSheet(rows), { page: pageOf(height), styles, measure, fitPages })

  it('keeps its size where no number of pages is asked for, or where they are as few', () => {
    expect(pagesWithin(undefined, 20)).toMatchObject({ styles, fits: true })
    expect(pagesWithin(undefined, 20).styles).toBe(styles)
    expect(pagesWithin(2, 20).styles).toBe(styles)
  })

  it('shrinks until the pages are as few as asked for, no further than it must', () => {
    const layout = pagesWithin(1, 25)
    expect([layout.pages.length, layout.fits]).toEqual([1, true])
    expect(layout.styles.text.size).toBeCloseTo(9.25, 5)
    expect(layout.styles.text.lineHeight / layout.styles.text.size).toBeCloseTo(styles.text.lineHeight / styles.text.size)
  })

  it('stays legible: seven and a half points are the least', () => {
    const layout = pagesWithin(1, 10)
    expect(layout.fits).toBe(false)
    expect(layout.pages.length).toBeGreaterThan(1)
    expect(layout.styles.text.size).toBeCloseTo(7.5)
  })

  it('that is smaller already does not grow', () => {
    const small = { ...styles, text: { ...styles.text, size: 7, lineHeight: 9 } }
    expect(layOut(drawnSheet(rows), { page: pageOf(5), styles: small, measure, fitPages: 1 }).styles).toBe(small)
  })
})

describe('placing', () => {
  it('puts lines at the left, in the middle or at the right, and centres them from top to bottom', () => {
    const drawing = drawnSheet('甲 | 一/二/三')
    const placed = (['left', 'center', 'right'] as const).map((align) => {
      const { pages } = layOut(drawing, { page: pageOf(5), styles: { ...styles, text: { ...styles.text, align } }, measure })
      const [box] = pages[0]?.boxes ?? []
      const [line] = box?.lines ?? []
      return box && line && { before: line.x - box.x, after: box.x + box.width - line.x - line.width, middle: line.baseline - box.y - box.height / 2 }
    })
    expect(placed.map((place) => place && Math.round(place.before))).toEqual([5, Math.round(placed[1]?.after ?? 0), Math.round(placed[0]?.after ?? 0)])
    // The middle of a character lies 0.38 of its size above its baseline.
    for (const place of placed) expect(place?.middle).toBeCloseTo(3.8)
  })

  it('breaks centred texts evenly, at brackets if they can', () => {
    const centred = { ...styles, text: { ...styles.text, align: 'center' as const } }
    const page = { ...pageOf(10), width: 7 * 10 + 2 * cellPadding.side + 20 }
    const { pages } = layOut(drawnSheet('社会公众或服务对象\n指标值（包含数字）'), { page, styles: centred, measure })
    expect(showPages({ pages })).toBe('社会公众或/服务对象\n指标值/（包含数字）')
  })

  it.each([
    [20, '部门整体支出绩效目标申报表'],
    [10, '部门整体支出/绩效目标申报表'],
    [7, '部门整体支出/绩效目标申报表'],
    [4, '部门整/体支出/绩效目标/申报表'],
    [8, '部门整体支出/绩效目标申报表'],
  ])('breaks a label at sense, where it does not stand on one line of %d characters', (characters, lines) => {
    const page = { ...pageOf(10), width: characters * 10 + 2 * cellPadding.side + 20 }
    const sheet = drawnSheet('部门整体支出绩效目标申报表')
    const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, breaks: [6] })) }))
    const centred = { ...styles, text: { ...styles.text, align: 'center' as const } }
    expect(showPages(layOut({ ...sheet, rows }, { page, styles: centred, measure }))).toBe(lines)
  })

  it('joins the parts of a label into lines of like length', () => {
    const linesWithin = (characters: number): string => {
      const page = { ...pageOf(10), width: characters * 10 + 2 * cellPadding.side + 20 }
      const sheet = drawnSheet('部门整体支出年度绩效指标')
      const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, breaks: [4, 6, 10] })) }))
      return showPages(layOut({ ...sheet, rows }, { page, styles: { ...styles, text: { ...styles.text, align: 'center' as const } }, measure }))
    }
    expect([4, 6, 10, 12].map(linesWithin)).toEqual(['部门整体/支出/年度绩效/指标', '部门整体支出/年度绩效指标', '部门整体支出/年度绩效指标', '部门整体支出年度绩效指标'])
  })

  it('squeezes a mark at the end of a line, in texts set from the left', () => {
    const page = { ...pageOf(10), width: 4.5 * 10 + 2 * cellPadding.side + 20 }
    const linesOf = (text: string, align: 'left' | 'center' | 'right'): readonly string[] =>
      layOut(drawnSheet(text), { page, styles: { ...styles, text: { ...styles.text, align } }, measure }).pages.flatMap(({ boxes }) => boxes.flatMap(({ lines }) => lines.map((line) => line.text)))
    expect(linesOf('登记办理，受理事项。', 'left')).toEqual(['登记办理，', '受理事项。'])
    expect(linesOf('登记办理，受理事项。', 'right')).toEqual(['登记办', '理，受理', '事项。'])
    expect(linesOf('登记办理！受理', 'left')).toEqual(['登记办', '理！受理'])
  })

  it('leaves no character alone on the last line', () => {
    const page = { ...pageOf(10), width: 5 * 10 + 2 * cellPadding.side + 20 }
    expect(showPages(layOut(drawnSheet('信访联席会'), { page, styles, measure }))).toBe('信访联席会')
    expect(showPages(layOut(drawnSheet('信访联席会议'), { page, styles, measure }))).toBe('信访联席/会议')
  })

  it('leaves blank lines below the text', () => {
    const sheet = drawnSheet('意见 | 同意')
    const rows = sheet.rows.map((row) => ({ ...row, blankLines: 3 }))
    const { pages } = layOut({ ...sheet, rows }, { page: pageOf(10), styles, measure })
    const [, box] = pages[0]?.boxes ?? []
    expect(box?.height).toBeCloseTo(plainRowHeight + 3 * styles.prose.lineHeight)
    expect((box?.lines[0]?.baseline ?? 0) - (box?.y ?? 0)).toBeLessThan(15)
  })

  it('does not rule titles', () => {
    const sheet = drawnSheet('表题 | <\n甲 | 乙')
    const rows = sheet.rows.map((row, index) => (index === 0 ? { ...row, cells: row.cells.map((cell) => ({ ...cell, role: 'title' as const })) } : row))
    const { pages } = layOut({ ...sheet, rows }, { page: pageOf(10), styles, measure })
    expect(pages[0]?.boxes.map((box) => box.ruled.length)).toEqual([0, 4, 4])
  })

  it('gives no pages to a sheet without rows', () => {
    expect(layOut({ title: '', columns: 1, rows: [] }, { page: pageOf(3), styles, measure }).pages).toEqual([])
  })
})
