import { describe, expect, it } from 'vitest'
import { importRules } from '../../src/importing/rules.js'
import { readMarks } from '../support/overlay.js'
import { formWith, importForm } from './minimal-form.js'

describe.each(importRules.map((rule) => [rule.code, rule] as const))('%s', (code, { good, bad, severity }) => {
  it.each(good.map((example) => [example.name, example] as const))('passes: %s', async (_, { yaml }) => {
    expect((await importForm(formWith(yaml))).findings).toEqual([])
  })

  it.each(bad.map((example) => [example.name, example] as const))('finds: %s', async (_, { yaml, zh, en }) => {
    const { text, primary: [mark] } = readMarks(yaml)
    const { text: written, findings } = await importForm(formWith(text))
    expect(findings.map((finding) => [finding.rule, finding.severity, finding.message])).toEqual([[code, severity, { zh, en }]])
    const [found] = findings
    expect(mark).toBeDefined()
    expect(written.slice(found?.primary.start, found?.primary.end)).toContain(text.slice(mark?.start, mark?.end))
  })
})
