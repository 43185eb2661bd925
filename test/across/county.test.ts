import { describe, expect, it } from 'vitest'
import { compareWithPlanted } from '../../bench/county/compare.mjs'
import { makeCounty } from '../../bench/county/county.mjs'
import { check } from '../../src/check.js'
import { json } from '../../src/reporters/json.js'
import type { ReportedFile } from '../../src/reporters/reporter.js'
import { listFile } from '../../src/tables/read-lists.js'
import { judgeTexts, type TextFile } from '../support/judge-texts.js'
import { plainOptions } from '../support/reported.js'

type County = ReturnType<typeof makeCounty>

function filesOf({ files }: County): readonly TextFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text })).filter(({ path }) => path !== 'jixiao.config.yaml')
}

/** What `check --format json` would print for this year's files and the lists. */
function reportOf(files: readonly TextFile[]): string {
  const found = judgeTexts(files)
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const reported = [...found].filter(([path]) => !path.startsWith('2019/')).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, { findings, notChecked }]): ReportedFile => {
    const text = texts.get(path) ?? ''
    return { file: path.endsWith('.csv') ? listFile(path, text) : check(path, new TextEncoder().encode(text)).file, formKind: undefined, findings, notChecked, suppressed: [] }
  })
  return json(reported, plainOptions)
}

describe('a generated county', () => {
  it('has the same bytes for the same seed, and others for another', () => {
    const make = (seed: number): string => JSON.stringify(makeCounty({ count: 60, seed, share: 0.4 }))
    expect(make(3)).toBe(make(3))
    expect(make(3)).not.toBe(make(4))
  })

  it('has names for thousands of departments, each once', () => {
    const names = (makeCounty({ count: 3000, seed: 1, before: 0 }).files['单位名单.csv'] ?? '').trim().split('\n').slice(1)
    expect(names).toHaveLength(3000)
    expect(new Set(names).size).toBe(3000)
  })

  it.each([1, 2])('without planted faults has nothing to find, seed %i', (seed) => {
    const files = filesOf(makeCounty({ count: 150, seed }))
    const found = [...judgeTexts(files)].flatMap(([path, { findings, notChecked }]) => [...findings, ...notChecked].map(({ rule, message }) => [path, rule, message.zh]))
    expect(files.length).toBeGreaterThan(180)
    expect(found).toEqual([])
  })

  it('has every planted fault found, and none invented, in 200 departments', () => {
    const county = makeCounty({ count: 200, seed: 5, share: 0.5 })
    expect(county.planted.length).toBeGreaterThan(80)
    expect(new Set(county.planted.map(({ rule }) => rule)).size).toBeGreaterThan(20)
    const report = JSON.parse(reportOf(filesOf(county))) as Parameters<typeof compareWithPlanted>[0]
    expect(compareWithPlanted(report, county.planted)).toEqual({ missed: [], invented: [] })
  })

  it('is judged the same in whatever order its files come, byte for byte', () => {
    const files = filesOf(makeCounty({ count: 80, seed: 9, share: 0.6 }))
    const report = reportOf(files)
    expect(report).toContain('JX703')
    expect(reportOf(files)).toBe(report)
    expect(reportOf(files.toReversed())).toBe(report)
  })
})
