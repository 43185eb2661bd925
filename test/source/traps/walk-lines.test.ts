import { describe, expect, it } from 'vitest'
import { formKinds } from '../../../src/forms/index.js'
import { keyUses } from '../../../src/forms/key-uses.js'
import { walkLines } from '../../../src/source/traps/walk-lines.js'

const keys = keyUses(formKinds)

/** Each line of the structure as `column use key‹value›`, the column of an entry being that of its dash; `…` where the next line goes on with its value, `▾` where something is below. */
function linesOf(text: string): readonly string[] {
  return walkLines(text, keys).map(({ column, use, key, value, goesOn, hasBelow }) => `${column} ${use ?? '?'} ${key?.text ?? ''}‹${text.slice(value.start, value.end)}›${goesOn ? '…' : ''}${hasBelow ? '▾' : ''}`)
}

describe('lines of keys and values are told by what a form says of them', () => {
  it.each([
    ['groups, lists, rows', '年度: 2020\n整体绩效目标:\n  - 甲\n年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 甲\n        指标值: 1件', ['0 year 年度‹2020›', '0 texts 整体绩效目标‹›▾', '2 item ‹甲›', '0 map 年度绩效指标‹›▾', '2 map 产出指标‹›▾', '4 rows 数量指标‹›▾', '8 text 三级指标‹甲›', '8 text 指标值‹1件›']],
    ['comments, marks of documents and directives left out', '%甲\n---\n# 甲\n年度: 2020\n \t# 乙\n...\n--- 丙', ['0 year 年度‹2020›']],
    ['marks that are none', '---甲', ['0 ? ‹---甲›']],
    ['nor these', '....', ['0 ? ‹....›']],
    ['nor this', ' %甲', ['1 ? ‹%甲›']],
    ['lines of wide blanks', '年度: 2020\n\u3000\n \n填报单位: 甲', ['0 year 年度‹2020›', '2 ? ‹›', '0 text 填报单位‹甲›']],
    ['lines of blanks left out', '年度: 2020\n  \t\n填报单位: 甲', ['0 year 年度‹2020›', '0 text 填报单位‹甲›']],
    ['a value over lines', '填报单位: 甲\n  乙: 丙\n  丁\n年度: 2020', ['0 text 填报单位‹甲›…▾', '2 more ‹乙: 丙›', '2 more ‹丁›', '0 year 年度‹2020›']],
    ['a value that goes on with a text', '填报单位: 甲\n  乙\n年度: 2020', ['0 text 填报单位‹甲›…▾', '2 more ‹乙›', '0 year 年度‹2020›']],
    ['a value that begins on the next line', '填报单位:\n  甲\n年度: 2020', ['0 text 填报单位‹›…▾', '2 more ‹甲›', '0 year 年度‹2020›']],
    ['a key deeper than a value', '填报单位: 甲\n  年度: 2020', ['0 text 填报单位‹甲›▾', '2 year 年度‹2020›']],
    ['but not with a full-width colon', '填报单位: 甲\n  年度：2020', ['0 text 填报单位‹甲›▾', '2 more ‹年度：2020›']],
    ['an entry of a text list with a key in it', '整体绩效目标:\n  - 年度: 甲', ['0 texts 整体绩效目标‹›▾', '2 item ‹年度: 甲›']],
    ['an entry behind the list', '整体绩效目标:\n  - 甲\n年度: 2020\n  - 乙', ['0 texts 整体绩效目标‹›▾', '2 item ‹甲›', '0 year 年度‹2020›▾', '4 ? ‹乙›']],
    ['a list in the column of its key', '整体绩效目标:\n- 甲\n- 乙\n填报单位: 丙', ['0 texts 整体绩效目标‹›', '0 item ‹甲›', '0 item ‹乙›', '0 text 填报单位‹丙›']],
    ['a word with a slip in it, before a full-width colon', '填报単位：5', ['0 text 填报単位‹5›']],
    ['no such word before a half-width one', '填报単位: 5', ['0 ? 填报単位‹5›']],
    ['a key without its colon', '整体绩效目标\n  - 甲', ['0 texts 整体绩效目标‹›▾', '2 item ‹甲›']],
    ['a key without its colon behind a value', '年度: 2020\n填报单位\n单位负责人: 甲', ['0 year 年度‹2020›', '0 text 填报单位‹›', '0 text 单位负责人‹甲›']],
    ['a key behind a key', '填报单位: 年度\n年度: 2020', ['0 text 填报单位‹年度›', '0 year 年度‹2020›']],
    ['a key without its colon behind a dash', '数量指标:\n  - 三级指标\n    指标值: 1件', ['0 rows 数量指标‹›▾', '4 ? ‹三级指标›', '4 text 指标值‹1件›']],
    ['a group with a text below it', '按支出性质分:\n  见附件', ['0 map 按支出性质分‹›▾', '2 ? ‹见附件›']],
    ['a group with a text behind it that goes on', '按支出性质分: 见附件\n  甲', ['0 map 按支出性质分‹见附件›…▾', '2 more ‹甲›']],
    ['a value with a line in its own column', '填报单位: 甲\n乙', ['0 text 填报单位‹甲›', '0 ? ‹乙›']],
    ['a cell among the texts of a list', '整体绩效目标:\n  - 甲\n    •指标值: 乙', ['0 texts 整体绩效目标‹›▾', '2 item ‹甲›▾', '4 more ‹指标值: 乙›']],
    ['dashes with a wide blank between them', '填报单位: 甲\n  -\u3000- 乙', ['0 text 填报单位‹甲›▾', '2 more ‹乙›']],
    ['a list that another key ends', '整体绩效目标:\n  - 甲\n乙:\n  - 丙', ['0 texts 整体绩效目标‹›▾', '2 item ‹甲›', '0 ? 乙‹›▾', '4 ? ‹丙›']],
    ['a list that a line less deep ends', '  整体绩效目标:\n    - 甲\n乙\n  - 丙', ['2 texts 整体绩效目标‹›▾', '4 item ‹甲›', '0 ? ‹乙›▾', '4 ? ‹丙›']],
    ['a slip beside another full-width colon', '填报単位: 5\n年度：2020', ['0 ? 填报単位‹5›', '0 year 年度‹2020›']],
    ['an amount on the next line', '资金总额:\n  5', ['0 amount 资金总额‹›…▾', '2 more ‹5›']],
    ['a year on the next line', '年度:\n  2020', ['0 year 年度‹›…▾', '2 more ‹2020›']],
    ['a title on the next line', '表单:\n  甲', ['0 title 表单‹›…▾', '2 more ‹甲›']],
    ['but not one with nothing below', '整体绩效目标\n年度: 2020', ['0 ? ‹整体绩效目标›', '0 year 年度‹2020›']],
  ])('%s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })
})

describe('text over lines holds no keys', () => {
  it.each([
    ['a block', '整体绩效目标: |\n  年度: 甲\n\n  # 乙\n年度: 2020', ['0 texts 整体绩效目标‹|›…▾', '0 year 年度‹2020›']],
    ['a block that is none', '填报单位: |\n年度: 2020', ['0 text 填报单位‹|›', '0 year 年度‹2020›']],
    ['a quoted text', '填报单位: "甲\n  年度: 乙"\n年度: 2020', ['0 text 填报单位‹"甲›…▾', '0 year 年度‹2020›']],
    ['a quoted text that is not closed', '填报单位: "甲\n年度: 2020', ['0 text 填报单位‹"甲›', '0 year 年度‹2020›']],
    ['an amount in quotes', '资金总额: "5\n  6"\n年度: 2020', ['0 amount 资金总额‹"5›…▾', '2 more ‹6"›', '0 year 年度‹2020›']],
    ['brackets', '整体绩效目标: [甲,\n  年度: 乙]\n年度: 2020', ['0 texts 整体绩效目标‹[甲,›…▾', '0 year 年度‹2020›']],
    ['brackets within brackets', '整体绩效目标: [甲,\n  [乙,\n  年度: 丙],\n  年度: 丁]\n年度: 2020', ['0 texts 整体绩效目标‹[甲,›…▾', '0 year 年度‹2020›']],
    ['a quoted text over three lines', '填报单位: "甲\n  乙\n  年度: 丙"\n年度: 2020', ['0 text 填报单位‹"甲›…▾', '0 year 年度‹2020›']],
    ['a block behind a line of blanks', '产出指标:\n  数量指标: |\n  \n    年度: 甲', ['0 map 产出指标‹›▾', '2 rows 数量指标‹|›…▾']],
    ['a quote within a text', '填报单位: 甲"乙\n  甲: 1', ['0 text 填报单位‹甲"乙›…▾', '2 more ‹甲: 1›']],
    ['a bracket within a text', '填报单位: 甲[乙\n  丙]', ['0 text 填报单位‹甲[乙›…▾', '2 more ‹丙]›']],
    ['an entry that begins with a bracket', '整体绩效目标:\n  - [甲\n年度: 2020]', ['0 texts 整体绩效目标‹›▾', '2 item ‹[甲›', '0 year 年度‹2020]›']],
    ['a text that begins with a bracket', '填报单位: [甲\n年度: 2020]', ['0 text 填报单位‹[甲›', '0 year 年度‹2020]›']],
  ])('%s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  it.each(['|', '>', '|-', '>+', '|2', '>1-', '|+9', '|-1'])('%s opens a block', (sign) => {
    expect(linesOf(`填报单位: ${sign}\n  年度: 甲`)).toEqual([`0 text 填报单位‹${sign}›…▾`])
  })

  it.each(['|0', '>-0', '|x', '||', '|12', '|--', 'a|', '|1+1'])('%s opens none', (sign) => {
    expect(linesOf(`填报单位: ${sign}\n  年度: 甲`).length).toBe(2)
  })
})

it('a key without its colon has one where it would stand', () => {
  expect(walkLines('  整体绩效目标  如下\n    - 甲', keys)[0]).toMatchObject({ key: { text: '整体绩效目标', span: { start: 2, end: 8 }, colon: { start: 8, end: 10 } }, value: { start: 10, end: 12 } })
})

it('a slip is thought of in words of up to twenty characters', () => {
  const known = ['甲乙丙丁'.repeat(5), `${'甲乙丙丁'.repeat(5)}戊`]
  const longKeys = new Map(known.map((key) => [key, { use: 'text', isColumn: false }] as const))
  const useOf = (key: string) => walkLines(`${key}：1`, longKeys)[0]?.use
  expect([useOf(`${'甲乙丙丁'.repeat(4)}甲乙丙己`), useOf(`${'甲乙丙丁'.repeat(4)}甲乙己己戊`)]).toEqual(['text', undefined])
})
