import { describe, expect, it } from 'vitest'
import { checkstyle, compact, github, githubSummary, gitlab, html, junit, narrate, sarif } from '../../src/reporters/other-reporters.js'
import { json } from '../../src/reporters/json.js'
import { pretty } from '../../src/reporters/pretty.js'
import type { Reporter } from '../../src/reporters/reporter.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { parseXml } from '../support/parse-xml.js'
import { plainOptions, reported, withSuppressed } from '../support/reported.js'

const reporters: Readonly<Record<string, Reporter>> = { pretty, json, compact, sarif, github, githubSummary, gitlab, junit, checkstyle, narrate, html }

/** Names of departments that mean something to one format or another, each as a key so that messages quote it. */
const names = [
  ']]>',
  '::error::x',
  '##[error]x',
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '%0A::error::x',
  '=HYPERLINK("http://x")',
  'a\nb\r\n::warning::c',
  '\u001b[31m红\u0007\b',
  '\u0085\u009b31m',
  '\u202e反\u2066\u200b\ufeff',
  '&amp;"\'',
  '[x](1) {0}',
  '|`*_~#@',
  '\ud800',
  '\uffff\ufffe',
]
const keys = names.map((name) => `${JSON.stringify(name).replace(/[\u007f-\uffff]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}: 1\n`)
const block = '单位负责人:\n  - |\n    ::error::x\n    <b>\n'
const path = '2020/a%0A::error::,b:<c>"&\'\u001b[31m\u202e\n.yaml'
const whole = reported(path, minimalDeclaration + keys.join('') + block)
const file = withSuppressed({ ...whole, notChecked: whole.findings.slice(0, 3).map(({ rule, message, primary }) => ({ rule, message, because: primary })) }, 'JX101', '因为 ]]> <b> \u001b[31m \u202e %0A')

const outputs = Object.entries(reporters).flatMap(([name, reporter]) =>
  (['zh', 'en'] as const).flatMap((language) => [40, 80, 200].map((width) => [`${name} ${language} ${width}`, name, reporter([file], { ...plainOptions, language, width })] as const)),
)

it('the example has a finding for every name', () => {
  expect(whole.findings.length).toBeGreaterThan(names.length)
})

it.each(outputs)('%s: no control character and none that turns the direction reaches the terminal', (_, __, text) => {
  expect(text.match(/[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu)).toBeNull()
  expect(text).not.toMatch(/\p{Surrogate}/u)
})

it.each(outputs.filter(([, name]) => name === 'json'))('%s is JSON and says what the file says', (_, __, text) => {
  const keysFound = whole.findings.map(({ primary }) => whole.file.text.slice(primary.start, primary.end)).slice(1)
  const { files } = JSON.parse(text) as { readonly files: readonly { readonly path: string; readonly findings: readonly { readonly primary: { readonly text: string } }[] }[] }
  expect(files.map((one) => [one.path, one.findings.map(({ primary }) => primary.text)])).toEqual([[path, keysFound]])
})

it.each(outputs.filter(([, name]) => name === 'gitlab'))('%s is JSON and names the file', (_, __, text) => {
  const issues = JSON.parse(text) as readonly { readonly location: { readonly path: string } }[]
  expect([...new Set(issues.map(({ location }) => location.path))]).toEqual([path])
})

it.each(outputs.filter(([, name]) => name === 'sarif'))('%s is JSON and names the file by an address', (_, __, text) => {
  expect(JSON.parse(text)).toMatchObject({ runs: [{ artifacts: [{ location: { uri: `2020/${encodeURIComponent(path.slice(5)).replace("'", '%27')}` } }] }] })
})

it.each(outputs.filter(([, name]) => ['junit', 'checkstyle', 'html'].includes(name)))('%s is well-formed XML', (_, name, text) => {
  const elements = parseXml(text.replace('<!DOCTYPE html>\n', ''))
  const known = { junit: ['testsuites', 'testsuite', 'testcase', 'failure', 'system-out', 'skipped'], checkstyle: ['checkstyle', 'file', 'error'], html: ['html', 'head', 'meta', 'title', 'style', 'body', 'section', 'article', 'div', 'span', 'mark', 'h1', 'h2', 'h3', 'p', 'ul', 'li'] }[name]
  expect([...new Set(elements.map((element) => element.name))].filter((element) => !known?.includes(element))).toEqual([])
  expect(text).not.toContain('onerror=alert(1)>')
})

it('html has nothing that runs or loads', () => {
  const text = html([file], plainOptions)
  expect(text).not.toMatch(/<script|<link|<img|<iframe|\bsrc="|\bhref="|url\(|@import/u)
  expect(text).toContain("default-src 'none'")
})

describe('github', () => {
  /** Commands as GitHub's runner takes them out of a log: at the start of a line, or in the old way anywhere; none while they are off. */
  function commandsOf(log: string): readonly string[] {
    let word: string | undefined
    return log.split(/\r\n|\n|\r/u).flatMap((line) => {
      const command = /^\s*::([^:]*)::/u.exec(line)?.[1] ?? (line.includes('##[') ? '##[' : undefined)
      if (word !== undefined) {
        if (command === word) word = undefined
        return []
      }
      if (command === 'stop-commands') word = line.replace('::stop-commands::', '')
      return command === undefined ? [] : [command.split(' ')[0] ?? '']
    })
  }

  it.each([40, 80, 200])('no text of a file is taken for a command, at %i columns', (width) => {
    const commands = commandsOf(github([file], { ...plainOptions, width }))
    expect(commands.filter((command) => !['group', 'stop-commands', 'endgroup'].includes(command))).toEqual([...Array.from({ length: 10 }, () => 'error'), 'notice'])
  })

  it('properties and messages stay whole', () => {
    const [line = ''] = github([file], plainOptions).split('\n').filter((one) => one.startsWith('::error '))
    const [, properties = '', message = ''] = /^::error (.*?)::(.*)$/u.exec(line) ?? []
    expect(properties.split(',').map((property) => property.split('=')[0])).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
    expect(properties).toContain('file=2020/a%250A%3A%3Aerror%3A%3A%2Cb%3A<c>')
    expect(message.replaceAll('%0A', '\n').replaceAll('%25', '%')).toContain(file.findings[0]?.message.zh)
  })

  it('the summary keeps its columns', () => {
    const rows = githubSummary([file], plainOptions).split('\n').filter((line) => line.startsWith('|'))
    expect(rows.length).toBeGreaterThan(names.length)
    expect(rows.filter((row) => row.replaceAll('\\|', '').split('|').length !== 6)).toEqual([])
    expect(rows.join('')).not.toMatch(/<(?!br>)/u)
  })
})

it('sarif: what stands in a file is neither a link nor a placeholder', () => {
  const { runs } = JSON.parse(sarif([file], plainOptions)) as { readonly runs: readonly { readonly results: readonly { readonly message: { readonly text: string } }[] }[] }
  const text = runs[0]?.results.map(({ message }) => message.text).join('\n') ?? ''
  expect(text).toContain('[x] (1)')
  expect(text).not.toMatch(/\{\d+\}/u)
})

it.each(outputs.filter(([, name]) => name === 'compact'))('%s has one line a finding', (_, __, text) => {
  expect(text.trimEnd().split('\n')).toHaveLength(file.findings.length + file.notChecked.length)
})

it('narrate draws nothing', () => {
  expect(narrate([file], plainOptions)).not.toMatch(/[\u2500-\u257f›⋮┌│━─…]/u)
})
