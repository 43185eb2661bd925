import { causeOf, type Finding } from '../base/finding.js'
import type { Language } from '../base/text.js'
import { cellAt, positionOf, type SourceFile } from '../source/source-file.js'
import { visibleText } from './visible-text.js'

/** Findings of one file that are one fault repeated, in file order. */
export interface Group {
  readonly first: Finding
  readonly all: readonly Finding[]
}

/** Findings by root cause, each group where its first finding stands. */
export function groupByCause(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, { readonly first: Finding; readonly all: Finding[] }>()
  for (const finding of findings) {
    const cause = causeOf(finding)
    const group = groups.get(cause)
    if (group) group.all.push(finding)
    else groups.set(cause, { first: finding, all: [finding] })
  }
  return [...groups.values()]
}

/** Lines that a note on repetitions names; formats for programs have all. */
const namedLines = 8

/** How often a fault is repeated and where first; nothing where it stands alone. */
export function repetitionNote(file: SourceFile, { all }: Group, language: Language, ellipsis = '…'): readonly string[] {
  if (all.length === 1) return []
  const lines = [...new Set(all.map(({ primary }) => positionOf(file, primary.start).line))]
  const shown = lines.slice(0, namedLines)
  const rest = lines.length > shown.length ? ellipsis : ''
  if (file.cells) {
    const cells = [...new Set(all.map(({ primary }) => visibleText(cellAt(file, primary.start)[language])))].filter((cell) => cell !== '').slice(0, namedLines)
    const places = cells.join(language === 'zh' ? '、' : ', ')
    return [language === 'zh' ? `同样的问题共 ${all.length} 处：${places}${cells.length < lines.length ? ellipsis : ''}` : `The same fault stands ${all.length} times: ${places}${cells.length < lines.length ? ellipsis : ''}`]
  }
  return [language === 'zh' ? `同样的问题共 ${all.length} 处：第 ${shown.join('、')} 行${rest}` : `The same fault stands ${all.length} times: lines ${shown.join(', ')}${rest}`]
}
