import { describe, expect, it } from 'vitest'
import { formKinds } from '../../../src/forms/index.js'
import { keyUses } from '../../../src/forms/key-uses.js'
import type { Edit } from '../../../src/source/repair.js'
import { expectedColumns } from '../../../src/source/traps/fellows.js'
import { indentTraps } from '../../../src/source/traps/indent-traps.js'
import { invisibleTraps } from '../../../src/source/traps/invisible-traps.js'
import { walkLines } from '../../../src/source/traps/walk-lines.js'

const keys = keyUses(formKinds)
function trapsOf(text: string, countErrors: (repairs: readonly Edit[]) => number = () => 0) {
  const lines = walkLines(text, keys)
  return indentTraps(text, lines, expectedColumns(text, lines), countErrors)
}
const widthsOf = (edits: readonly Edit[]): string => edits.map(({ text }) => text.length).join()

describe('indents with tabs or wide blanks', () => {
  const text = '产出指标:\n\t数量指标:\n\u3000\u3000- 三级指标: 甲\n \t指标值: 1件'

  it('are tried with the widths of editors, the likeliest first', () => {
    const tried: string[] = []
    trapsOf('甲:\n\t乙: 1\n\u3000丙: 1\n \t丁: 1\n\u00a0戊: 1', (repairs) => tried.push(widthsOf(repairs)))
    expect(tried).toEqual(['2,2,2,1', '4,2,4,1', '8,2,8,1', '2,1,2,1'])
  })

  it.each([
    ['the first that has none', [0, 0, 0, 0], '2,4', true],
    ['the one that has fewest', [3, 2, 1, 2], '8,4', false],
    ['the first of those that have as few', [2, 1, 1, 1], '4,4', false],
    ['the last', [1, 1, 1, 0], '2,2', true],
  ])('take %s of errors, and are mended safely if that is none', (_, counts, widths, safe) => {
    let asked = 0
    const traps = trapsOf('甲:\n\t乙: 1\n\u3000\u3000丙: 1', () => counts[asked++] ?? 0)
    expect([widthsOf(traps.flatMap(({ repairs }) => repairs)), traps.map(({ finding }) => finding?.fixes.map((fix) => fix.safe))]).toEqual([widths, [[safe], [safe]]])
  })

  it('take the column that their fellows show, whatever the width', () => {
    expect(widthsOf(trapsOf('按支出性质分:\n   基本支出: 1\n\t项目支出: 2\n\t年度: 2020').flatMap(({ repairs }) => repairs))).toBe('3,0')
  })

  it('are told by what they are made of', () => {
    expect(trapsOf(text).map(({ finding }) => [finding?.rule, finding?.cause, finding?.label.en])).toEqual([['JX009', 'indent', 'tab'], ['JX008', 'indent', 'wide or no-break blank'], ['JX009', 'indent', 'tab']])
    expect(trapsOf(text)[0]?.finding?.notes).toEqual([{ zh: '请把行首换成普通的半角空格：每一级两个，同一级对齐。', en: 'Indent with plain blanks: two a level, one level in one column.' }])
  })

  it.each([
    ['a tab behind the dash of a row', '数量指标:\n  -\t三级指标: 甲', ['\t']],
    ['no tab behind that of a text', '整体绩效目标:\n  -\t甲', []],
    ['a wide blank behind that of a text', '整体绩效目标:\n  - \u3000甲', [' \u3000']],
    ['no plain blanks', '数量指标:\n  - 三级指标: 甲', []],
    ['no wide blanks within a line', '填报单位: 甲\u3000乙', []],
  ])('are: %s', (_, line, places) => {
    expect(trapsOf(line).map(({ repairs }) => repairs.map(({ span }) => line.slice(span.start, span.end)).join())).toEqual(places)
  })

  it('cost nothing where there are none', () => {
    let asked = 0
    expect([trapsOf('年度预算申请:\n  资金总额: 1', () => asked++), asked]).toEqual([[], 0])
  })
})

describe('characters that show nothing', () => {
  it('are told by their codes, each once, and taken away', () => {
    const fix = { span: { start: 1, end: 5 }, text: '', safe: true }
    expect(invisibleTraps('甲\u200b\u00ad\u200b\ufeff乙')).toMatchObject([
      {
        finding: {
          rule: 'JX017',
          cause: 'invisible',
          primary: { start: 1, end: 5 },
          message: { zh: '这里有看不见的字符（U+200B、U+00AD、U+FEFF）', en: 'an invisible character stands here (U+200B, U+00AD, U+FEFF)' },
          notes: [{ zh: '多半是从网页或 Word 粘贴时带来的，删去即可。', en: 'It most likely came along when the text was pasted; take it away.' }],
          fixes: [fix],
        },
        repairs: [fix],
      },
    ])
  })

  it('are one trap for each run of them', () => {
    expect(invisibleTraps('\u0001甲\u200b\n\u200b').map(({ finding }) => [finding?.primary.start, finding?.message.en])).toEqual([[0, 'an invisible character stands here (U+0001)'], [2, 'an invisible character stands here (U+200B)'], [4, 'an invisible character stands here (U+200B)']])
    expect(invisibleTraps('甲 乙\u3000')).toEqual([])
  })
})
