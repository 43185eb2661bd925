import { describe, expect, it } from 'vitest'
import type { BadExample, RuleInfo } from '../../src/base/rule-info.js'
import type { Span } from '../../src/base/span.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import type { Finding } from '../../src/base/finding.js'
import { checkConfigText } from '../support/check-config.js'
import { checkText, fixText } from '../support/check-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay, readMarks } from '../support/overlay.js'

it('the minimal declaration has no finding', () => {
  expect(checkText(minimalDeclaration)).toMatchObject({ findings: [], notChecked: [] })
})

it('codes and names are unique, and codes stand in order', () => {
  const codes = ruleCatalogue.map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)].toSorted())
  expect(new Set(ruleCatalogue.map(({ name }) => name)).size).toBe(codes.length)
})

describe.each(ruleCatalogue.filter(({ good, bad }) => good.length + bad.length > 0).map((rule) => [rule.code, rule] as const))('%s', (code, { bad, good, subject }) => {
  it.each(good.map((example) => [example.name, example] as const))('passes: %s', async (_, { yaml }) => {
    const found = (await findingsIn(wholeText({ yaml }, subject), subject)).filter(({ rule }) => rule === code)
    expect(found).toEqual([])
  })

  it.each(bad.map((example) => [example.name, example] as const))('finds: %s', async (_, example) => {
    const { text, primary, related } = readMarks(wholeText(example, subject))
    const findings = await findingsIn(text, subject)
    const found = findings.filter(({ rule }) => rule === code)
    expect(found.map(({ message }) => message)).toEqual([{ zh: example.zh, en: example.en }])
    expect(found.map((finding) => finding.primary)).toEqual(primary.length > 0 ? primary : [{ start: 0, end: 0 }])
    expect(found.flatMap((finding) => finding.related.map(({ span }) => span)).toSorted(byStart)).toEqual(related)
    expect(findings.every(({ primary: { start, end }, fixes }) => start <= end && end <= text.length && fixes.every(({ span }) => span.start <= span.end && span.end <= text.length))).toBe(true)
    // One fault, one finding: nothing follows from it.
    expect(findings.map(({ rule }) => rule).filter((rule) => !example.also?.includes(rule))).toEqual([code])
  })
})

describe.each(ruleCatalogue.flatMap(({ code, bad, subject }) => bad.flatMap((example): [string, string, BadExample][] => (example.whole || subject ? [] : [[code, example.name, example]]))))('%s %s', (_code, _name, example) => {
  it('is mended by its safe fixes to what the rule says, or left alone, and mending again changes nothing', () => {
    const { text } = readMarks(overlay(example.yaml))
    const mended = fixText(text)
    expect(mended).toBe(example.fixed === undefined ? text : overlay(example.fixed))
    expect(fixText(mended)).toBe(mended)
  })
})

it('every rule has an example of what it finds, but for bytes that no text can show, and what needs a second file', () => {
  expect(ruleCatalogue.filter(({ bad }) => bad.length === 0).map(({ code }) => code)).toEqual(['JX003', 'JX921'])
})

/** A configuration stands by itself; other examples are laid over the minimal declaration. */
function wholeText({ yaml, whole }: { readonly yaml: string; readonly whole?: true }, subject: RuleInfo['subject']): string {
  return whole || subject === 'config' ? yaml : overlay(yaml)
}

async function findingsIn(text: string, subject: RuleInfo['subject']): Promise<readonly Finding[]> {
  return subject === 'config' ? checkConfigText(text) : checkText(text).findings
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}
