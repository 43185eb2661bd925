import { describe, expect, it } from 'vitest'
import { textSetter } from '../../src/layout/cell-text.js'
import type { Box } from '../../src/layout/layout.js'
import { placeBoxes } from '../../src/layout/place.js'
import { gridOf, stackRows } from '../../src/layout/stack.js'
import type { TextStyle } from '../../src/layout/styles.js'
import { drawnSheet, plainMeasure as measure, plainStyles } from './plain-text.js'

const columnWidths = [40, 60, 100]

function boxesOf(drawing: string, { align = 'left', blankLines = 0 }: { readonly align?: TextStyle['align']; readonly blankLines?: number } = {}): readonly Box[] {
  const sheet = drawnSheet(drawing)
  const setText = textSetter(columnWidths, { styles: { ...plainStyles, text: { ...plainStyles.text, align } }, measure })
  const stack = stackRows(gridOf({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, blankLines })) }), sheet.rows.map((_, row) => row), setText)
  return placeBoxes(stack, { columnWidths, margins: { top: 20, right: 15, bottom: 25, left: 30 }, setText, originOf: (cell) => ({ ...cell, text: `${cell.text}?` }) })
}

describe('boxes', () => {
  it('stand side by side and one below the other, from the margins on', () => {
    const boxes = boxesOf('甲 | 乙 | 丙\n丁 | 戊 | <\n^ | 己 | 庚')
    expect(boxes.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [30, 20, 40, 21], [70, 20, 60, 21], [130, 20, 100, 21],
      [30, 41, 40, 42], [70, 41, 160, 21], [70, 62, 60, 21], [130, 62, 100, 21],
    ])
  })

  it('tell of which cell they are', () => {
    expect(boxesOf('甲').map(({ role, cell, origin, ruled, isRepeated }) => [role, cell.text, origin.text, ruled, isRepeated])).toEqual([['text', '甲', '甲?', ['top', 'right', 'bottom', 'left'], false]])
  })
})

describe('lines', () => {
  const placesOf = (box: Box | undefined): readonly unknown[] => box?.lines.map(({ text, x, baseline, width }) => [text, x, Math.round(baseline * 100) / 100, width]) ?? []

  it.each([['left', [35, 35]], ['center', [45, 40]], ['right', [55, 45]]] as const)('stand at their side: %s', (align, [first, second]) => {
    // The first line begins 4.5 points below the top; its type stands 1 point below that, and rises 8.8 points above the baseline.
    expect(placesOf(boxesOf('甲/乙丙', { align })[0])).toEqual([['甲', first, 34.3, 10], ['乙丙', second, 46.3, 20]])
  })

  it('stand in the middle of a box that is higher', () => {
    expect(placesOf(boxesOf('甲/乙 | 一/二/三/四')[0])).toEqual([['甲', 35, 46.3, 10], ['乙', 35, 58.3, 10]])
  })

  it('stand at the top where blank lines are left below', () => {
    const [box] = boxesOf('甲/乙', { blankLines: 3 })
    expect(box?.height).toBe(69)
    expect(placesOf(box)).toEqual([['甲', 35, 34.3, 10], ['乙', 35, 46.3, 10]])
  })
})
