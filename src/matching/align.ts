import type { TreeColumn } from './tree-head.js'
import type { GroupName, Vocabulary } from './vocabulary.js'

/** Which column each text of a row belongs to: an index of a column, or -1 where it has none. */
export interface Alignment {
  readonly columns: readonly number[]
  /** Another way of placing the texts is about as good. */
  readonly isDoubtful: boolean
}

/** Texts that stood in a column of rows above, by the number of the column. */
export type Seen = ReadonlyMap<string, number>

const isSignedOrNumber = /^(?:[<>=≥≤＜＞﹤﹥≦≧＝﹦]|不(?:少|低|小|高|大|超|多)|大于|小于|等于|达到|控制在|[同环]比|[较比](?:上年|去年)|[\d０-９])/u
const isWordedValue = /^(?:优良?|良好?|合格|达标|及时|按[时期月季年]|长期|持续|提[升高]|改善|显著|明显|有效|稳定|下降|降低|增[加长]|应保尽保|予以保障|全覆盖|每[年月季]|.{0,10}(?:以[上内下]|之[前内]|[年月日]前|完成|落实|办结|到位|保障))/u

function looksLikeValue(text: string): number {
  if (isSignedOrNumber.test(text)) return text.length <= 30 ? 3 : 1
  if (isWordedValue.test(text) && text.length <= 14) return 2
  return text.length <= 12 ? 0.5 : -0.5
}

/** A sign of comparison, or 定性 or 定量 in its place. */
export function isTypeOrSign(text: string): boolean {
  return /^(?:[<>=≥≤＜＞﹤﹥≦≧＝﹦]=?|定[性量]|大于等于|小于等于|大于|小于|等于)$/u.test(text)
}

function looksLikeUnit(text: string): boolean {
  return /^(?:[%％‰℃㎡]|[\p{Script=Han}A-Za-z㎡/%]{1,5})$/u.test(text) && !/^(?:定性|定量|优良?|良好?|合格)$/u.test(text)
}

/** How well a text fits a column; what cannot be is far below nought. */
export function fit(text: string, { heading }: TreeColumn, vocabulary: Vocabulary): number {
  if ('level' in heading) return (heading.level === 1 ? vocabulary.level1Of(text) : vocabulary.level2Of(text)) ? 6 : -20
  const level = vocabulary.level2Of(text) ?? vocabulary.level1Of(text)
  if ('other' in heading) return fitOther(text, heading.other) - (level ? 2 : 0)
  const { id } = heading.column
  const whole = fitWhole(text, id)
  if (whole !== undefined) return whole
  return id === 'indicatorLevel3' ? fitName(text) - groupCost(level) : fitText(text, id) - (level ? 4 : 0)
}

/** Columns whose texts are words of their own kind. */
function fitWhole(text: string, column: string): number | undefined {
  if (column === 'operator') return isTypeOrSign(text) ? 5 : -20
  // Some forms print the sign under 指标值类型.
  if (column === 'valueType') return isTypeOrSign(text) || /^定[性量]指标$/u.test(text) ? 5 : -20
  if (column === 'unit') return looksLikeUnit(text) ? 2 : -6
  return column === 'weight' ? fitOther(text, '分值') : undefined
}

function fitName(text: string): number {
  if (isTypeOrSign(text)) return -6
  return looksLikeValue(text) >= 2 ? -1 : 2
}

/** The name of a group is hardly that of an indicator; one of another scheme may be. */
function groupCost(level: GroupName | undefined): number {
  if (!level) return 0
  return level.isForeign ? 3 : 6
}

function fitText(text: string, column: string): number {
  const value = looksLikeValue(text)
  if (column === 'indicatorValue') return value
  return value === 3 ? -1 : 1
}

function fitOther(text: string, heading: string): number {
  if (/分值|权重|得分/u.test(heading)) return /^\d+(?:\.\d+)?[分%]?$/u.test(text) ? 2.5 : -6
  if (heading === '绩效标准') return /标准/u.test(text) ? 4 : -2
  if (/单位/u.test(heading)) return looksLikeUnit(text) ? 2 : -6
  if (/^(?:定[性量])$/u.test(text)) return -6
  return looksLikeValue(text) === 3 ? -0.5 : 0.8
}

function skipCost({ heading }: TreeColumn): number {
  if ('level' in heading || 'other' in heading) return 0.1
  if (heading.column.id === 'indicatorLevel3') return 8
  return heading.column.id === 'indicatorValue' ? 3 : 0.2
}

const dropCost = 5
const joinCost = 1.2

/**
 * Places the texts of a row whose cells were lost in the columns of the head, in order, so that each fits its column best:
 * group names under their level, values under 指标值. Texts that stood in a column before are taken to belong there again.
 */
export function align(texts: readonly string[], columns: readonly TreeColumn[], vocabulary: Vocabulary, seen: Seen): Alignment {
  const best = place(texts, columns, (text, index) => scoreOf(text, index, columns, vocabulary, seen))
  const value = best.columns.findIndex((column) => isValue(columns[column]))
  // The value elsewhere: how much worse would that be?
  const other = place(texts, columns, (text, index) => (isValue(columns[index]) && text === texts[value] ? -50 : scoreOf(text, index, columns, vocabulary, seen)))
  // One text besides the groups is the name.
  const isOpen = best.columns.filter((column) => column !== -1 && !isLevel(columns[column])).length > 1
  return { columns: best.columns, isDoubtful: (isOpen && best.score - other.score < 1) || isJoinedAnyhow(best.columns, columns) }
}

/** Of three texts for a name and a content, two were joined: which two is a guess. */
function isJoinedAnyhow(placed: readonly number[], columns: readonly TreeColumn[]): boolean {
  const ids = placed.flatMap((index) => {
    const heading = columns[index]?.heading
    return heading && 'column' in heading && ['indicatorLevel3', 'indicatorContent'].includes(heading.column.id) ? [heading.column.id] : []
  })
  return ids.length > 2
}

function isLevel(column: TreeColumn | undefined): boolean {
  return column !== undefined && 'level' in column.heading
}

function isValue(column: TreeColumn | undefined): boolean {
  return column !== undefined && 'column' in column.heading && column.heading.column.id === 'indicatorValue'
}

function scoreOf(text: string, index: number, columns: readonly TreeColumn[], vocabulary: Vocabulary, seen: Seen): number {
  const column = columns[index]
  if (!column) return -50
  const before = seen.get(text)
  const habit = before === undefined || text.length < 6 || isValue(column) ? 0 : before === index ? 6 : -8
  return fit(text, column, vocabulary) + habit
}

interface Placed {
  readonly score: number
  readonly columns: readonly number[]
}

/** The best way of placing texts in columns from left to right; a text may also go on in the column of the one before it. */
function place(texts: readonly string[], columns: readonly TreeColumn[], score: (text: string, column: number) => number): Placed {
  const skips = [0]
  for (const column of columns) skips.push((skips.at(-1) ?? 0) + skipCost(column))
  /** What is missing at the end of a row costs little. */
  const missing = (from: number): number => columns.slice(from).reduce((sum, column) => sum + Math.min(0.6, skipCost(column)) / 2, 0)
  const skipped = (from: number, to: number): number => (skips[to] ?? 0) - (skips[from] ?? 0)
  // By the column after the last one that is taken.
  let ways = new Map<number, Placed>([[0, { score: 0, columns: [] }]])
  for (const text of texts) {
    const next = new Map<number, Placed>()
    const offer = (after: number, way: Placed): void => {
      const present = next.get(after)
      if (!present || way.score > present.score) next.set(after, way)
    }
    for (const [after, way] of ways) {
      offer(after, { score: way.score - dropCost, columns: [...way.columns, -1] })
      const last = way.columns.at(-1)
      if (last !== undefined && last === after - 1 && isText(columns[last]) && !isTypeOrSign(text)) offer(after, { score: way.score - joinCost - Math.max(0, looksLikeValue(text)), columns: [...way.columns, last] })
      for (let column = after; column < columns.length; column++) offer(column + 1, { score: way.score - skipped(after, column) + score(text, column), columns: [...way.columns, column] })
    }
    ways = next
  }
  const ends = [...ways].map(([after, way]): Placed => ({ ...way, score: way.score - missing(after) }))
  return ends.reduce((best, way) => (way.score > best.score ? way : best))
}

function isText(column: TreeColumn | undefined): boolean {
  if (!column || 'level' in column.heading) return false
  return 'other' in column.heading || !['indicatorValue', 'unit', 'operator', 'valueType', 'weight'].includes(column.heading.column.id)
}
