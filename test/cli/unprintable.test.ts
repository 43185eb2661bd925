import { describe, expect, it } from 'vitest'
import { unprintableFindings } from '../../src/cli/unprintable.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { lineText, positionOf } from '../../src/source/source-file.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

/** What is told where fonts lack these characters: place, the line's text from there, the message. */
function told(text: string, lacking: string, language: 'zh' | 'en' = 'zh'): readonly string[] {
  const { file, declaration } = checkText(text)
  if (!declaration) throw new Error('no declaration')
  const cells = fillTemplate(declaration.kind, toFormValues(declaration)).rows.flatMap((row) => row.cells)
  const unprintable = cells.flatMap((cell) => Array.from(lacking).filter((character) => cell.text.includes(character)).map((character) => ({ character, cell })))
  return unprintableFindings(file, unprintable).map(({ primary, message }) => {
    const { line, column } = positionOf(file, primary.start)
    return `${lineText(file, line).trim()} ${column} ${file.text.slice(primary.start, primary.end)} ${message[language]}`
  })
}

describe('characters that no font has', () => {
  it('are told at all their places, each once, in the order of the file', () => {
    const text = overlay('填报单位: 甲𬭊𬭊局\n整体绩效目标:\n  - 查𬭊事，办㛃事。\n产出指标:\n  数量指标:\n    - 三级指标: 㛃数\n      指标值: ≥1㛃')
    const found = told(text, '𬭊㛃')
    expect(found.map((one) => one.replace(/ \S*印不出来.*/u, ''))).toEqual(['填报单位: 甲𬭊𬭊局 8 𬭊', '填报单位: 甲𬭊𬭊局 10 𬭊', '- 查𬭊事，办㛃事。 6 𬭊', '- 查𬭊事，办㛃事。 11 㛃', '- 三级指标: 㛃数 15 㛃', '指标值: ≥1㛃 16 㛃'])
    expect(told(text, '㛃', 'en')[0]).toContain('“㛃” (U+36C3) cannot be printed: no font at hand has it')
  })

  it('of columns that are printed with others are told where they stand', () => {
    expect(told(overlay('填报单位: 㛃局\n产出指标:\n  数量指标:\n    - 三级指标: 档案\n      指标值: ≥1\n      计量单位: 㛃'), '㛃').map((one) => one.replace(/ \S*印不出来.*/u, ''))).toEqual(['填报单位: 㛃局 7 㛃', '计量单位: 㛃 15 㛃'])
  })

  it('that are written by their numbers are told with the whole value', () => {
    expect(told(overlay(String.raw`填报单位: "甲\U0001F600局"`), '\u{1f600}').map((one) => one.replace(/ \S*（.*/u, ''))).toEqual([String.raw`填报单位: "甲\U0001F600局" 7 "甲\U0001F600局"`])
  })

  it('and cannot be seen are told as such', () => {
    for (const code of ['200b', '2066', 'fe0f', '3164', '0007', '2028', 'd800']) {
      const [zh = ''] = told(overlay(String.raw`填报单位: "甲\u${code}局"`), String.fromCodePoint(Number.parseInt(code, 16)))
      expect(zh).toContain(`有看不见的字符（U+${code.toUpperCase()}），请删去`)
    }
  })
})
