import { toChineseNumber } from '../base/chinese-number.js'
import type { Span } from '../base/span.js'
import type { Language } from '../base/text.js'
import { visibleText } from '../reporters/visible-text.js'
import type { Cell, Role, Row, Sheet, Side } from '../sheet/sheet.js'
import { coverageRows, isEmptyMap, mapTitle } from './coverage-rows.js'
import type { Point, Review } from './model.js'
import { placeLine, placesParts, relatedLine } from './place-text.js'
import { allPoints, basisLine, colon, footText, groupsLine, headLines, pointsLine, reasonLine, rowsLine, sectionsOf, severityWords, words } from './wording.js'

/** Labels of blocks; number, urgency, place, problem, proposal. */
const columns = 6

interface SheetOptions {
  readonly language: Language
  /** Of the tool, for the foot. */
  readonly version: string
}

/** A review as a sheet, for the same layout and writers as the form. */
export function reviewSheet(review: Review, options: SheetOptions): Sheet {
  const { language } = options
  const title = words.title[language]
  const year = review.head.year
  return {
    title,
    columns,
    rows: [
      row([cell(0, columns, 'title', [title])]),
      ...(year === undefined ? [] : [row([cell(0, columns, 'subtitle', [language === 'zh' ? `（${year}年度）` : `(${year})`])])]),
      ...headRows(review, language),
      ...block(blockLabel(words.points[language], language), pointRows(review, language)),
      ...block(blockLabel(words.unjudged[language], language), review.unjudged.map(({ message, place }) => full([message[language], placeLine(place, language)], place.span))),
      ...block(blockLabel(words.takenBack[language], language), review.takenBack.map(({ message, place, reason }) => full([message[language], placeLine(place, language), reasonLine(reason, language)], place.span))),
      ...block(blockLabel(review.coverage ? mapTitle(review.coverage, language) : '', language), mapRows(review, language)),
      ...block(blockLabel(words.opinion[language], language), opinionRows(language)),
      row([cell(0, columns, 'signatory', [footText(options.version, language)])], { keepsWithPrevious: true }),
    ],
  }
}

function headRows(review: Review, language: Language): readonly Row[] {
  const { head, counts, file, state } = review
  const lines: readonly (readonly [string, string])[] = [
    ...(state === 'unread' ? [] : headLines(head, language).filter(([label]) => label !== words.year[language])),
    ...(state === 'unread' ? [] : [[words.rowCount[language], `${rowsLine(counts, language)}\n${groupsLine(counts, language)}`] as const]),
    [words.tally[language], pointsLine(allPoints(review), language)],
    [words.source[language], file.path],
    ...(state === 'whole' ? [] : [[words.fileFormat[language], words[state][language]] as const]),
  ]
  return lines.map(([label, text]) => row([cell(0, 1, 'label', [label]), cell(1, columns - 1, 'text', text.split('\n'))]))
}

/** A head that stays above the points on every page, then each criterion with its points. */
function pointRows(review: Review, language: Language): readonly Row[] {
  const parts = sectionsOf(review, language)
  const head = [words.number, words.urgency, words.place, words.problem, words.proposal].map((text, index) => cell(1 + index, 1, 'heading', [text[language]]))
  const isEmpty = parts.every(({ points }) => points.length === 0)
  const listed = parts.flatMap(({ name, tally, points }, index) => [
    full([`${language === 'zh' ? `（${toChineseNumber(index + 1)}）` : ''}${name}${colon(language)}${tally}`]),
    ...points.map((point, position) => ({ ...pointRow(point, language), keepsWithPrevious: position === 0 })),
  ])
  return isEmpty ? listed : [row(head, { head: true }), ...listed]
}

function pointRow(point: Point, language: Language): Row {
  const { number, severity, places, message, notes, proposal } = point
  const source = places[0]?.span
  const told = placesParts(places, language).flatMap((parts, index) => (index > 0 ? ['', ...parts] : parts))
  return row([
    cell(1, 1, 'value', [String(number)]),
    cell(2, 1, 'value', [severityWords[severity][language]]),
    cell(3, 1, 'text', told, source),
    cell(4, 1, 'text', [message[language], ...relatedLine(point, language), ...notes.map((note) => note[language]), basisLine(point, language)], source),
    cell(5, 1, 'text', [proposal[language]], source),
  ])
}

/** Duties with their goal on the left, its indicators on the right: three columns would take their width from the points. */
function mapRows({ coverage }: Review, language: Language): readonly Row[] {
  if (!coverage || isEmptyMap(coverage)) return []
  const head = row([cell(1, 3, 'heading', [`${coverage.hasDuties ? `${words.duty[language]} → ` : ''}${words.goal[language]}`]), cell(4, 2, 'heading', [`→ ${words.rows[language]}`])], { head: true })
  const rows = coverageRows(coverage, language).map(({ duties, goal, rows: tied }) => row([cell(1, 3, 'prose', [...duties, ...goal.map((text) => `→ ${text}`)]), cell(4, 2, 'prose', tied)]))
  return [head, ...rows, full([words.mapNote[language]])]
}

/** Left blank for the reviewer's hand. */
function opinionRows(language: Language): readonly Row[] {
  const gap = '　'.repeat(8)
  const signature = `${words.reviewer[language]}${gap}${words.department[language]}${gap}${words.date[language]}`
  return [
    row([cell(1, columns - 1, 'prose', [''], undefined, ['bottom'])], { blankLines: 5 }),
    row([cell(1, columns - 1, 'signature', [signature], undefined, ['top'])], { keepsWithPrevious: true }),
  ]
}

/** Wide labels would take their width from the rest: two characters a line, as forms have them. */
function blockLabel(label: string, language: Language): readonly string[] {
  return language === 'zh' ? (label.replaceAll('、', '').match(/.{1,2}/gu) ?? []) : label.split(' ')
}

/** Rows with one label merged over all of them. */
function block(label: readonly string[], rows: readonly Row[]): readonly Row[] {
  return rows.map((inner, index) => (index === 0 ? { ...inner, cells: [{ ...cell(0, 1, 'label', label), rowSpan: rows.length }, ...inner.cells] } : inner))
}

/** A row of one text beside the label of a block. */
function full(lines: readonly string[], source?: Span): Row {
  return row([cell(1, columns - 1, 'text', lines, source)])
}

function row(cells: readonly Cell[], { head = false, keepsWithPrevious = false, blankLines = 0 }: Partial<Omit<Row, 'cells'>> = {}): Row {
  return { cells, head, keepsWithPrevious, blankLines }
}

function cell(column: number, columnSpan: number, role: Role, lines: readonly string[], source?: Span, open: readonly Side[] = []): Cell {
  return { column, columnSpan, rowSpan: 1, role, text: lines.map(visibleText).join('\n'), open, ...(source && { source }) }
}
