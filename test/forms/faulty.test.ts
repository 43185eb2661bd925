import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultSettings, type Settings } from '../../src/base/settings.js'
import type { Span } from '../../src/base/span.js'
import { check } from '../../src/check.js'
import { fix } from '../../src/fix.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { positionOf, type SourceFile } from '../../src/source/source-file.js'
import { settingsWith } from '../support/rule-settings.js'
import { root } from '../support/run-built.js'

const folder = join(root, 'examples/faulty')
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

interface Expected {
  readonly rule: string
  /** `line:column-line:column "text"`, columns in UTF-16 units. */
  readonly primary: string
  readonly related: readonly string[]
  /** Which fixes leave the file without a finding. */
  readonly mended: 'safe' | 'unsafe' | 'by hand'
}

const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Readonly<Record<string, Expected>>

it('there are at least 60 files with one fault each, and each has its expectation', () => {
  expect(names.length).toBeGreaterThanOrEqual(60)
  expect(names.toSorted()).toEqual(Object.keys(expected).toSorted())
})

// JX202 comes beside a blank total only, JX921 needs a baseline.
it('every rule that can be broken alone in a file has one', () => {
  const shown = new Set(Object.values(expected).map(({ rule }) => rule))
  expect(ruleCatalogue.filter(({ code, subject, needs }) => !shown.has(code) && subject === undefined && needs === undefined).map(({ code }) => code)).toEqual(['JX202', 'JX921'])
})

it.each(names)('%s has the one fault that its name says, at its place, and is mended as far as it can be', (name) => {
  const bytes = readFileSync(join(folder, name))
  const { file, findings } = check(name, bytes, settingsFor(name))
  const [finding, ...others] = findings
  if (!finding) return expect.fail('no finding')
  expect(others).toEqual([])
  expect(name.startsWith(finding.rule.toLowerCase())).toBe(true)
  expect({ rule: finding.rule, primary: shown(file, finding.primary), related: finding.related.map(({ span }) => shown(file, span)), mended: mendedBy(name, bytes) }).toEqual(expected[name])
})

// The first cannot be read as a declaration; in the last ones the fault is what is missing.
const withoutAllGroups = ['jx003-broken-byte.yaml', 'jx003-word-file.yaml', 'jx004-another-yaml.yaml', 'jx004-comments-only.yaml', 'jx016-too-deep.yaml', 'jx102-benefit-missing.yaml', 'jx111-no-effect.yaml', 'jx111-timeliness-missing.yaml', 'jx112-satisfaction-missing.yaml']

it('every file has all groups that a form needs, so that nothing else is wrong with it', () => {
  const lacking = names.filter((name) => {
    const measures = new Set(check(name, readFileSync(join(folder, name))).declaration?.indicators.map(({ level2 }) => level2.measures))
    const hasBenefit = (['economic', 'social', 'ecological', 'sustainable'] as const).some((measure) => measures.has(measure))
    return !hasBenefit || !(['quantity', 'quality', 'timeliness', 'cost', 'satisfaction'] as const).every((measure) => measures.has(measure))
  })
  expect(lacking.toSorted()).toEqual(withoutAllGroups)
})

function mendedBy(name: string, bytes: Uint8Array): Expected['mended'] {
  const left = (unsafe: boolean): number => fix(name, bytes, { unsafe, settings: settingsFor(name) }).after.findings.length
  if (left(false) === 0) return 'safe'
  return left(true) === 0 ? 'unsafe' : 'by hand'
}

/** A rule beyond the usual profile is switched on for its own file. */
function settingsFor(name: string): Settings {
  const rule = ruleCatalogue.find(({ code }) => name.startsWith(code.toLowerCase()))
  return rule ? settingsWith(rule) : defaultSettings
}

function shown(file: SourceFile, { start, end }: Span): string {
  const place = (offset: number): string => Object.values(positionOf(file, offset)).join(':')
  return `${place(start)}-${place(end)} ${JSON.stringify(file.text.slice(start, end))}`
}
