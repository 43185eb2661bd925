import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shardOf } from '../../src/cli/export-files.js'
import { faultOfParts, readPart, type SummaryPart } from '../../src/summary/parts.js'
import { summarize, type Shard } from '../../src/summary/summary.js'
import { summaryJson } from '../../src/summary/summary-json.js'
import { countyTexts } from '../support/county-texts.js'
import { root } from '../support/run-built.js'
import { facts, summaryOf } from '../support/summarized.js'

const version = '1.2.3'
const failures = [{ zh: '庚.yaml：没有权限', en: '庚.yaml: permission denied' }]
const whole = summaryOf(countyTexts, failures)

function partText(shard: Shard): string {
  const entries = shardOf(Object.entries(countyTexts).toSorted(([a], [b]) => (a < b ? -1 : 1)), shard)
  // What is named in vain is told by every machine.
  return summaryJson(summaryOf(Object.fromEntries(entries), failures), { version, shard })
}

function readAll(texts: readonly string[]): readonly SummaryPart[] {
  return texts.map((text, index) => readPart(`${index + 1}.json`, text, version)).flatMap((reading) => ('fault' in reading ? [] : [reading]))
}

describe('parts put together', () => {
  it.each([1, 2, 3, 6, 8])('%i of them equal one run, in whatever order they come', (count) => {
    const shards = Array.from({ length: count }, (_, index) => ({ part: index + 1, of: count }))
    const parts = readAll(shards.map(partText)).toReversed()
    expect(parts).toHaveLength(count)
    expect(faultOfParts(parts)).toBeUndefined()
    const joined = summarize(parts.flatMap(({ records }) => records), parts.flatMap((part) => part.failures), facts)
    expect(summaryJson(joined, { version })).toBe(summaryJson(whole, { version }))
  })

  it('a part that is missing, given twice or of another division is refused', () => {
    const parts = readAll([partText({ part: 1, of: 3 }), partText({ part: 3, of: 3 }), partText({ part: 2, of: 4 }), partText({ part: 3, of: 3 })])
    expect(faultOfParts(parts.slice(0, 2))?.zh).toBe('3 份里还缺第 2 份，合计会少，没有汇总')
    expect(faultOfParts(parts.slice(1, 3))?.zh).toBe('1.json 是 3 份之一，2.json 是 4 份之一，合不到一起'.replace('1.json', '2.json').replace('，2.json', '，3.json'))
    expect(faultOfParts([parts[1], parts[3]].flatMap((part) => part ?? []))?.zh).toBe('第 3 份给了两次：4.json')
  })

  it('summaries of several counties go together; one file in two of them is refused', () => {
    const text = summaryJson(whole, { version })
    const other = summaryJson(summaryOf({ '别处.yaml': countyTexts['甲.yaml'] ?? '' }), { version })
    expect(faultOfParts(readAll([text, other]))).toBeUndefined()
    expect(faultOfParts(readAll([text, text]))?.zh).toBe('丁.yaml 在 1.json 和 2.json 里都有，会重复计算')
  })

  it.each([['', '不是'], ['[]', '不是'], ['{"schemaVersion":1}', '不是'], [summaryJson(whole, { version: '9.9.9' }), '另一版本（9.9.9）'], [summaryJson(whole, { version }).replace('"totalFunds":"352.2"', '"totalFunds":"</v>"'), '不是'], [summaryJson(whole, { version, shard: { part: 3, of: 2 } }), '不是'], [summaryJson(whole, { version, shard: { part: 1, of: 0 } }), '不是'], [summaryJson(whole, { version }).replace('"number":"18"', '"number":18'), '不是']])('what is no part of this version is refused (%#)', (text, said) => {
    const reading = readPart('x.json', text, version)
    expect('fault' in reading ? reading.fault.zh : '').toContain(said)
  })
})

it('every file is in one share, and shares differ by one file at most', () => {
  const files = Array.from({ length: 29 }, (_, index) => index)
  const shares = Array.from({ length: 8 }, (_, index) => shardOf(files, { part: index + 1, of: 8 }))
  expect(shares.flat().toSorted((a, b) => a - b)).toEqual(files)
  expect(new Set(shares.map(({ length }) => length))).toEqual(new Set([3, 4]))
  expect(shares[2]).toEqual([2, 10, 18, 26])
})

it('the JSON keeps to its published schema, each declaration on a line', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join(root, 'schemas/summary.schema.json'), 'utf8')) as object)
  for (const text of [summaryJson(whole, { version }), partText({ part: 1, of: 2 }), summaryJson(summaryOf({}), { version })]) {
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  }
  expect(validate({ ...(JSON.parse(summaryJson(whole, { version })) as object), schemaVersion: 2 })).toBe(false)
  const lines = summaryJson(whole, { version }).split('\n').filter((line) => line.startsWith('{"path"'))
  expect(lines).toHaveLength(Object.keys(countyTexts).length)
  expect(summaryJson(whole, { version })).not.toMatch(/\u202e/u)
})
