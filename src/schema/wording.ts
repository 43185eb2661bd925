import type { Text } from '../base/text.js'
import type { Shape } from '../forms/shape.js'
import { positionOf, type SourceFile } from '../source/source-file.js'
import type { Location } from './locate.js'

/** Where a key is missing: `“年度预算申请”下`, `“数量指标”第 1 行`, or the file itself. */
export function placeName(path: readonly (string | number)[]): Text {
  const last = path.at(-1)
  if (last === undefined) return { zh: '表中', en: '' }
  if (typeof last === 'string') return { zh: `“${last}”下`, en: ` under “${last}”` }
  return { zh: `“${String(path.at(-2))}”第 ${last + 1} 行`, en: ` in row ${last + 1} of “${String(path.at(-2))}”` }
}

/** The line to add, as it has to be indented. */
export function insertNote(missing: Shape, { node, keySpan }: Location, file: SourceFile): Text {
  const sibling = node?.kind === 'map' ? node.entries[0]?.keySpan.start : undefined
  const column = sibling === undefined ? positionOf(file, keySpan.start).column + 1 : positionOf(file, sibling).column - 1
  const example = exampleOf(missing)
  const line = `${missing.label}:${example === undefined ? '' : ` ${example}`}`
  const where = column === 0 ? '请顶格加一行' : `请加一行，前面空 ${column} 格`
  const [zh, en] = example === undefined ? ['', ''] : ['（值为示例）', ' (an example value)']
  return { zh: `${where}：${line}${zh}`, en: `Add a line, indented by ${column}: ${line}${en}` }
}

function exampleOf({ type, examples: [first] }: Shape): string | undefined {
  if (type === 'map' || type === 'list' || first === '') return undefined
  return typeof first === 'string' || typeof first === 'number' ? String(first) : undefined
}
