import type { Language, Text } from '../base/text.js'
import { printJson } from '../reporters/print-json.js'
import { positionOf } from '../source/source-file.js'
import type { Coverage, Tie } from './coverage.js'
import type { FormPlace } from './form-place.js'
import type { Point, Review } from './model.js'

/** Raised with every change that could break a program that reads the output. */
const schemaVersion = 1

interface JsonOptions {
  readonly language: Language
  readonly version: string
  /** What could not be read, and why. */
  readonly failures: readonly Text[]
}

/** Reviews for programs: a versioned contract, stated in `schemas/review.schema.json`. */
export function reviewJson(reviews: readonly Review[], { language, version, failures }: JsonOptions): string {
  return printJson({
    schemaVersion,
    tool: { name: 'jixiao', version },
    language,
    reviews: reviews.map((review) => reviewReport(review, language)),
    failures: failures.map((failure) => failure[language]),
  })
}

function reviewReport(review: Review, language: Language): object {
  const { file, state, head, criteria, filePoints, unjudged, takenBack, counts, coverage } = review
  const place = (one: FormPlace): object => placeReport(one, review)
  return {
    path: file.path,
    state,
    head: { form: head.form ?? null, unit: head.unit ?? null, year: head.year ?? null, totalFunds: head.totalFunds ?? null },
    filePoints: filePoints.map((point) => pointReport(point, place, language)),
    criteria: criteria.map(({ criterion, points }) => ({ criterion, points: points.map((point) => pointReport(point, place, language)) })),
    notChecked: unjudged.map((one) => ({ rule: one.rule, message: one.message[language], place: place(one.place) })),
    suppressed: takenBack.map((one) => ({ rule: one.rule, message: one.message[language], place: place(one.place), reason: one.reason ?? null })),
    counts,
    coverage: coverage ? coverageReport(coverage, place) : null,
  }
}

function pointReport({ number, rule, severity, isHeuristic, message, places, related, notes, proposal, basis }: Point, place: (one: FormPlace) => object, language: Language): object {
  return {
    number,
    rule,
    severity,
    isHeuristic,
    message: message[language],
    places: places.map(place),
    related: related.map(place),
    notes: notes.map((note) => note[language]),
    proposal: proposal[language],
    basis: basis?.[language] ?? null,
  }
}

/** Lines and columns are 1-based, columns and offsets count UTF-16 units, ends are exclusive. */
function placeReport({ label, row, name, column, value, span: { start, end } }: FormPlace, { file }: Review): object {
  const from = positionOf(file, start)
  const to = positionOf(file, end)
  const inFile = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, offset: start, endOffset: end }
  return { label, row: row ?? null, name: name ?? null, field: column ?? null, value: value ?? null, ...inFile }
}

function coverageReport({ duties, goals, looseRows }: Coverage, place: (one: FormPlace) => object): object {
  const numbered = ({ to, by, words }: Tie<number>): object => ({ number: to, by, words })
  const placed = ({ to, by, words }: Tie<FormPlace>): object => ({ place: place(to), by, words })
  return {
    duties: duties.map(({ number, text, goals: ties, rows }) => ({ number, text, goals: ties.map(numbered), rows: rows.map(placed) })),
    goals: goals.map(({ number, text, duties: ties, rows }) => ({ number, text, duties: ties.map(numbered), rows: rows.map(placed) })),
    rowsWithoutGoal: looseRows.map(place),
  }
}
