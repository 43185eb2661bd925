import { describe, expect, it } from 'vitest'
import type { RealRow, RuleCategory, RuleInfo } from '../../src/base/rule-info.js'
import type { Span } from '../../src/base/span.js'
import type { Text } from '../../src/base/text.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import type { Finding } from '../../src/base/finding.js'
import { formKinds } from '../../src/forms/index.js'
import { checkConfigText } from '../support/check-config.js'
import { checkText, fixText } from '../support/check-text.js'
import { unprintableIn } from '../support/unprintable-in.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay, readMarks } from '../support/overlay.js'
import { settingsWith } from '../support/rule-settings.js'

it('the minimal declaration has no finding', () => {
  expect(checkText(minimalDeclaration)).toMatchObject({ findings: [], notChecked: [] })
})

it('codes and names are unique, and codes stand in order', () => {
  const codes = ruleCatalogue.map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)].toSorted())
  expect(new Set(ruleCatalogue.map(({ name }) => name)).size).toBe(codes.length)
})

/** Rules whose examples are one declaration or one configuration. */
const alone = ruleCatalogue.filter(({ good, bad, subject }) => subject !== 'import' && [...good, ...bad].every(({ path, others }) => path === undefined && others === undefined))

describe.each(alone.filter(({ good, bad }) => good.length + bad.length > 0).map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const { bad, good, subject, realRows = [] } = rule
  it.each(good.map((example) => [example.name, example] as const))('passes: %s', async (_, { yaml }) => {
    const found = (await findingsIn(wholeText({ yaml }, subject), rule)).filter(({ rule }) => rule === code)
    expect(found).toEqual([])
  })

  it.each(bad.map((example) => [example.name, example] as const))('finds: %s', async (_, example) => {
    const { text, primary, related } = readMarks(wholeText(example, subject))
    const findings = await findingsIn(text, rule)
    const found = findings.filter(({ rule }) => rule === code)
    expect(found.map(({ message }) => message)).toEqual([{ zh: example.zh, en: example.en }])
    expect(found.map((finding) => finding.severity)).toEqual([example.severity ?? rule.severity])
    expect(found.map((finding) => finding.primary)).toEqual(primary.length > 0 ? primary : [{ start: 0, end: 0 }])
    // Whatever else a finding says, it says in both languages, of values that are there.
    expect(findings.flatMap(textsOf).filter(({ zh, en }) => [zh, en].some((text) => !/\S/u.test(text) || /undefined|\[object/u.test(text)))).toEqual([])
    expect(found.flatMap((finding) => finding.related.map(({ span }) => span)).toSorted(byStart)).toEqual(related)
    if (example.proposal !== undefined) expect(found.map(({ proposal }) => proposal?.zh)).toEqual([example.proposal])
    for (const part of example.says ?? []) expect(found.flatMap(sayingsOf)).toContainEqual(expect.stringContaining(part))
    expect(findings.every(({ primary: { start, end }, fixes }) => start <= end && end <= text.length && fixes.every(({ span }) => span.start <= span.end && span.end <= text.length))).toBe(true)
    // One fault, one finding: nothing follows from it.
    expect(findings.map(({ rule: one }) => one).filter((one) => !example.also?.includes(one))).toEqual([code])
  })

  it.each(realRows.map((row) => [Object.values(row.cells).join(' '), row] as const))('passes the real row: %s', async (_, row) => {
    expect((await findingsIn(overlay(rowExample(row)), rule)).filter((finding) => finding.rule === code)).toEqual([])
  })
})

const mendable = alone.flatMap((rule) => rule.bad.flatMap((example) => (example.whole || rule.subject ? [] : [[rule.code, example.name, example, rule] as const])))

describe.each(mendable)('%s %s', (_code, _name, example, rule) => {
  it('is mended by its safe fixes to what the rule says, or left alone, and mending again changes nothing', () => {
    const { text } = readMarks(overlay(example.yaml))
    const mended = fixText(text, false, settingsWith(rule))
    expect(mended).toBe(example.fixed === undefined ? text : overlay(example.fixed))
    expect(fixText(mended, false, settingsWith(rule))).toBe(mended)
  })
})

it('every rule has an example of what it finds, but for bytes that no text can show, and what needs a second file', () => {
  expect(ruleCatalogue.filter(({ bad }) => bad.length === 0).map(({ code }) => code)).toEqual(['JX003', 'JX921'])
})

describe('rules that judge what is said', () => {
  const reviewing: readonly RuleCategory[] = ['completeness', 'value', 'wording', 'consistency']

  it('each has a good example, two bad ones and three published rows that pass', () => {
    const lacking = ruleCatalogue.filter(({ category, good, bad, realRows = [] }) => reviewing.includes(category) && (good.length < 1 || bad.length < 2 || realRows.length < 3))
    expect(lacking.map(({ code }) => code)).toEqual([])
  })

  it('what rests on likelihood, or on advice of this tool alone, is no error', () => {
    const errors = ruleCatalogue.filter(({ severity, isHeuristic, basis }) => severity === 'error' && (isHeuristic || basis?.zh.startsWith('本工具建议')))
    expect(errors.map(({ code }) => code)).toEqual([])
  })
})

/** An example with the row as the only one of its group. */
function rowExample({ group, cells }: RealRow): string {
  const levels = (formKinds.find(({ id }) => id === 'department-2020')?.fields ?? []).flatMap((field) => (field.type === 'indicators' ? field.levels : []))
  const found = levels.flatMap((level) => level.groups.map((one) => ({ level, one }))).find(({ one }) => one.label === group || one.aliases?.includes(group))
  if (!found) throw new Error(`no group ${group}`)
  const lines = Object.entries(cells).map(([label, text], index) => `${index === 0 ? '    - ' : '      '}${label}: ${JSON.stringify(text)}`)
  return [`${found.level.label}:`, `  ${found.one.label}:`, ...lines].join('\n')
}

/** A configuration stands by itself; other examples are laid over the minimal declaration. */
function wholeText({ yaml, whole }: { readonly yaml: string; readonly whole?: true }, subject: RuleInfo['subject']): string {
  return whole || subject === 'config' ? yaml : overlay(yaml)
}

async function findingsIn(text: string, rule: RuleInfo): Promise<readonly Finding[]> {
  if (rule.subject === 'config') return checkConfigText(text)
  const checked = checkText(text, settingsWith(rule))
  return rule.subject === 'export' ? [...checked.findings, ...await unprintableIn(checked)] : checked.findings
}

/** What a finding says besides its message and its proposal, in Chinese. */
function sayingsOf({ label, notes, related }: Finding): readonly string[] {
  return [label, ...notes, ...related.map(({ message }) => message)].map(({ zh }) => zh)
}

function textsOf({ label, notes, related, proposal }: Finding): readonly Text[] {
  return [label, ...notes, ...related.map(({ message }) => message), ...(proposal ? [proposal] : [])]
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}
