import { describe, expect, it } from 'vitest'
import { publicSheet } from '../../src/sheet/public-sheet.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { cell, row, sheet } from '../writers/xlsx-workbook.js'

const isPrivate = true
const shown = ({ rows }: Sheet): readonly string[] => rows.map(({ cells }) => cells.map(({ column, columnSpan, rowSpan, text }) => `${column}+${columnSpan}×${rowSpan} ${text}`).join(' | '))

describe('a sheet made public', () => {
  it('loses private cells; the cell to the left takes their place', () => {
    expect(shown(publicSheet(sheet([row([cell('signatory', '甲'), cell('signatory', '乙', { column: 1, isPrivate })])])))).toEqual(['0+2×1 甲'])
  })

  it('loses private blocks with their rows', () => {
    const form = sheet([
      row([cell('text', '甲', { columnSpan: 2 })]),
      row([cell('label', '意见', { rowSpan: 2, isPrivate }), cell('prose', '同意', { column: 1, isPrivate })]),
      row([cell('signature', '签章', { column: 1, isPrivate })]),
      row([cell('text', '乙', { columnSpan: 2 })]),
    ])
    expect(shown(publicSheet(form))).toEqual(['0+2×1 甲', '0+2×1 乙'])
  })

  it('keeps a merged cell over the rows that are left', () => {
    const form = sheet([
      row([cell('label', '块', { rowSpan: 3 }), cell('text', '甲', { column: 1 })]),
      row([cell('text', '密', { column: 1, isPrivate })]),
      row([cell('text', '乙', { column: 1 })]),
    ])
    expect(shown(publicSheet(form))).toEqual(['0+1×2 块 | 1+1×1 甲', '1+1×1 乙'])
  })

  it('leaves a blank place where no cell to the left can grow, and none in rows that a private cell reaches into', () => {
    const form = sheet([
      row([cell('label', '密', { rowSpan: 2, isPrivate, source: { start: 1, end: 2 }, name: '密' }), cell('text', '密', { column: 1, isPrivate })]),
      row([cell('text', '乙', { column: 1 })]),
    ])
    const open = publicSheet(form)
    expect(shown(open)).toEqual(['0+1×2  | 1+1×1 ', '1+1×1 乙'])
    expect(JSON.stringify(open)).not.toContain('密')
  })
})
