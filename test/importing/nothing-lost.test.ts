import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'
import { allFields, type FormKind } from '../../src/forms/form-kind.js'
import type { Grid, GridCell } from '../../src/grid/grid.js'
import { importGrid } from '../../src/importing/imported.js'
import { formWords } from '../../src/matching/form-words.js'
import { outOfProportion } from '../fuzz/timed.js'

const heads = ['一级指标', '二级指标', '三级指标', '指标值', '计量单位', '备注', '对口科室']

/** What a cell may say: a label of the kind or of any form, a group, a heading, or something with a number that no other cell has. */
function wordingsOf({ fields }: FormKind): readonly string[] {
  const all = allFields(fields)
  const groups = all.flatMap((field) => (field.type === 'indicators' ? field.levels.flatMap(({ label, groups: inner }) => [label, ...inner.map((group) => group.label)]) : []))
  // Two headings in a row are a head, in which an unknown heading is one too.
  const words = formWords.filter((word) => !/^(?:[一二三四]级指标|指标|目标值|年度指标值|[计度]量单位|分值|权重|单位|备注|说明|评|绩效标准|解释|年初指标值|调整指标值)/u.test(word))
  return [...all.map(({ label }) => label), ...groups, ...groups, ...words, '其中：', '（盖章）', '年  月  日']
}

const sayings: readonly ((number: number) => string)[] = [
  (number) => `事项${number}号`, (number) => `${number}`, (number) => `${number}.5万元`, (number) => `≥${number}%`, (number) => `负责第${number}类工作，按期完成。`, (number) => `（一）做好${number}件事。`, (number) => `其他资金：${number}`,
  (number) => `项目名称：${number}路\n第二行${number}`, (number) => `注：见附件${number}。`, (number) => `管理${number}指标`, (number) => `定性${number}`, (number) => `20${number}年`, (number) => `示例${number}`, (number) => `${number}分`, (number) => `一般公共预算：${number}\n政府性基金拨款：${number}`,
]

type Choice = readonly [kind: number, which: number]

interface Drawn {
  readonly rows: readonly (readonly Choice[])[]
  readonly head: number
  readonly merges: Grid['merges']
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  rows: fc.array(fc.array(fc.tuple(fc.nat(9), fc.nat(999)), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 }),
  head: fc.nat(12),
  merges: fc.constantFrom('kept', 'lost', 'flat'),
})

function gridOf({ rows, head, merges }: Drawn, wordings: readonly string[]): { readonly grid: Grid; readonly numbers: readonly number[] } {
  let number = 300
  const numbers: number[] = []
  const textOf = ([kind, which]: Choice): string => {
    if (kind < 2) return ''
    if (kind < 5) return wordings[which % wordings.length] ?? ''
    numbers.push(++number)
    return sayings[which % sayings.length]?.(number) ?? ''
  }
  const lines = rows.map((row) => row.map(textOf))
  const texts = [...lines.slice(0, head), heads, ...lines.slice(head)]
  const cells = texts.flatMap((line, row) => line.map((text, column): GridCell => ({ row, column, rowSpan: 1, columnSpan: 1, text, place: { zh: `第${row + 1}行`, en: `row ${row + 1}` } })))
  return { grid: { name: '', columns: 8, rows: texts.length, cells, merges }, numbers }
}

describe.each(formKinds.map((kind) => [kind.title, kind] as const))('%s', (_, kind) => {
  const wordings = wordingsOf(kind)
  it('has every number of any grid, as a value or as a comment', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { grid, numbers } = gridOf(one, wordings)
        const outcome = importGrid(grid, formKinds, { only: kind })
        const text = 'imported' in outcome ? outcome.imported.text : undefined
        const lost = text === undefined ? [] : numbers.filter((number) => !text.includes(`${number}`))
        expect(lost).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })
})

it('many rows with many texts that have no place take time in proportion', async () => {
  const cell = (row: number, column: number, text: string): GridCell => ({ row, column, rowSpan: 1, columnSpan: 1, text, place: { zh: `${row}`, en: `${row}` } })
  const rowsOf = (count: number): Grid => ({
    name: '', rows: count + 1, columns: 12, merges: 'kept',
    cells: [['填报单位', '某局'], ...Array.from({ length: count }, (_, index) => Array.from({ length: 6 }, (__, other) => `另有说明${index}之${other}`))].flatMap((texts, row) => texts.map((text, column) => cell(row, column, text))),
  })
  const only = formKinds[0]
  if (!only) throw new Error('no kind of form')
  const imported = (count: number) => {
    const grid = rowsOf(count)
    return () => void importGrid(grid, formKinds, { only })
  }
  expect(await outOfProportion(imported(1000), imported(4000))).toBeUndefined()
})
