import { describe, expect, it } from 'vitest'
import { checkstyle, compact, github, githubSummary, gitlab, html, junit, narrate, sarif } from '../../src/reporters/other-reporters.js'
import { json } from '../../src/reporters/json.js'
import { pretty } from '../../src/reporters/pretty.js'
import type { Reporter } from '../../src/reporters/reporter.js'
import { overlay } from '../support/overlay.js'
import { parseXml } from '../support/parse-xml.js'
import { plainOptions, reported } from '../support/reported.js'

/** A total with six addends in two splits: every one is a related place. */
const file = reported('2020/a.yaml', overlay('资金总额: 100.40\n一般公共预算: 100.30\n基本支出: 60.10\n项目支出: 40.20'))
const labels = file.findings.flatMap(({ related }) => related.map(({ message }) => message.zh))
const run = (reporter: Reporter): string => reporter([file], plainOptions)
const occurring = (text: string): readonly string[] => labels.filter((label) => text.includes(label))

interface JsonReport {
  readonly files: readonly { readonly findings: readonly { readonly related: readonly { readonly label: string }[] }[] }[]
}
interface SarifLog {
  readonly runs: readonly { readonly results: readonly { readonly message: { readonly text: string }; readonly relatedLocations: readonly { readonly id: number; readonly message: { readonly text: string } }[] }[] }[]
}

describe('R-6 every format carries every related place', () => {
  it('the example has as many as the sum has parts', () => {
    expect(labels).toHaveLength(6)
    expect(new Set(labels).size).toBe(6)
  })

  it('R-6 json', () => {
    const { files } = JSON.parse(run(json)) as JsonReport
    expect(files.flatMap(({ findings }) => findings.flatMap(({ related }) => related.map(({ label }) => label)))).toEqual(labels)
  })

  it('R-6 sarif, each with a link from the message', () => {
    const { runs } = JSON.parse(run(sarif)) as SarifLog
    const [result] = runs[0]?.results ?? []
    expect(result?.relatedLocations.map(({ id, message }) => [id, message.text])).toEqual(labels.map((label, index) => [index + 1, label]))
    expect([...(result?.message.text ?? '').matchAll(/\[([^\]]*)\]\((\d+)\)/gu)].map(([, text, id]) => [Number(id), text])).toEqual(labels.map((label, index) => [index + 1, label]))
  })

  it('R-6 pretty, each below its line', () => {
    const lines = run(pretty).split('\n')
    expect(lines.filter((line) => line.includes('──') && occurring(line).length === 1)).toHaveLength(labels.length)
  })

  it('R-6 compact, in the line of the finding', () => {
    const [places] = /(?<=\[相关: ).*(?=\])/u.exec(run(compact)) ?? []
    expect(places?.split('; ').map((place) => place.replace(/^\d+:\d+ /u, ''))).toEqual(labels)
  })

  it('R-6 github, in the annotation and in the summary', () => {
    const annotation = run(github).split('\n').findLast((line) => line.startsWith('::error ')) ?? ''
    expect(annotation.split('%0A').filter((line) => line.startsWith('相关位置'))).toHaveLength(labels.length)
    expect(occurring(annotation)).toEqual(labels)
    expect(occurring(run(githubSummary))).toEqual(labels)
  })

  it('R-6 gitlab', () => {
    const [issue] = JSON.parse(run(gitlab)) as readonly { readonly description: string }[]
    expect(occurring(issue?.description ?? '')).toEqual(labels)
  })

  it('R-6 junit and checkstyle', () => {
    expect(parseXml(run(junit)).filter(({ name }) => name === 'failure').map(({ text }) => occurring(text))).toEqual([labels])
    expect(parseXml(run(checkstyle)).filter(({ name }) => name === 'error').map(({ attributes }) => occurring(attributes['message'] ?? ''))).toEqual([labels])
  })

  it('R-6 narrate, each in a sentence with its line', () => {
    expect(run(narrate).split('\n').filter((line) => /^相关位置 第 \d+ 行第 \d+ 列：.*。$/u.test(line) && occurring(line).length === 1)).toHaveLength(labels.length)
  })

  it('R-6 html, each marked in its line', () => {
    const elements = parseXml(run(html).replace('<!DOCTYPE html>\n', ''))
    expect(elements.filter(({ name, attributes }) => name === 'mark' && attributes['class'] === undefined)).toHaveLength(labels.length)
    expect(elements.filter(({ attributes }) => attributes['class'] === 'label').flatMap(({ text }) => occurring(text))).toEqual(labels)
  })
})

describe('every format tells what was not checked', () => {
  const doubtful = reported('2020/a.yaml', overlay('其他资金: 0.1x'))
  const [message = ''] = doubtful.notChecked.map(({ message: text }) => text.zh)

  it.each(Object.entries({ pretty, json, compact, sarif, github, githubSummary, gitlab, junit, checkstyle, narrate, html }))('%s', (_, reporter) => {
    expect(message).not.toBe('')
    const text = reporter([doubtful], { ...plainOptions, width: 200 }).replaceAll('&quot;', '"')
    expect(text).toContain(message)
  })
})
