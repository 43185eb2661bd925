import { criterionNames } from '../base/criteria.js'
import type { Severity } from '../base/finding.js'
import type { Language, Text } from '../base/text.js'
import { plural } from '../reporters/wording.js'
import type { Counts } from './counts.js'
import type { Head, Point, Review } from './model.js'

/** How urgent a point is, as a reviewer says it. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: '应改', en: 'must change' },
  warning: { zh: '建议改', en: 'should change' },
  info: { zh: '供参考', en: 'for information' },
}

/** Printed wording of a review. */
export const words = {
  title: { zh: '绩效目标审核意见单', en: 'Review sheet of a performance declaration' },
  form: { zh: '表单', en: 'Form' },
  unit: { zh: '填报单位', en: 'Department' },
  year: { zh: '年度', en: 'Year' },
  total: { zh: '资金总额', en: 'Total funds' },
  rows: { zh: '指标', en: 'Indicators' },
  rowCount: { zh: '指标行数', en: 'Indicator rows' },
  points: { zh: '审核要点', en: 'Points' },
  tally: { zh: '要点条数', en: 'Points' },
  source: { zh: '文件', en: 'File' },
  notStated: { zh: '（未填）', en: '(blank)' },
  blank: { zh: '未填', en: 'blank' },
  says: { zh: '填的是', en: 'says' },
  wholeFile: { zh: '整个文件', en: 'the whole file' },
  number: { zh: '序号', en: 'No.' },
  urgency: { zh: '性质', en: 'Urgency' },
  place: { zh: '位置', en: 'Place' },
  related: { zh: '相关', en: 'Related' },
  problem: { zh: '问题', en: 'Problem' },
  proposal: { zh: '建议', en: 'Proposal' },
  basis: { zh: '依据', en: 'Basis' },
  reason: { zh: '原因', en: 'Reason' },
  noReason: { zh: '没有写原因', en: 'no reason given' },
  fileFormat: { zh: '文件格式', en: 'File format' },
  nothing: { zh: '本工具没有发现问题', en: 'the tool found nothing' },
  nothingRead: { zh: '读到的部分，本工具没有发现问题', en: 'the tool found nothing in what could be read' },
  ownFormat: { zh: '本工具的文件格式', en: 'the file format of this tool' },
  unjudged: { zh: '未能核对', en: 'Not checked' },
  takenBack: { zh: '已说明不计', en: 'Explained, not counted' },
  map: { zh: '职能、目标、指标对应', en: 'Duties, goals and indicators' },
  goalMap: { zh: '目标、指标对应', en: 'Goals and indicators' },
  duty: { zh: '职能', en: 'Duties' },
  goal: { zh: '目标', en: 'Goals' },
  noGoal: { zh: '（没有对应的目标）', en: '(no goal)' },
  noDuty: { zh: '（没有对应的职能）', en: '(no duty)' },
  noRow: { zh: '（没有对应的指标）', en: '(no indicator)' },
  guessed: { zh: '推测', en: 'guessed' },
  mapNote: {
    zh: '对应关系取自指标行的“对应”一栏；没有写明的，按共同的字词推测，以审核人核实为准。这张图供对照，没有对应的不一定是问题。',
    en: 'Ties are those stated under 对应; where none is stated they are guessed by shared words, for the reviewer to verify. This is a map to look at: a gap need not be a fault.',
  },
  opinion: { zh: '审核意见', en: 'Opinion of the reviewer' },
  reviewer: { zh: '审核人（签字）：', en: 'Reviewer (signature):' },
  department: { zh: '审核部门（签章）：', en: 'Reviewing department (seal):' },
  date: { zh: '年　　月　　日', en: 'Date:' },
  unread: { zh: '读不出申报表，表上的内容没有审核。请先按下面所列改正文件。', en: 'No form could be read, so that nothing on it was reviewed. Mend the file first, as told below.' },
  damaged: { zh: '文件里有读不出的地方，下面的要点可能不全。请先改正文件格式，再审一遍。', en: 'Parts of the file could not be read, so that points may be missing. Mend the file first and review it again.' },
} as const satisfies Readonly<Record<string, Text>>

/** What stands below every review: who made it, and what it does not do. */
export function footText(version: string, language: Language): string {
  return language === 'zh'
    ? `本单由 jixiao ${version} 按规则自动列出，供审核人参考；不代替审核，不签字，不评定等级。注明“推断”“推测”的，以审核人核实为准。`
    : `Listed by jixiao ${version} according to its rules, for the reviewer to use. It takes no decision, signs nothing and gives no grade. What is marked as inferred or guessed is for the reviewer to verify.`
}

/** What to do about a point where neither finding nor rule says it. */
export const generalRemedies: Readonly<Record<'form' | 'file', Text>> = {
  form: { zh: '请填报单位核实后修改或说明', en: 'The department is to verify it, then change or explain it' },
  file: { zh: '改正写法后再审；能自动改的，用 jixiao fix 改', en: 'Mend the file and review it again; jixiao fix does what it can' },
}

/** What a point rests on that asks no more than that the form be filled in. */
export const formBasis: Text = { zh: '申报表的栏目', en: 'the fields of the form' }

/** An edit in words. */
export function fixTexts(before: string, after: string): Text {
  if (after === '') return { zh: `删去“${before}”`, en: `Delete “${before}”` }
  if (before === '') return { zh: `补上“${after}”`, en: `Add “${after}”` }
  return { zh: `“${before}”改为“${after}”`, en: `Change “${before}” to “${after}”` }
}

/** How many points there are of each urgency. */
export function pointsLine(points: readonly Point[], language: Language): string {
  const parts = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = points.filter((point) => point.severity === severity).length
    return language === 'zh' ? `${severityWords[severity].zh} ${count} 条` : `${count} ${severityWords[severity].en}`
  })
  return parts.join(language === 'zh' ? '，' : ', ')
}

/** How many rows there are, and how many are quantified. */
export function rowsLine({ rows, quantified }: Pick<Counts, 'rows' | 'quantified'>, language: Language): string {
  const share = rows === 0 ? '' : `${Math.round((100 * quantified) / rows)}%`
  if (language === 'zh') return `${rows} 行${rows === 0 ? '' : `，其中有数字或时限的 ${quantified} 行（${share}）`}`
  return `${plural(rows, 'row')}${rows === 0 ? '' : `, ${quantified} with a figure or a date (${share})`}`
}

/** Rows of each level-2 group, with how many have a figure or a date. */
export function groupsLine({ groups }: Counts, language: Language): string {
  if (language === 'zh') return `各组（括号里是有数字或时限的）：${groups.map(({ group, rows, quantified }) => (rows === 0 ? `${group}没有` : `${group} ${rows} 行（${quantified}）`)).join('，')}`
  return `By group (with a figure or a date): ${groups.map(({ group, rows, quantified }) => (rows === 0 ? `${group} none` : `${group} ${rows} (${quantified})`)).join(', ')}`
}

/** Every point of a review in the order of its numbers. */
export function allPoints({ filePoints, criteria }: Review): readonly Point[] {
  return [...filePoints, ...criteria.flatMap(({ points }) => points)]
}

/** A part of a review that lists points. */
export interface Section {
  readonly name: string
  /** How many points, in words. */
  readonly tally: string
  readonly points: readonly Point[]
}

/** What is about the file first, if anything is, then each criterion. */
export function sectionsOf({ state, filePoints, criteria }: Review, language: Language): readonly Section[] {
  const nothing = words[state === 'whole' ? 'nothing' : 'nothingRead'][language]
  const section = (name: string, points: readonly Point[]): Section => ({ name, points, tally: points.length === 0 ? nothing : countText(points.length, language) })
  return [
    ...(filePoints.length > 0 ? [section(words.fileFormat[language], filePoints)] : []),
    ...(state === 'unread' ? [] : criteria.map(({ criterion, points }) => section(capitalized(criterionNames[criterion][language]), points))),
  ]
}

function countText(count: number, language: Language): string {
  return language === 'zh' ? `${count} 条` : plural(count, 'point')
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What stands between a label and what it labels. */
export function colon(language: Language): string {
  return language === 'zh' ? '：' : ': '
}

/** What a point rests on, with its rule. */
export function basisLine({ basis, rule, isHeuristic }: Point, language: Language): string {
  const why = (basis ?? words.ownFormat)[language]
  if (language === 'zh') return `${words.basis.zh}：${why}（${rule}${isHeuristic ? '，推断' : ''}）`
  return `${words.basis.en}: ${why} (${rule}${isHeuristic ? ', inferred' : ''})`
}

/** Why something does not count. */
export function reasonLine(reason: string | undefined, language: Language): string {
  return `${words.reason[language]}${colon(language)}${reason ?? words.noReason[language]}`
}

/** The lines that name a form at the head of its review. */
export function headLines({ form, unit, year, totalFunds }: Head, language: Language): readonly (readonly [string, string])[] {
  const blank = words.notStated[language]
  return [[words.unit[language], unit ?? blank], [words.year[language], year ?? blank], [words.form[language], form ?? blank], [words.total[language], totalFunds ?? blank]]
}
