import { describe, expect, it } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import type { Finding } from '../../src/base/finding.js'
import { checkstyle, compact, github, githubSummary, gitlab, html, junit, narrate, sarif } from '../../src/reporters/other-reporters.js'
import { json } from '../../src/reporters/json.js'
import { pretty } from '../../src/reporters/pretty.js'
import type { ReportedFile, Reporter } from '../../src/reporters/reporter.js'
import { overlay } from '../support/overlay.js'
import { plainOptions, reported } from '../support/reported.js'

const places = [1, 2].map((line) => ({ path: `2020/其他${line}.yaml`, span: { start: 4, end: 6 }, from: { line, column: 5 }, to: { line, column: 7 }, text: '某局', message: { zh: `别处之${line}`, en: `place ${line}` } }))
const base = reported('2020/a.yaml', overlay('项目支出: 41.20'))
const file: ReportedFile = { ...base, findings: base.findings.map((finding): Finding => ({ ...finding, related: [], elsewhere: places })) }
const run = (reporter: Reporter, files: readonly ReportedFile[] = [file]): string => reporter(files, plainOptions)

describe('every format carries every place in another file, with its path and line', () => {
  it.each(Object.entries({ pretty, compact, github, githubSummary, gitlab, junit, checkstyle, narrate, html }))('%s', (_, reporter) => {
    const text = run(reporter).replaceAll('\\_', '_')
    for (const { path, from, message } of places) {
      expect(text).toContain(message.zh)
      expect(text).toMatch(new RegExp(`${path}(?:: ?${from.line}\\b|:${from.line}:5| 第 ${from.line} 行)`, 'u'))
    }
  })

  it('json, as its schema says', () => {
    const report: unknown = JSON.parse(run(json))
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync('schemas/findings.schema.json', 'utf8')) as object)
    validate(report)
    expect(validate.errors ?? []).toEqual([])
    expect(report).toMatchObject({ files: [{ findings: [{ elsewhere: [{ path: '2020/其他1.yaml', line: 1, column: 5, endColumn: 7, offset: 4, endOffset: 6, text: '某局', label: '别处之1' }, { path: '2020/其他2.yaml', line: 2 }] }] }] })
  })

  it('sarif, as related locations in the other files, with links from the message', () => {
    const log = JSON.parse(run(sarif)) as { readonly runs: readonly { readonly results: readonly { readonly message: { readonly text: string }; readonly relatedLocations: readonly object[] }[] }[] }
    const [result] = log.runs[0]?.results ?? []
    expect(result?.relatedLocations).toMatchObject([{ id: 1, physicalLocation: { artifactLocation: { uri: encodeURI('2020/其他1.yaml') }, region: { startLine: 1, startColumn: 5 } } }, { id: 2 }])
    expect(result?.message.text).toContain('[别处之2](2)')
  })
})

it.each(Object.entries({ pretty, compact, github, gitlab, junit, checkstyle, narrate, html, json, sarif }))('%s names the cell of a place in a file that has no lines', (_, reporter) => {
  const elsewhere = places.slice(0, 1).map((place) => ({ ...place, path: 'b.xlsx', cell: { zh: 'Sheet1!C3', en: 'Sheet1!C3' } }))
  const text = run(reporter, [{ ...file, findings: file.findings.map((finding) => ({ ...finding, elsewhere })) }])
  expect(text).toContain('Sheet1!C3')
  expect(text).not.toMatch(/b\.xlsx(?::1\b| 第 1 行)|"startLine": 1,\s*"startColumn": 5/u)
})

it('a terminal shows a few of many, and says how many more there are', () => {
  const many = Array.from({ length: 9 }, (_, index) => places.slice(0, 1).map((place) => ({ ...place, path: `${index}.yaml` }))).flat()
  const text = run(pretty, [{ ...file, findings: file.findings.map((finding) => ({ ...finding, elsewhere: many })) }])
  expect(text.split('\n').filter((line) => line.includes('├─')).map((line) => line.trim())).toEqual(['├─ 0.yaml:1:5   别处之1', '├─ 1.yaml:1:5   别处之1', '├─ 2.yaml:1:5   别处之1', '├─ 3.yaml:1:5   别处之1', '├─ 另有 5 处（--format json 有全部）'])
})

describe('what another finding sums up', () => {
  const [first] = base.findings
  const copy = reported('2020/b.yaml', overlay('项目支出: 41.20'))
  const [second] = copy.findings
  const summed: readonly ReportedFile[] = first && second ? [{ ...base, findings: [first, { ...first, rule: 'JX704', severity: 'info', sumsUp: 'JX201', elsewhere: [{ path: '2020/b.yaml', span: second.primary, from: { line: 1, column: 1 }, to: { line: 1, column: 2 }, text: '', message: { zh: '这里也是', en: 'here too' } }] }] }, copy] : []

  it.each(Object.entries({ pretty, narrate, html }))('is read once in %s, and counted', (_, reporter) => {
    const text = run(reporter, summed)
    expect(text).not.toContain('explain JX201')
    expect(text).toContain('explain JX704')
    expect(text).toContain('2 个错误，0 个警告，1 个提示，其中 2 处未显示')
  })

  it.each(Object.entries({ json, compact, gitlab, checkstyle, sarif }))('is all there in %s', (_, reporter) => {
    expect(run(reporter, summed).match(/JX201/gu)?.length).toBeGreaterThanOrEqual(2)
  })
})
