import { toChineseNumber } from '../base/chinese-number.js'
import type { Language, Text } from '../base/text.js'
import { displayWidth } from '../base/width.js'
import { visibleText, withoutCommands } from '../reporters/visible-text.js'
import { wrapText } from '../reporters/wrap-text.js'
import { coverageRows, isEmptyMap, mapTitle, type CoverageRow } from './coverage-rows.js'
import type { Point, Review } from './model.js'
import { placeLine, placesParts, relatedLine } from './place-text.js'
import { allPoints, basisLine, colon, footText, groupsLine, headLines, pointsLine, reasonLine, rowsLine, sectionsOf, severityWords, words } from './wording.js'

export interface PrintOptions {
  readonly language: Language
  /** Columns of the terminal. */
  readonly width: number
  /** Of the tool, for the foot. */
  readonly version: string
}

/** Longer lines are hard to read. */
const widest = 100

/** A review as text for a terminal or a printer. */
export function reviewText(review: Review, options: PrintOptions): string {
  const print = printer({ ...options, width: Math.min(options.width, widest) })
  return withoutCommands(`${[...headBlock(review, print), ...pointBlocks(review, print), ...otherBlocks(review, print), ...mapBlock(review, print), ...signBlock(print)].join('\n\n')}\n`)
}

interface Printer extends PrintOptions {
  /** `head` and the text behind it, whose further lines begin below its first. */
  readonly hang: (indent: number, head: string, text: string) => string
}

function printer(options: PrintOptions): Printer {
  const hang = (indent: number, head: string, text: string): string => {
    const lead = ' '.repeat(indent)
    const below = ' '.repeat(displayWidth(head))
    return wrapText(visibleText(text), options.width - indent - below.length)
      .map((line, index) => `${lead}${index === 0 ? head : below}${line}`.trimEnd())
      .join('\n')
  }
  return { ...options, hang }
}

function headBlock(review: Review, print: Printer): readonly string[] {
  const { language, hang } = print
  const mark = colon(language)
  const { head, file, counts, state } = review
  const lines: readonly (readonly [string, string])[] = [
    ...(state === 'unread' ? [] : headLines(head, language)),
    ...(state === 'unread' ? [] : [[words.rowCount[language], rowsLine(counts, language)] as const, ['', groupsLine(counts, language)] as const]),
    [words.tally[language], pointsLine(allPoints(review), language)],
    [words.source[language], file.path],
  ]
  const width = Math.max(...lines.map(([label]) => displayWidth(label)))
  const labelled = lines.map(([label, text]) => hang(2, `${label}${label === '' ? ' '.repeat(displayWidth(mark)) : mark}${' '.repeat(width - displayWidth(label))}`, text))
  return [words.title[language], labelled.join('\n'), ...(state === 'whole' ? [] : [hang(0, '', words[state][language])])]
}

function pointBlocks(review: Review, print: Printer): readonly string[] {
  const { language } = print
  return sectionsOf(review, language).flatMap(({ name, tally, points }, index) => [
    print.hang(0, ordinal(index + 1, language), `${name}${colon(language)}${tally}`),
    ...points.map((point) => pointBlock(point, print)),
  ])
}

function ordinal(number: number, language: Language): string {
  return language === 'zh' ? `${toChineseNumber(number)}、` : `${String.fromCharCode(64 + number)}. `
}

function pointBlock(point: Point, { language, hang }: Printer): string {
  const { number, severity, message, places, notes, proposal } = point
  const indent = 2 + String(number).length + 2
  const labelled = (label: Text, text: string): string => hang(indent, `${label[language]}${colon(language)}`, text)
  return [
    hang(2, `${number}. `, `${language === 'zh' ? `【${severityWords[severity].zh}】` : `[${severityWords[severity].en}] `}${message[language]}`),
    ...placesParts(places, language).map((parts) => labelled(words.place, parts.join(language === 'zh' ? '，' : ', '))),
    ...[...relatedLine(point, language), ...notes.map((note) => note[language])].map((note) => hang(indent, '', note)),
    labelled(words.proposal, proposal[language]),
    hang(indent, '', basisLine(point, language)),
  ].join('\n')
}

function otherBlocks({ unjudged, takenBack }: Review, { language, hang }: Printer): readonly string[] {
  const block = (title: string, lines: readonly string[]): readonly string[] => (lines.length > 0 ? [title, lines.join('\n')] : [])
  return [
    ...block(words.unjudged[language], unjudged.flatMap(({ message, place }) => [hang(2, '- ', message[language]), hang(4, '', placeLine(place, language))])),
    ...block(words.takenBack[language], takenBack.flatMap(({ message, place, reason }) => [hang(2, '- ', message[language]), hang(4, '', placeLine(place, language)), hang(4, '', reasonLine(reason, language))])),
  ]
}

function mapBlock({ coverage }: Review, print: Printer): readonly string[] {
  if (!coverage) return []
  const { language, hang } = print
  if (isEmptyMap(coverage)) return []
  return [mapTitle(coverage, language), ...coverageRows(coverage, language).map((row) => mapRow(row, print)), hang(2, '', words.mapNote[language])]
}

/** Duties, the goal below them, its indicators below that, each further in. */
function mapRow({ duties, goal, rows }: CoverageRow, { hang }: Printer): string {
  return [...duties.map((duty) => hang(2, '', duty)), ...goal.map((text) => hang(4, '→ ', text)), ...rows.map((text) => hang(8, '→ ', text))].join('\n')
}

/** Left blank for the reviewer's hand. */
function signBlock({ language, hang, version }: Printer): readonly string[] {
  const line = '＿'.repeat(8)
  const blank = language === 'zh' ? line : '_'.repeat(16)
  return [
    `${words.opinion[language]}${language === 'zh' ? '：' : ':'}`,
    '',
    `${words.reviewer[language]}${blank}  ${words.department[language]}${blank}`,
    language === 'zh' ? `${' '.repeat(40)}${words.date.zh}` : `${words.date.en} ${blank}`,
    hang(0, '', footText(version, language)),
  ]
}
