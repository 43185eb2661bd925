import type { Finding } from '../base/finding.js'
import type { Language, Text } from '../base/text.js'
import { displayWidth } from '../base/width.js'
import { splitAt } from '../reporters/clip-line.js'
import { visibleText } from '../reporters/visible-text.js'
import { wrapText } from '../reporters/wrap-text.js'
import { positionOf } from '../source/source-file.js'
import { type Cause, causeOf, reasonsOf, withoutName } from './export-causes.js'
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
  readonly name: string | Text
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
  const rows = withoutRepeats(results.flatMap(rowsOf))
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
  const failures = outcomes.flatMap((one): readonly Cause[] => {
    if (one.state === 'failed') return one.failures.map((text) => causeOf(withoutName(text, name), one))
    return one.state === 'unprintable' ? [{ format: one.format, text: { zh: '有字印不出来', en: 'some characters cannot be printed' } }] : []
  })
  const draft: readonly Row[] = errors > 0 ? [{ word: words.draft, name, reason: { zh: `有 ${errors} 个错误`, en: `${errors} error${errors === 1 ? '' : 's'}` } }] : []
  return [...draft, ...reasonsOf(failures).map((reason): Row => ({ word: words.failed, name, reason }))]
}

function refusal(first: Finding | undefined, errors: number, hasDeclaration: boolean): Text {
  if (!first) return hasDeclaration ? { zh: '有错误', en: 'has errors' } : { zh: '读不出申报表', en: 'no declaration could be read' }
  const { zh, en } = first.message
  return errors > 1 ? { zh: `${first.rule} ${zh}（共 ${errors} 个错误）`, en: `${first.rule} ${en} (${errors} errors)` } : { zh: `${first.rule} ${zh}`, en: `${first.rule} ${en}` }
}

/** Declarations named for one reason: a full disk has the same to say of all others. */
const mostNamed = 10

/** Rows of failures for one reason beyond the first ones become one row with their number. */
function withoutRepeats(rows: readonly Row[]): readonly Row[] {
  const times = new Map<string, number>()
  const kept = rows.filter(({ word, reason }) => {
    if (word !== words.failed) return true
    const count = (times.get(reason.zh) ?? 0) + 1
    times.set(reason.zh, count)
    return count <= mostNamed
  })
  const more = [...times].flatMap(([zh, count]): readonly Row[] => {
    const alike = rows.find((row) => row.word === words.failed && row.reason.zh === zh)
    return count > mostNamed && alike ? [{ ...alike, name: { zh: `另外 ${count - mostNamed} 个`, en: `${count - mostNamed} others` } }] : []
  })
  return [...kept, ...more]
}

/** Widest column of names in the columns of a terminal; a longer name moves its row's reason. */
const widestName = 40

function tableLines(rows: readonly Row[], language: Language, width: number): readonly string[] {
  const shownName = ({ name }: Row): string => visibleText(typeof name === 'string' ? name : name[language])
  const nameWidth = Math.min(widestName, rows.reduce((widest, row) => Math.max(widest, displayWidth(shownName(row))), 0))
  return rows.flatMap((row) => {
    const [word, shown, why] = [row.word[language], shownName(row), visibleText(row.reason[language])]
    const line = `  ${word}  ${shown}${' '.repeat(Math.max(0, nameWidth - displayWidth(shown)))}  ${why}`
    if (displayWidth(line) <= width) return [line]
    // The errors of a refused declaration are told in full elsewhere; of a failure this is all that is said.
    if (row.word !== words.failed) return [`${splitAt(line, width - 1)[0]}…`]
    const indent = ' '.repeat(displayWidth(word) + 4)
    return [`  ${word}  ${shown}`, ...wrapText(why, width - indent.length).map((part) => indent + part)]
  })
}
