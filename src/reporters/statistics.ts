import { displayWidth } from '../base/width.js'
import { countedFindings, type Reporter } from './reporter.js'

/** How often each rule found something, most often first. Empty where nothing was found. */
export const statistics: Reporter = (files, { language, rules }) => {
  const counts = new Map<string, number>()
  for (const { rule } of files.flatMap(countedFindings)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  if (counts.size === 0) return ''
  const head = language === 'zh' ? ['处数', '代码', '名称', '说明'] : ['count', 'code', 'name', 'meaning']
  const rows = [...counts]
    .toSorted(([codeA, countA], [codeB, countB]) => countB - countA || (codeA < codeB ? -1 : 1))
    .map(([code, count]) => {
      const info = rules.find((rule) => rule.code === code)
      return [String(count), code, info?.name ?? '', info?.title[language] ?? '']
    })
  return [head, ...rows].map((row) => `${rowText(row, columnWidths([head, ...rows]))}\n`).join('')
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
}

/** Counts stand to the right, words to the left. */
function rowText(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, column) => {
      const fill = ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
      return column === 0 ? fill + cell : cell + fill
    })
    .join('  ')
    .trimEnd()
}
