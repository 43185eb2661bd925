import { toChineseNumber } from '../base/chinese-number.js'
import type { Span } from '../base/span.js'
import type { Language } from '../base/text.js'
import { visibleText } from '../reporters/visible-text.js'
import type { Cell, Role, Row, Sheet, Side } from '../sheet/sheet.js'
import { coverageRows } from './coverage-rows.js'
import type { Point, Review } from './model.js'
import { allPoints, basisLine, colon, footText, groupsLine, headLines, placeLine, placesParts, pointCount, pointsLine, reasonLine, rowsLine, sectionsOf, severityWords, words } from './wording.js'

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
      ...block(words.problem[language], pointRows(review, language)),
      ...block(words.unjudged[language], review.unjudged.map(({ message, place }) => full([message[language], placeLine(place, language)], place.span))),
      ...block(words.takenBack[language], review.takenBack.map(({ message, place, reason }) => full([message[language], placeLine(place, language), reasonLine(reason, language)], place.span))),
      ...block(words.map[language].replaceAll('、', '\n'), mapRows(review, language)),
      ...block(words.opinion[language].slice(0, 4), opinionRows(language)),
      row([cell(0, columns, 'signatory', [footText(options.version, language)])], { keepsWithPrevious: true }),
    ],
  }
}

function headRows(review: Review, language: Language): readonly Row[] {
  const { head, counts, file, state } = review
  const lines: readonly (readonly [string, string])[] = [
    ...(state === 'unread' ? [] : headLines(head, language).filter(([label]) => label !== words.year[language])),
    ...(state === 'unread' ? [] : [[words.rows[language], `${rowsLine(counts, language)}\n${groupsLine(counts, language)}`] as const]),
    [words.points[language], pointsLine(allPoints(review), language)],
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
  const listed = parts.flatMap(({ name, points }, index) => [
    full([`${language === 'zh' ? `（${toChineseNumber(index + 1)}）` : ''}${name}${colon(language)}${pointCount(points.length, language)}`]),
    ...points.map((point, position) => ({ ...pointRow(point, language), keepsWithPrevious: position === 0 })),
  ])
  return isEmpty ? listed : [row(head, { head: true }), ...listed]
}

function pointRow(point: Point, language: Language): Row {
  const { number, severity, places, message, notes, proposal } = point
  const source = places[0]?.span
  const told = placesParts(places, language).flat()
  return row([
    cell(1, 1, 'value', [String(number)]),
    cell(2, 1, 'value', [severityWords[severity][language]]),
    cell(3, 1, 'text', told, source),
    cell(4, 1, 'text', [message[language], ...notes.map((note) => note[language])], source),
    cell(5, 1, 'text', [proposal[language], basisLine(point, language)], source),
  ])
}

function mapRows({ coverage }: Review, language: Language): readonly Row[] {
  if (!coverage) return []
  const head = row([cell(1, 3, 'heading', [words.duty[language]]), cell(4, 1, 'heading', [words.goal[language]]), cell(5, 1, 'heading', [words.rows[language]])], { head: true })
  const rows = coverageRows(coverage, language).map(({ duties, goal, rows: tied }) => row([cell(1, 3, 'text', duties), cell(4, 1, 'text', goal), cell(5, 1, 'text', tied)]))
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

/** Rows with one label merged over all of them. */
function block(label: string, rows: readonly Row[]): readonly Row[] {
  return rows.map((inner, index) => (index === 0 ? { ...inner, cells: [{ ...cell(0, 1, 'label', label.split('\n')), rowSpan: rows.length }, ...inner.cells] } : inner))
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
