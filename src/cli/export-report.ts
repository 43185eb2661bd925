import type { Finding } from '../base/finding.js'
import type { Language, Text } from '../base/text.js'
import { displayWidth } from '../base/width.js'
import { splitAt } from '../reporters/clip-line.js'
import { visibleText } from '../reporters/visible-text.js'
import { positionOf } from '../source/source-file.js'
import type { TargetOutcome, TaskResult } from './export-task.js'
import { timeText } from './progress.js'

/** What a batch came to. */
export interface BatchOutcome {
  readonly results: readonly TaskResult[]
  /** Declarations that were not begun, since the user interrupted. */
  readonly left: number
  readonly milliseconds: number
  /** The folder that was named. */
  readonly folder?: string
}

type State = TargetOutcome['state']

interface Row {
  readonly word: Text
  readonly name: string
  readonly reason: Text
}

const words = {
  refused: { zh: '拒绝', en: 'refused' },
  failed: { zh: '失败', en: 'failed' },
  draft: { zh: '草稿', en: 'draft' },
} as const satisfies Readonly<Record<string, Text>>

/** A line of counts, then a row for each declaration of which something was not written, and why. */
export function batchTable({ results, left, milliseconds, folder }: BatchOutcome, language: Language, width: number): string {
  const count = (state: State): number => results.reduce((sum, { outcomes }) => sum + outcomes.filter((one) => one.state === state).length, 0)
  const rows = results.flatMap(rowsOf)
  const failed = results.filter((one) => one.unread !== undefined || one.outcomes.some(({ state }) => state === 'failed' || state === 'unprintable')).length
  const refused = results.filter(({ isRefused }) => isRefused).length
  const seconds = Math.round(milliseconds / 1000)
  const place: Text = count('written') > 0 && folder !== undefined ? { zh: `到 ${folder}`, en: ` to ${folder}` } : { zh: '', en: '' }
  const parts: readonly (readonly [number, Text])[] = [
    [count('written'), { zh: `写出 ${count('written')} 个文件${place.zh}`, en: `${count('written')} files written${place.en}` }],
    [count('planned'), { zh: `会写出 ${count('planned')} 个文件`, en: `${count('planned')} files would be written` }],
    [count('unchanged'), { zh: `${count('unchanged')} 个没有变化`, en: `${count('unchanged')} unchanged` }],
    [refused, { zh: `拒绝 ${refused} 个申报表`, en: `${refused} declarations refused` }],
    [failed, { zh: `失败 ${failed} 个`, en: `${failed} failed` }],
    [left, { zh: `还有 ${left} 个没有做`, en: `${left} not begun` }],
  ]
  const shown = parts.filter(([number], index) => number > 0 || (index === 0 && count('planned') === 0)).map(([, text]) => text[language])
  const total = results.length + left
  const head = language === 'zh' ? `${total} 个申报表，${timeText(seconds, language)}：${shown.join('，')}` : `${total} declarations, ${timeText(seconds, language)}: ${shown.join(', ')}`
  return [head, ...tableLines(rows, language, width)].join('\n')
}

function rowsOf({ name, errors, isRefused, hasDeclaration, unread, reported, outcomes }: TaskResult): readonly Row[] {
  if (unread) return [{ word: words.failed, name, reason: withoutName(unread, name) }]
  if (isRefused) {
    const first = reported?.findings.find(({ severity }) => severity === 'error')
    const line = reported && first ? positionOf(reported.file, first.primary.start).line : undefined
    return [{ word: words.refused, name: line === undefined ? name : `${name}:${line}`, reason: refusal(first, errors, hasDeclaration) }]
  }
  const failures = outcomes.flatMap((one): readonly Text[] => {
    if (one.state === 'failed') return one.failures.map((text) => withoutName(text, name))
    return one.state === 'unprintable' ? [{ zh: `${one.format.toUpperCase()}：有字印不出来`, en: `${one.format.toUpperCase()}: some characters cannot be printed` }] : []
  })
  const draft: readonly Row[] = errors > 0 ? [{ word: words.draft, name, reason: { zh: `有 ${errors} 个错误`, en: `${errors} error${errors === 1 ? '' : 's'}` } }] : []
  return [...draft, ...failures.map((reason): Row => ({ word: words.failed, name, reason }))]
}

function refusal(first: Finding | undefined, errors: number, hasDeclaration: boolean): Text {
  if (!first) return hasDeclaration ? { zh: '有错误', en: 'has errors' } : { zh: '读不出申报表', en: 'no declaration could be read' }
  const { zh, en } = first.message
  return errors > 1 ? { zh: `${first.rule} ${zh}（共 ${errors} 个错误）`, en: `${first.rule} ${en} (${errors} errors)` } : { zh: `${first.rule} ${zh}`, en: `${first.rule} ${en}` }
}

/** Messages begin with the file that they are about, which stands in a column of its own. */
function withoutName({ zh, en }: Text, name: string): Text {
  return { zh: zh.startsWith(`${name}：`) ? zh.slice(name.length + 1) : zh, en: en.startsWith(`${name}: `) ? en.slice(name.length + 2) : en }
}

/** Widest column of names in the columns of a terminal; a longer name moves its row's reason. */
const widestName = 40

function tableLines(rows: readonly Row[], language: Language, width: number): readonly string[] {
  const nameWidth = Math.min(widestName, rows.reduce((widest, { name }) => Math.max(widest, displayWidth(visibleText(name))), 0))
  return rows.map(({ word, name, reason }) => {
    const shown = visibleText(name)
    const line = `  ${word[language]}  ${shown}${' '.repeat(Math.max(0, nameWidth - displayWidth(shown)))}  ${visibleText(reason[language])}`
    return displayWidth(line) <= width ? line : `${splitAt(line, width - 1)[0]}…`
  })
}
