import { toChineseNumber } from '../base/chinese-number.js'
import { shorten, type Language } from '../base/text.js'
import type { Coverage, Duty, Goal, Tie } from './coverage.js'
import type { FormPlace } from './form-place.js'
import { colon, words } from './wording.js'

/** One row of the printed map: what stands side by side, each in lines. */
export interface CoverageRow {
  readonly duties: readonly string[]
  readonly goal: readonly string[]
  readonly rows: readonly string[]
}

/** The map as a table of three columns: a row for each goal, then duties and indicators without one. */
export function coverageRows({ hasDuties, duties, goals, looseRows }: Coverage, language: Language): readonly CoverageRow[] {
  const lonely = duties.filter((duty) => duty.goals.length === 0)
  const named = lonely.filter(({ rows }) => rows.length > 0)
  const bare = lonely.filter(({ rows }) => rows.length === 0)
  const noGoal = [words.noGoal[language]]
  const noDuty = hasDuties ? [words.noDuty[language]] : []
  return [
    ...goals.map((goal) => goalRow(goal, duties, noDuty, language)),
    ...named.map((duty): CoverageRow => ({ duties: [dutyText(duty, language)], goal: noGoal, rows: tiedRows(duty.rows, language) })),
    ...(bare.length > 0 ? [{ duties: bare.map((duty) => dutyText(duty, language)), goal: noGoal, rows: [words.noRow[language]] }] : []),
    ...(looseRows.length > 0 ? [{ duties: noDuty, goal: noGoal, rows: byGroup(looseRows, language) }] : []),
  ]
}

/** What the map is called: of a form without duties it is one of goals. */
export function mapTitle({ hasDuties }: Coverage, language: Language): string {
  return words[hasDuties ? 'map' : 'goalMap'][language]
}

/** There is nothing to draw. */
export function isEmptyMap({ duties, goals, looseRows }: Coverage): boolean {
  return duties.length + goals.length + looseRows.length === 0
}

function goalRow(goal: Goal, duties: readonly Duty[], noDuty: readonly string[], language: Language): CoverageRow {
  const tied = goal.duties.flatMap((tie) => {
    const duty = duties.find(({ number }) => number === tie.to)
    return duty ? [`${dutyText(duty, language)}${guessText(tie, language)}`] : []
  })
  const number = language === 'zh' ? `目标 ${goal.number}：` : `Goal ${goal.number}: `
  return {
    duties: tied.length > 0 ? tied : noDuty,
    goal: [`${number}${shorten(goal.text)}`],
    rows: goal.rows.length > 0 ? tiedRows(goal.rows, language) : [words.noRow[language]],
  }
}

/** Characters of a duty that the map shows. */
const shown = 24

function dutyText({ number, text }: Duty, language: Language): string {
  const characters = Array.from(text.slice(0, 4 * shown))
  const start = characters.length > shown ? `${characters.slice(0, shown).join('')}…` : text.replace(/。$/u, '')
  return language === 'zh' ? `（${toChineseNumber(number)}）${start}` : `(${number}) ${start}`
}

function guessText({ by, words: shared }: Tie<number>, language: Language): string {
  if (by === 'stated') return ''
  return language === 'zh' ? `（${words.guessed.zh}：${shared.join('、')}）` : ` (${words.guessed.en}: ${shared.join(', ')})`
}

function tiedRows(ties: readonly Tie<FormPlace>[], language: Language): readonly string[] {
  const rows = (by: Tie<FormPlace>['by']): readonly FormPlace[] => ties.filter((tie) => tie.by === by).map(({ to }) => to)
  const guessed = language === 'zh' ? `（${words.guessed.zh}）` : ` (${words.guessed.en})`
  return [...byGroup(rows('stated'), language), ...byGroup(rows('guessed'), language, guessed)]
}

/** Names of rows under the names of their groups. */
function byGroup(rows: readonly FormPlace[], language: Language, mark = ''): readonly string[] {
  const groups = new Map<string, readonly string[]>()
  for (const { label, name, row } of rows) groups.set(label, [...(groups.get(label) ?? []), shorten(name ?? `${row}`)])
  return [...groups].map(([label, names]) => `${label}${mark}${colon(language)}${names.join(language === 'zh' ? '、' : ', ')}`)
}
