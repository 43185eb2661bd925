import { readFileSync } from 'node:fs'
import { goodSamples, badSamples } from '../config/samples.js'
import { formatBaseline } from '../../src/baseline/baseline-file.js'
import { summaryJson } from '../../src/summary/summary-json.js'
import { version } from '../../package.json'
import { exampleText, faultyExampleText } from '../support/faulty-example.js'
import { summaryOf } from '../support/summarized.js'
import type { Seeds } from '../support/draw-run.js'
import { declarationsIn } from './seeds.js'

/** A file that was written: a form, say. */
export interface WrittenFile {
  readonly ending: string
  readonly bytes: Uint8Array
}

/** Whole files of every kind that a command takes; `forms` are those that take the built program to be written. */
export function runSeeds(forms: readonly WrittenFile[]): Seeds {
  const text = (one: string): Uint8Array => new TextEncoder().encode(one)
  const entry = { file: 'a.yaml', rule: 'JX201', path: '年度预算申请', values: '186 185', count: 1, message: '资金总额' }
  return {
    yaml: [exampleText, faultyExampleText, ...declarationsIn('examples/faulty'), readFileSync('examples/yunling-water-mains-2020.yaml', 'utf8')].map(text),
    csv: ['单位名单.csv', '预算.csv'].map((name) => readFileSync(`examples/county/${name}`)),
    doc: [readFileSync('test/fixtures/documents/sample.doc')],
    config: [...goodSamples, ...goodSamples, ...badSamples].map(text),
    json: [formatBaseline([entry]), summaryJson(summaryOf({ 'a.yaml': faultyExampleText }), { version }), summaryJson(summaryOf({ 'b.yaml': exampleText }), { version, shard: { part: 2, of: 2 } })].map(text),
    ...Object.fromEntries(['pdf', 'xlsx', 'docx', 'html'].map((ending) => [ending, forms.filter((form) => form.ending === ending).map(({ bytes }) => bytes)])),
  }
}
