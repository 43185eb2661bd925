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
