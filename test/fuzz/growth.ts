import { readFile } from 'node:fs/promises'
import { defaultSettings, type Settings } from '../../src/base/settings.js'
import { check, type Checked } from '../../src/check.js'
import { compareForms } from '../../src/compare/compare.js'
import { formFactsOf } from '../../src/compare/form-facts.js'
import { fix } from '../../src/fix.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { formatDeclaration } from '../../src/format/format-declaration.js'
import { toFormValues } from '../../src/model/form-values.js'
import { indicatorRows } from '../../src/model/rows.js'
import { pretty } from '../../src/reporters/pretty.js'
import { reviewText } from '../../src/review/review-text.js'
import { review } from '../../src/review/review.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { writers, type Format } from '../../src/writers/index.js'
import { usualOptions } from '../../src/writers/writer.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { pick } from '../support/mutate-declaration.js'
import { plainOptions } from '../support/reported.js'
import { quoted } from './draw-declaration.js'
import { bytesOf } from './rewritten.js'
import { promise, verdictOf, type Target } from './target.js'
import { timesLonger } from './timed.js'
import { drawPumped, pumpedTo, type Pumped } from './values.js'

const settings: Settings = { ...defaultSettings, profile: 'all' }
const checkText = (text: string): Checked => check('甲.yaml', bytesOf(text), settings)

/** Where a long text, or many texts, may stand: what is put in place of a line or behind it, for a text and for a number of texts. */
const places: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  'a field': ([text = '']) => minimalDeclaration.replace(/^填报单位: .*$/mu, () => `填报单位: ${quoted(text)}`),
  'an amount': ([text = '']) => minimalDeclaration.replace(/资金总额: .*$/mu, () => `资金总额: ${quoted(text)}`),
  'a plain amount': ([text = '']) => minimalDeclaration.replace(/资金总额: .*$/mu, () => `资金总额: ${text.replaceAll('\n', ' ')}`),
  'a value': ([text = '']) => minimalDeclaration.replace(/指标值: .*$/mu, () => `指标值: ${quoted(text)}`),
  'a plain value': ([text = '']) => minimalDeclaration.replace(/指标值: .*$/mu, () => `指标值: ${text.replaceAll('\n', ' ')}`),
  'a name': ([text = '']) => minimalDeclaration.replace(/三级指标: .*$/mu, () => `三级指标: ${quoted(text)}`),
  'a key': ([text = '']) => `${minimalDeclaration}${quoted(text)}: 1\n`,
  'a comment': ([text = '']) => `${minimalDeclaration}# ${text.replaceAll('\n', ' ')}\n`,
  'a line': ([text = '']) => `${minimalDeclaration}${text}\n`,
  duties: (texts) => minimalDeclaration.replace(/^部门职能职责概述:\n(?: *- .*\n)+/mu, () => `部门职能职责概述:\n${texts.map((text) => `  - ${quoted(text)}\n`).join('')}`),
  goals: (texts) => minimalDeclaration.replace(/^整体绩效目标:\n(?: *- .*\n)+/mu, () => `整体绩效目标:\n${texts.map((text) => `  - ${quoted(text)}\n`).join('')}`),
  rows: (texts) => minimalDeclaration.replace(/^( *)数量指标:\n/mu, (line, indent: string) => `${line}${texts.map((text) => `${indent}  - 三级指标: ${quoted(text)}\n${indent}    指标值: ${quoted(text)}\n`).join('')}`),
  'names of rows': (texts) => minimalDeclaration.replace(/^( *)数量指标:\n/mu, (line, indent: string) => `${line}${texts.map((text, index) => `${indent}  - 三级指标: ${quoted(text)}${index}\n${indent}    指标值: ${index}人\n`.replace(/"(\d+)\n/u, '$1"\n')).join('')}`),
  keys: (texts) => `${minimalDeclaration}${texts.map((text, index) => `${quoted(`${text}${index}`)}: ${quoted(text)}\n`).join('')}`,
  lines: (texts) => `${minimalDeclaration}${texts.join('\n')}\n`,
  comments: (texts) => `${minimalDeclaration}${texts.map((text) => `# ${text.replaceAll('\n', ' ')}\n`).join('')}`,
}

const works = {
  check: (text) => void checkText(text),
  report: (text) => {
    const { file, findings, notChecked, suppressed } = checkText(text)
    pretty([{ file, findings, notChecked, suppressed, formKind: undefined }], plainOptions)
  },
  fmt: (text) => void formatDeclaration(checkText(text), checkText),
  fix: (text) => void fix('甲.yaml', bytesOf(text), { unsafe: true, settings }),
  review: (text) => void reviewText(review(checkText(text), ruleCatalogue), plainOptions),
  diff: (text) => {
    const [one, other] = [formFactsOf(checkText(text), indicatorRows), formFactsOf(checkText(text.replaceAll('1', '2')), indicatorRows)]
    if (one && other) compareForms(one, other)
  },
} satisfies Readonly<Record<string, (text: string) => void>>

interface Case {
  readonly place: string
  readonly text: Pumped
  readonly work: keyof typeof works | Format
}

/** Characters of a text, and how many texts there are, as a little and as four times as much. */
const sizes = { characters: [15_000, 60_000], texts: [250, 1000] } as const
/** Of four times as much; milliseconds of what nobody waits for. */
const mostTimes = 9
const unfelt = 400

/** A declaration that grows in one place: whatever is done with it takes time in proportion. */
export function growth(): Target<Case> {
  return {
    name: 'growth',
    draw: (draw) => ({ place: pick(Object.keys(places), draw), text: drawPumped(draw), work: pick(['check', 'check', 'check', ...(Object.keys(works) as (keyof typeof works)[]), ...(Object.keys(writers) as Format[])], draw) }),
    judge: async (drawn) => verdictOf(async () => judge(drawn)),
    file: ({ place, text, work }) => ({ ending: 'yaml', bytes: Buffer.concat([Buffer.from(`# ${work}, ${place}\n`), bytesOf(grown(place, text, 1))]) }),
  }
}

function grown(place: string, text: Pumped, size: 0 | 1): string {
  const isOne = places[place]?.(['']) === places[place]?.(['', ''])
  const texts = isOne ? [pumpedTo(text, sizes.characters[size])] : Array.from({ length: sizes.texts[size] }, (_, index) => pumpedTo(text, 12 + (index % 7) * 5) + index)
  return places[place]?.(texts) ?? ''
}

async function judge({ place, text, work }: Case): Promise<string> {
  const [short, long] = [grown(place, text, 0), grown(place, text, 1)]
  const task = (one: string) => (work in works ? () => works[work as keyof typeof works](one) : async () => written(work as Format, one))
  const { times, milliseconds } = await timesLonger(task(short), task(long), { mostTimes, unfelt })
  promise(times <= mostTimes || milliseconds <= unfelt, () => `${work} of ${place}: four times as much takes ${milliseconds.toFixed(0)} ms, ${times.toFixed(0)} times as long`)
  return `${work} of ${place}`
}

async function written(format: Format, text: string): Promise<void> {
  const { declaration } = checkText(text)
  if (!declaration) return
  const write = await writers[format]()
  await write(fillTemplate(declaration.kind, toFormValues(declaration)), { ...usualOptions, readFont: async (name) => readFile(`dist/fonts/${name}`) })
}
