import { isDeepStrictEqual } from 'node:util'
import type { Settings } from '../../src/base/settings.js'
import { judgeTogether } from '../../src/across/judge-together.js'
import { summarize as acrossSummary } from '../../src/across/summarize.js'
import { configured, readOnly, type Checked } from '../../src/check.js'
import { compareForms } from '../../src/compare/compare.js'
import { areComparable, formFactsOf } from '../../src/compare/form-facts.js'
import { plainLines } from '../../src/compare/plain-lines.js'
import { printPairing } from '../../src/compare/write-comparison.js'
import { indicatorRows } from '../../src/model/rows.js'
import { printReadings } from '../../src/readings/print-readings.js'
import { renewDeclaration } from '../../src/renew/renew-declaration.js'
import { reviewHtml } from '../../src/review/review-html.js'
import { reviewJson } from '../../src/review/review-json.js'
import { reviewSheet } from '../../src/review/review-sheet.js'
import { reviewText } from '../../src/review/review-text.js'
import { review } from '../../src/review/review.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { reduceChecked } from '../../src/summary/reduce.js'
import { summarize } from '../../src/summary/summary.js'
import { readPart } from '../../src/summary/parts.js'
import { summaryCsv } from '../../src/summary/summary-csv.js'
import { indicatorTable } from '../../src/summary/indicator-table.js'
import { summaryHtml } from '../../src/summary/summary-html.js'
import { summaryJson } from '../../src/summary/summary-json.js'
import { summaryText } from '../../src/summary/summary-text.js'
import { facts } from '../support/summarized.js'
import { plainOptions } from '../support/reported.js'
import { judgePlaceElsewhere, judgePlaces } from './places.js'
import { promise } from './target.js'
import { bytesOf } from './rewritten.js'

const language = 'zh'
const print = { language, version: '1.2.3', width: 80 } as const

/** What review, values and init say of one declaration. */
export function judgeTold(checked: Checked): void {
  const one = review(checked, ruleCatalogue)
  const texts = [reviewText(one, print), reviewHtml(one, print), reviewJson([one], { ...print, failures: [] })]
  promise(texts.every((text) => text.length > 0), () => 'a review says nothing')
  promise(reviewSheet(one, print).rows.length > 0, () => 'a review has an empty sheet')
  printReadings([checked], [], 'table', plainOptions)
  JSON.parse(printReadings([checked], [], 'json', plainOptions))
  const renewed = renewDeclaration(checked.file.text, { year: 2031, schema: 'x.json' }, (text) => readOnly('甲.yaml', bytesOf(text)))
  promise('text' in renewed ? readOnly('甲.yaml', bytesOf(renewed.text)) !== undefined : renewed.refused.zh !== '', () => 'init --from writes what is no declaration')
}

/** What comparing two declarations says; one with itself has no difference. */
export function judgeCompared(from: Checked, to: Checked): void {
  const [old, one] = [formFactsOf(from, indicatorRows), formFactsOf(to, indicatorRows)]
  for (const facts of [old, one]) {
    if (!facts) continue
    plainLines(facts)
    const same = compareForms(facts, facts)
    promise([...same.texts, ...same.amounts, ...same.lists, ...same.rows].length === 0, () => `a declaration differs from itself: ${JSON.stringify([same.texts, same.amounts, same.lists, same.rows])}`)
  }
  if (!old || !one || !areComparable(old, one)) return
  const pairing = { comparisons: [compareForms(old, one)], onlyFrom: [], onlyTo: [] }
  const options = { ...print, failures: [], color: false }
  printPairing(pairing, 'text', options)
  printPairing(pairing, 'html', options)
  JSON.parse(printPairing(pairing, 'json', options))
}

/** What a summary says of several; one that was written down and read back says the same. */
export function judgeSummarized(several: readonly Checked[]): void {
  const summary = summarize(several.map((one) => reduceChecked(one, '0'.repeat(32), indicatorRows)), [], facts)
  summaryText(summary, language, 80)
  summaryHtml(summary, { ...print, drawBars: () => '' })
  summaryCsv(indicatorTable(summary, language))
  const part = readPart('a.json', summaryJson(summary, print), print.version)
  promise('records' in part, () => `a summary is not read back: ${'fault' in part ? part.fault.en : ''}`)
  promise(isDeepStrictEqual(part.records, JSON.parse(JSON.stringify(summary.records))), () => 'a summary is read back as another')
}

/** Findings of several declarations: places in them and elsewhere are right, and the order of the files makes no difference. */
export function judgeAcross(several: readonly Checked[], settings: Settings): void {
  const files = new Map(several.map(({ file }) => [file.path, file]))
  const summaries = several.flatMap((one) => acrossSummary(one) ?? [])
  const judge = (declarations: typeof summaries) => judgeTogether({ declarations, lastYear: new Map(declarations.map((one) => [one.path, summaries[0] ?? one])), departments: [], budgets: [] }, { settingsOf: () => settings, configured })
  const found = judge(summaries)
  for (const [path, told] of found) {
    const file = files.get(path)
    promise(file !== undefined, () => `${path} is told of, which nobody gave`)
    judgePlaces(file, told)
    for (const { rule, elsewhere = [] } of told.findings) for (const place of elsewhere) judgePlaceElsewhere(place, rule, files)
  }
  const linesOf = (all: typeof found): string => [...all].map((one) => JSON.stringify(one)).toSorted().join('\n')
  promise(linesOf(judge(summaries.toReversed())) === linesOf(found), () => 'the order of the files makes a difference')
}

