import { describe, expect, it } from 'vitest'
import { entrySheet, exampleMark } from '../../src/blank/entry-sheet.js'
import { guideOf } from '../../src/blank/guide.js'
import { paperSheet } from '../../src/blank/paper-sheet.js'
import { allFields, fieldOf } from '../../src/forms/form-kind.js'
import { formKinds } from '../../src/forms/index.js'
import { printedColumns } from '../../src/forms/printed-cells.js'
import type { Cell, Sheet } from '../../src/sheet/sheet.js'

const cellsOf = ({ rows }: Sheet): readonly Cell[] => rows.flatMap(({ cells }) => cells)

/** How many cells cover each place; a form has one everywhere. */
function covers(sheet: Sheet): readonly number[] {
  const counts = sheet.rows.map(() => Array.from({ length: sheet.columns }, () => 0))
  sheet.rows.forEach(({ cells }, row) => {
    for (const { column, columnSpan, rowSpan } of cells) {
      for (const line of counts.slice(row, row + rowSpan)) for (let at = column; at < column + columnSpan; at++) line[at] = (line[at] ?? 0) + 1
    }
  })
  return counts.flat()
}

describe.each(formKinds.map((kind) => [kind.id, kind] as const))('the empty form %s', (_, kind) => {
  const entry = entrySheet(kind)
  const paper = paperSheet(kind)
  const trees = kind.fields.filter((field) => field.type === 'indicators')

  it('has one cell for every place, in a spreadsheet and on paper', () => {
    expect(new Set(covers(entry))).toEqual(new Set([1]))
    expect(new Set(covers(paper))).toEqual(new Set([1]))
  })

  it('has a place of its own, with a hint, for every field of a spreadsheet that the department fills in', () => {
    const filledIn = allFields(kind.fields).filter((field) => field.type === 'year' || field.type === 'amount' || field.type === 'list' || (field.type === 'text' && !field.isOpinion))
    const printed = new Set(cellsOf(paper).map(({ field }) => field))
    for (const { id, description } of filledIn.filter((field) => printed.has(field.id))) {
      const places = cellsOf(entry).filter(({ field }) => field === id)
      expect(places.map(({ text }) => text).filter((text) => text !== '')).toEqual([])
      expect(places[0]?.hint).toContain(description.slice(0, 6))
    }
  })

  it('has no hint where others write', () => {
    for (const { field } of cellsOf(entry).filter(({ hint }) => hint !== undefined)) {
      const found = allFields(kind.fields).find(({ id }) => id === field)
      expect(found?.type === 'text' && found.isOpinion).not.toBe(true)
    }
  })

  it('names both levels in every row of a spreadsheet, with the groups that the level has', () => {
    const rows = entry.rows.filter(({ cells }) => cells.some(({ choices }) => choices !== undefined))
    const named = new Set(rows.map(({ cells }) => cells.filter(({ choices }) => choices).map(({ text }) => text).join('/')))
    expect([...named]).toEqual(trees.flatMap(({ levels }) => levels.flatMap((level1) => level1.groups.map((level2) => `${level1.label}/${level2.label}`))))
    for (const { cells } of rows) expect(cells.filter(({ choices }) => choices?.length).map(({ rowSpan, choices, text }) => [rowSpan, choices?.includes(text)])).toEqual([[1, true], [1, true]])
  })

  it('begins the rows of a tree with one example, which says so first', () => {
    const examples = entry.rows.flatMap(({ cells }) => (cells.some(({ isExample }) => isExample) ? [cells] : []))
    expect(examples).toHaveLength(trees.length)
    for (const cells of examples) {
      expect(cells[0]?.text.startsWith(exampleMark)).toBe(true)
      expect(cells.filter(({ choices, hint }) => choices ?? hint)).toEqual([])
    }
  })

  it('merges levels on paper', () => {
    const labels = cellsOf(paper).filter(({ choices }) => choices !== undefined).map(({ text }) => text)
    expect(labels).toEqual(trees.flatMap(({ levels }) => levels.flatMap(({ label, groups }) => [label, ...groups.map((group) => group.label)])))
  })

  it('has a guide that explains every field with a place, every group and column, and states every sum', () => {
    const guide = guideOf(kind)
    const placed = new Set(cellsOf(entry).map(({ field }) => field))
    const cells = new Set(guide.parts.flatMap(({ rows }) => rows.map(([first]) => first)))
    for (const field of allFields(kind.fields)) if (['year', 'text', 'amount', 'list'].includes(field.type)) expect([field.label, cells.has(field.label)]).toEqual([field.label, placed.has(field.id)])
    for (const { levels, columns } of trees) {
      for (const level1 of levels) for (const { label } of level1.groups) expect(cells).toContain(`${level1.label}›${label}`)
      for (const { label } of printedColumns(columns)) expect(cells).toContain(label)
    }
    const text = guide.parts.flatMap(({ rows }) => rows.flat()).join('\n')
    for (const { total, parts } of kind.sums) expect(text).toContain([fieldOf(kind, total).label, parts.filter((part) => placed.has(part)).map((part) => fieldOf(kind, part).label).join(' ＋ ')].join(' ＝ '))
    expect(text).not.toContain('加引号')
  })

  it('states of every opinion that others write it', () => {
    const opinions = allFields(kind.fields).filter((field) => field.type === 'text' && field.label.endsWith('意见'))
    expect(opinions.filter((field) => field.type !== 'text' || field.isOpinion !== true)).toEqual([])
  })
})
