import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { check, type Checked } from '../../src/check.js'
import { compareForms, nameOf } from '../../src/compare/compare.js'
import { formFactsOf } from '../../src/compare/form-facts.js'
import { printPairing } from '../../src/compare/write-comparison.js'
import { indicatorRows } from '../../src/model/rows.js'
import { printReadings } from '../../src/readings/print-readings.js'
import { json } from '../../src/reporters/json.js'
import { checkstyle, compact, github, githubSummary, gitlab, html, junit, narrate, sarif } from '../../src/reporters/other-reporters.js'
import { pretty } from '../../src/reporters/pretty.js'
import type { ReportedFile, Reporter, ReporterOptions } from '../../src/reporters/reporter.js'
import { reviewHtml } from '../../src/review/review-html.js'
import { reviewJson } from '../../src/review/review-json.js'
import { reviewText } from '../../src/review/review-text.js'
import { review } from '../../src/review/review.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { departmentTable } from '../../src/summary/department-table.js'
import { findingTable } from '../../src/summary/finding-table.js'
import { indicatorTable } from '../../src/summary/indicator-table.js'
import { reduceChecked } from '../../src/summary/reduce.js'
import { summaryCsv } from '../../src/summary/summary-csv.js'
import { summaryHtml } from '../../src/summary/summary-html.js'
import { summaryJson } from '../../src/summary/summary-json.js'
import { summaryText } from '../../src/summary/summary-text.js'
import { summarize, type Summary } from '../../src/summary/summary.js'
import { pick, type Draw } from '../support/mutate-declaration.js'
import { facts } from '../support/summarized.js'
import { drawDeclaration } from './draw-declaration.js'
import { hostileFile } from './hostile-file.js'
import { judgeCsv, judgeGithub, judgeHtml, judgeMarkdown, judgeShown, judgeText, judgeXml } from './printed.js'
import { smallerTexts, promise, verdictOf, type Target } from './target.js'

interface Case {
  readonly name: Printed
  /** A declaration in which names mean something to one format or another, and one that it is compared with. */
  readonly text: string
  readonly other: string
  readonly path: string
  readonly options: Pick<ReporterOptions, 'language' | 'color' | 'ascii' | 'width'>
}

interface Told extends Case {
  readonly checked: Checked
  readonly files: readonly ReportedFile[]
  readonly all: ReporterOptions
}

const validators = new Map<string, (data: unknown) => boolean>()

/** JSON that keeps the contract. */
function judgeJson(text: string, schema?: string): void {
  const data: unknown = JSON.parse(text)
  judgeShown(text)
  if (schema === undefined) return
  const validate = validators.get(schema) ?? new Ajv2020({ strict: false, formats: { date: true } }).compile(JSON.parse(readFileSync(`schemas/${schema}.schema.json`, 'utf8')) as object)
  validators.set(schema, validate)
  promise(validate(data), () => `JSON is not as ${schema}.schema.json says: ${JSON.stringify((validate as unknown as { errors: unknown }).errors).slice(0, 400)}`)
}

const report = (reporter: Reporter, judge: (text: string, told: Told) => void) => (told: Told): void => judge(reporter(told.files, told.all), told)
const summaryOf = ({ checked, other }: Told): Summary => summarize([checked, check('乙.yaml', new TextEncoder().encode(other))].map((one) => reduceChecked(one, '0'.repeat(32), indicatorRows)), [{ zh: '甲\u001b', en: 'a\u001b' }], facts)

/** Every way to print something, with what must hold of the print. */
const prints = {
  pretty: report(pretty, (text) => judgeText(text)),
  compact: report(compact, (text, { files }) => {
    judgeText(text)
    const lines = files.flatMap(({ findings, notChecked }) => [...findings, ...notChecked]).length
    promise(lines === 0 || text.trimEnd().split('\n').length === lines, () => `compact has ${text.trimEnd().split('\n').length} lines for ${lines} findings`)
  }),
  narrate: report(narrate, (text) => judgeText(text)),
  json: report(json, (text) => judgeJson(text, 'findings')),
  sarif: report(sarif, (text) => judgeJson(text)),
  gitlab: report(gitlab, (text) => judgeJson(text)),
  github: report(github, judgeGithub),
  githubSummary: report(githubSummary, judgeMarkdown),
  junit: report(junit, (text) => judgeXml(text)),
  checkstyle: report(checkstyle, (text) => judgeXml(text)),
  html: report(html, (text) => judgeHtml(text)),
  'review text': ({ checked, all }) => judgeText(reviewText(review(checked, ruleCatalogue), all)),
  'review html': ({ checked, all }) => judgeHtml(reviewHtml(review(checked, ruleCatalogue), all)),
  'review json': ({ checked, all }) => judgeJson(reviewJson([review(checked, ruleCatalogue)], { ...all, failures: [] }), 'review'),
  'values table': ({ checked, all }) => judgeText(printReadings([checked], [], 'table', all)),
  'values json': ({ checked, all }) => judgeJson(printReadings([checked], ['甲\u001b'], 'json', all), 'values'),
  'summary text': (told) => judgeText(summaryText(summaryOf(told), told.all.language, told.all.width)),
  'summary html': (told) => judgeHtml(summaryHtml(summaryOf(told), { ...told.all, drawBars: () => '' })),
  'summary json': (told) => judgeJson(summaryJson(summaryOf(told), told.all), 'summary'),
  'summary csv': (told) => {
    for (const table of [departmentTable, indicatorTable, findingTable]) judgeCsv(summaryCsv(table(summaryOf(told), told.all.language)))
  },
  'diff text': (told) => compared(told, 'text', judgeText),
  'diff html': (told) => compared(told, 'html', judgeHtml),
  'diff json': (told) => compared(told, 'json', (text) => judgeJson(text, 'diff')),
} satisfies Readonly<Record<string, (told: Told) => void>>

type Printed = keyof typeof prints

function compared({ checked, other, all }: Told, format: 'text' | 'html' | 'json', judge: (text: string) => void): void {
  const [old, one] = [formFactsOf(check('乙\u001b.yaml', new TextEncoder().encode(other)), indicatorRows), formFactsOf(checked, indicatorRows)]
  const comparisons = old && one && old.form === one.form ? [compareForms(old, one)] : []
  judge(printPairing({ comparisons, onlyFrom: old ? [nameOf(old)] : [], onlyTo: [] }, format, { ...all, failures: ['甲\u001b\n'] }))
}

/** Whatever names stand in a declaration, its path and its keys: what is printed is whole, and none of it is taken for more than text. */
export function reporters(texts: readonly string[]): Target<Case> {
  return {
    name: 'reporters',
    draw: (draw) => ({
      name: pick(Object.keys(prints) as Printed[], draw),
      text: draw(4) === 0 ? drawDeclaration(draw, texts) : hostileFile(draw, texts),
      other: hostileFile(draw, texts),
      path: drawPath(draw),
      options: { language: pick(['zh', 'en'], draw), color: draw(4) === 0, ascii: draw(4) === 0, width: pick([1, 10, 40, 80, 100, 200], draw) },
    }),
    judge: async (drawn) => verdictOf(() => judge(drawn)),
    file: (drawn) => ({ ending: 'json', bytes: Buffer.from(JSON.stringify(drawn, null, 2)) }),
    smaller: function* (drawn) {
      for (const text of smallerTexts(drawn.text)) yield { ...drawn, text }
      for (const other of smallerTexts(drawn.other)) yield { ...drawn, other }
    },
  }
}

function drawPath(draw: Draw): string {
  return draw(2) === 0 ? '2020/甲.yaml' : `2020/${hostileFile.word(draw)}${hostileFile.word(draw)}.yaml`
}

function judge(drawn: Case): string {
  const { name, path, text, options } = drawn
  const checked = check(path, new TextEncoder().encode(text))
  const { file, findings, notChecked, suppressed, declaration } = checked
  const reported: ReportedFile = { file, findings, notChecked, suppressed, formKind: declaration?.kind.id }
  // One that a baseline knows, so that what does not count is told too.
  const [first, ...rest] = findings
  const known: ReportedFile = first ? { ...reported, findings: rest, suppressed: [...suppressed, { finding: first, by: 'comment', reason: path }] } : reported
  prints[name]({ ...drawn, checked, files: [reported, { ...known, file: { ...file, path: `${path}2` } }], all: { ...options, version: '1.2.3', rules: ruleCatalogue, failures: [{ zh: path, en: path }] } })
  return name
}
