import { criterionNames } from '../base/criteria.js'
import type { Severity } from '../base/finding.js'
import { shorten, type Language, type Text } from '../base/text.js'
import { plural } from '../reporters/wording.js'
import type { Counts } from './counts.js'
import type { FormPlace } from './form-place.js'
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
  number: { zh: '序号', en: 'No.' },
  urgency: { zh: '性质', en: 'Urgency' },
  place: { zh: '位置', en: 'Place' },
  problem: { zh: '问题', en: 'Problem' },
  proposal: { zh: '建议', en: 'Proposal' },
  basis: { zh: '依据', en: 'Basis' },
  note: { zh: '说明', en: 'Note' },
  reason: { zh: '原因', en: 'Reason' },
  noReason: { zh: '没有写原因', en: 'no reason given' },
  fileFormat: { zh: '文件格式', en: 'File format' },
  nothing: { zh: '本工具没有发现问题', en: 'the tool found nothing' },
  unjudged: { zh: '未能核对', en: 'Not checked' },
  takenBack: { zh: '已说明不计', en: 'Explained, not counted' },
  map: { zh: '职能、目标、指标对应', en: 'Duties, goals and indicators' },
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

/** An edit in words. */
export function fixTexts(before: string, after: string): Text {
  if (after === '') return { zh: `删去“${before}”`, en: `Delete “${before}”` }
  if (before === '') return { zh: `补上“${after}”`, en: `Add “${after}”` }
  return { zh: `“${before}”改为“${after}”`, en: `Change “${before}” to “${after}”` }
}

/** How many points a criterion has. */
export function pointCount(count: number, language: Language): string {
  if (count === 0) return words.nothing[language]
  return language === 'zh' ? `${count} 条` : plural(count, 'point')
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

/** The parts of a review that list points: what is about the file first, then each criterion. */
export function sectionsOf({ state, filePoints, criteria }: Review, language: Language): readonly { readonly name: string; readonly points: readonly Point[] }[] {
  return [
    ...(filePoints.length > 0 ? [{ name: words.fileFormat[language], points: filePoints }] : []),
    ...(state === 'unread' ? [] : criteria.map(({ criterion, points }) => ({ name: criterionNames[criterion][language], points }))),
  ]
}

/** What stands between a label and what it labels. */
export function colon(language: Language): string {
  return language === 'zh' ? '：' : ': '
}

/** Parts of a place in one line. */
export function placeLine(place: FormPlace, language: Language): string {
  return placeParts(place, language).join(language === 'zh' ? '，' : ', ')
}

/** What a point rests on, with its rule. */
export function basisLine({ basis, rule }: Point, language: Language): string {
  return `${words.basis[language]}${colon(language)}${basis ? `${basis[language]} ` : ''}${rule}`
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

/** A place in the form's terms: label and row; the row's name; what is filled in; the line of the file. */
export function placeParts({ label, row, name, column, value, valueColumn, line }: FormPlace, language: Language): readonly string[] {
  const isZh = language === 'zh'
  const counter = valueColumn === undefined ? '条' : '行'
  const where = label === '' ? (isZh ? '整个文件' : 'the whole file') : label
  const numbered = row === undefined ? where : isZh ? `${where}第 ${row} ${counter}` : `${where}, ${valueColumn === undefined ? 'entry' : 'row'} ${row}`
  const filled = value === undefined ? [] : [filledIn(value, valueColumn, language)]
  const isElsewhere = column !== undefined && column !== valueColumn && valueColumn !== undefined
  return [
    numbered,
    ...(name === undefined ? [] : [`“${shorten(name)}”`]),
    ...filled,
    ...(isElsewhere ? [isZh ? `在“${column}”一栏` : `in ${column}`] : []),
    isZh ? `文件第 ${line} 行` : `line ${line} of the file`,
  ]
}

/** Places that are told in full; more are told by their rows. */
const toldInFull = 3
/** Rows of one group that are named. */
const namedRows = 20

/** Each place of a point in lines, or, where there are many, those of one group in one line. */
export function placesParts(places: readonly FormPlace[], language: Language): readonly (readonly string[])[] {
  if (places.length <= toldInFull) return places.map((place) => placeParts(place, language))
  const labels = [...new Set(places.map(({ label }) => label))]
  return labels.map((label) => {
    const here = places.filter((place) => place.label === label)
    const rows = numbersText(here.flatMap(({ row }) => row ?? []), language)
    const lines = numbersText(here.map(({ line }) => line), language)
    if (language === 'zh') return [`${label}${rows === '' ? '' : `第 ${rows} 行`}`, `文件第 ${lines} 行`]
    return [`${label}${rows === '' ? '' : `, rows ${rows}`}`, `lines ${lines} of the file`]
  })
}

function numbersText(numbers: readonly number[], language: Language): string {
  const rest = numbers.length > namedRows ? (language === 'zh' ? ' 等' : ' and more') : ''
  return `${numbers.slice(0, namedRows).join(language === 'zh' ? '、' : ', ')}${rest}`
}

function filledIn(value: string, column: string | undefined, language: Language): string {
  if (value === '') return `${column ?? ''}${column === undefined ? words.blank[language] : `${colon(language)}${words.notStated[language]}`}`
  return `${column ?? words.says[language]}${colon(language)}${shorten(value)}`
}
