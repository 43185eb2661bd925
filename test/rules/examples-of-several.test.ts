import { describe, expect, it } from 'vitest'
import type { ExampleFile, GoodExample } from '../../src/base/rule-info.js'
import type { Finding } from '../../src/base/finding.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { judgeTexts, type TextFile } from '../support/judge-texts.js'
import { overlay, readMarks, type Marked } from '../support/overlay.js'
import { defaultSettings, type Settings } from '../../src/base/settings.js'

const rules = ruleCatalogue.filter(({ good, bad }) => [...good, ...bad].some(({ path, others }) => path !== undefined || others !== undefined))

type Read = Marked & { readonly path: string }

/** The files of an example: declarations laid over the minimal one, lists as they are; of the one it is about first. */
function filesOf({ yaml, path = '2020/某局.yaml', others = [] }: GoodExample): readonly [Read, ...Read[]] {
  const read = ({ path: name, text }: ExampleFile): Read => ({ path: name, ...readMarks(name.endsWith('.yaml') ? overlay(text) : text) })
  return [read({ path, text: yaml }), ...others.map(read)]
}

/** The rule is on, and no other one that looks at several files: small examples are alike in more than one way. */
function settingsFor(rule: (typeof rules)[number]): Settings {
  return { ...defaultSettings, rules: new Map(rules.map(({ code }) => [code, { severity: code === rule.code ? rule.severity : 'off' }])) }
}

function found(files: readonly TextFile[], rule: (typeof rules)[number]): readonly (readonly [string, Finding])[] {
  return [...judgeTexts(files, settingsFor(rule))].flatMap(([path, { findings }]) => findings.map((finding) => [path, finding] as const))
}

it('every rule that needs more than its file, and no other but one on lists, has examples of several files', () => {
  expect(rules.map(({ code }) => code)).toEqual(ruleCatalogue.filter(({ code, needs }) => needs !== undefined || code === 'JX904').map(({ code }) => code))
})

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it.each(rule.good.map((example) => [example.name, example] as const))('passes: %s', (_, example) => {
    expect(found(filesOf(example), rule).filter(([, finding]) => finding.rule === code)).toEqual([])
  })

  it.each(rule.bad.map((example) => [example.name, example] as const))('finds: %s', (_, example) => {
    const files = filesOf(example)
    const [own, ...others] = files
    const all = found(files, rule)
    const judged = all.filter(([, finding]) => finding.rule === code)
    expect(judged.map(([path, { message, severity }]) => [path, message.zh, message.en, severity])).toEqual([[own.path, example.zh, example.en, example.severity ?? rule.severity]])
    const [[, finding] = []] = judged
    if (!finding) return expect.fail('nothing found')
    const { primary, related, elsewhere = [], notes } = finding
    expect(primary).toEqual(own.primary[0])
    expect(related.map(({ span }) => span)).toEqual(own.related)
    expect(elsewhere.map(({ path, span }) => ({ path, ...span }))).toEqual(others.flatMap(({ path, related: marked }) => marked.map((span) => ({ path, ...span }))))
    for (const place of elsewhere) expect(place.text).toBe(others.find(({ path }) => path === place.path)?.text.slice(place.span.start, place.span.end))
    for (const part of example.says ?? []) expect(notes.map(({ zh }) => zh)).toContainEqual(expect.stringContaining(part))
    expect([...new Set(all.map(([, one]) => one.rule).filter((one) => one !== code))].filter((one) => !example.also?.includes(one))).toEqual([])
  })
})
