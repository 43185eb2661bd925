import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/base/width.js'
import { noForm } from '../../src/compare/form-facts.js'
import { pairForms, type Pairing } from '../../src/compare/pair-forms.js'
import { plainLines } from '../../src/compare/plain-lines.js'
import { piecesOf } from '../../src/compare/text-pieces.js'
import { printPairing } from '../../src/compare/write-comparison.js'
import { countyTexts } from '../support/county-texts.js'
import { compareTexts, factsOf } from '../support/compared.js'
import { exampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { parseXml } from '../support/parse-xml.js'
import { root } from '../support/run-built.js'

const options = { language: 'zh', version: '1.2.3', color: false, width: 80, failures: [] } as const
const one = (from: string, to: string): Pairing => ({ comparisons: [compareTexts(from, to)], onlyFrom: [], onlyTo: [] })
const realForm = readFileSync(join(root, 'examples/hengdong-petition-2020.yaml'), 'utf8')
const pairs: readonly (readonly [name: string, pairing: Pairing])[] = [
  ['the real form and its revision', one(realForm, exampleText)],
  ['a form that was not there', { comparisons: [], onlyFrom: [], onlyTo: [{ path: 'b.yaml' }] }],
  ['a hostile name', one(minimalDeclaration, countyTexts['丁.yaml'] ?? '')],
  ['one and the same', one(exampleText, exampleText)],
]

describe('as text', () => {
  it('tells amounts, goals and rows in the order of the form', () => {
    const after = overlay('资金总额: 110.30\n整体绩效目标:\n  - 完成某件 12件。\n数量指标:\n  - 三级指标: 某件\n    指标值: 12件')
    expect(printPairing(one(minimalDeclaration, after), 'text', options)).toBe(`--- 旧.yaml（某局 2020年度）
+++ 新.yaml（某局 2020年度）

金额（万元）
  资金总额  100.30 → 110.30（+10.00，+10.0%）

整体绩效目标
  ~ 第 1 条（推测是同一条，文字相似 71%）
    - 完成某件 10件。
    + 完成某件 12件。

绩效指标
  产出指标 › 数量指标
  ~ 某件
      指标值  10件 → 12件（+2，+20.0%）

共 3 处不同：表头 0，金额 1，职责和目标 1，指标 1
`)
  })

  it.each(pairs)('keeps to 80 columns, in both languages, and shows no control character: %s', (_, pairing) => {
    for (const language of ['zh', 'en'] as const) {
      const text = printPairing(pairing, 'text', { ...options, language, width: 200 })
      expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
      expect(text).not.toMatch(/[\u001b\u202e]/u)
    }
  })

  it('has colours where the terminal has, and says the same without', () => {
    const [, pairing] = pairs[0] ?? ['', one('', '')]
    const coloured = printPairing(pairing, 'text', { ...options, color: true })
    expect(coloured).toContain('\u001b[3')
    // oxlint-disable-next-line no-control-regex -- colours are such
    expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(printPairing(pairing, 'text', options))
  })

  it('an empty file is a form that is not there: all is new', () => {
    const all = pairForms([{ form: noForm('空'), below: 'a' }], [{ form: factsOf(minimalDeclaration), below: 'a' }])
    const [comparison] = all.comparisons
    expect(comparison?.rows.every(({ how }) => how === 'added')).toBe(true)
    expect(comparison?.amounts.map(({ from }) => from)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('as HTML', () => {
  it.each(pairs)('is well-formed, without script or address: %s', (_, pairing) => {
    for (const language of ['zh', 'en'] as const) {
      const page = printPairing(pairing, 'html', { ...options, language })
      const names = parseXml(page.replace('<!DOCTYPE html>\n', '')).map(({ name }) => name)
      expect(names.filter((name) => ['script', 'img', 'link', 'a'].includes(name))).toEqual([])
      expect(page.replaceAll('evil.invalid', '')).not.toMatch(/https?:(?!\/\/www\.w3\.org\/1999\/xhtml|\/\/&quot;)/u)
    }
  })

  it('marks the words that differ', () => {
    const page = printPairing(one(minimalDeclaration, overlay('整体绩效目标:\n  - 完成某件 12件。')), 'html', options)
    expect(page).toContain('完成某件 <del>10</del>件。')
    expect(page).toContain('完成某件 <ins>12</ins>件。')
  })

  it('does not take texts apart that have little in common', () => {
    expect(piecesOf('甲乙丙丁', '戊己庚辛')).toBeUndefined()
    expect(piecesOf('办结10件', '办结12件')).toEqual([{ text: '办结', side: 'both' }, { text: '10', side: 'from' }, { text: '12', side: 'to' }, { text: '件', side: 'both' }])
  })
})

it('the JSON keeps to its published schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join(root, 'schemas/diff.schema.json'), 'utf8')) as object)
  for (const [, pairing] of pairs) {
    const report: unknown = JSON.parse(printPairing(pairing, 'json', { ...options, failures: ['c.yaml：没有权限'] }))
    validate(report)
    expect(validate.errors).toBeNull()
    expect(validate({ ...(report as object), schemaVersion: 2 })).toBe(false)
  }
})

describe('folders', () => {
  const placed = (below: string, unit: string): { readonly form: ReturnType<typeof factsOf>; readonly below: string } => ({ form: factsOf(minimalDeclaration.replace('某局', unit), below), below })

  it('are paired by department, whatever the files are called, else by the name of the file', () => {
    const from = [placed('a.yaml', '甲局'), placed('b.yaml', '乙局'), placed('c.yaml', '丙局'), placed('d.yaml', '丁局')]
    const to = [placed('1.yaml', '乙局'), placed('a.yaml', '甲局'), placed('c.yaml', '丙局（本级）'), placed('e.yaml', '戊局')]
    const { comparisons, onlyFrom, onlyTo } = pairForms(from, to)
    expect(comparisons.map((comparison) => [comparison.from.path, comparison.to.path])).toEqual([['b.yaml', '1.yaml'], ['a.yaml', 'a.yaml'], ['c.yaml', 'c.yaml']])
    expect([onlyFrom, onlyTo].map((forms) => forms.map(({ path }) => path))).toEqual([['d.yaml'], ['e.yaml']])
  })

  it('two forms of one department are told apart by their files', () => {
    const { comparisons } = pairForms([placed('a.yaml', '甲局'), placed('b.yaml', '甲局')], [placed('b.yaml', '甲局'), placed('a.yaml', '甲局')])
    expect(comparisons.map((comparison) => [comparison.from.path, comparison.to.path])).toEqual([['b.yaml', 'b.yaml'], ['a.yaml', 'a.yaml']])
  })
})

describe('lines for git', () => {
  it('has one fact on each, without what is no content', () => {
    const lines = plainLines(factsOf(`# 说明\n${minimalDeclaration}`)).split('\n')
    expect(lines.slice(0, 6)).toEqual(['年度：2020', '填报单位：某局', '资金总额：100.30万元', '一般公共预算：100.30万元', '基本支出：60.10万元', '项目支出：40.20万元'])
    expect(lines).toContain('产出指标 › 数量指标：某件｜10件')
    expect(plainLines(factsOf(minimalDeclaration))).toBe(lines.join('\n'))
  })
})
