import { describe, expect, it } from 'vitest'
import { isFixed, profileOf, profiles, type RuleInfo } from '../../src/base/rule-info.js'

const text = { zh: '', en: '' }
const rule: RuleInfo = { code: 'JX201', name: 'some', category: 'arithmetic', severity: 'error', since: '0.1.0', title: text, why: text, good: [], bad: [] }

describe('profiles', () => {
  it('go from the smallest to the widest', () => expect(profiles).toEqual(['recommended', 'strict', 'all']))
  it('a rule that names none is recommended', () => expect(profileOf({})).toBe('recommended'))
  it.each(profiles)('a rule of %s is of that', (profile) => expect(profileOf({ profile })).toBe(profile))
})

describe('a rule that nothing takes back', () => {
  it.each([
    ['an error of the file', { category: 'file', severity: 'error' }, true],
    ['a warning about the file', { category: 'file', severity: 'warning' }, false],
    ['an error of what is filled in', {}, false],
    ['a warning', { severity: 'warning' }, false],
    ['what is about a configuration', { category: 'tool', severity: 'warning', subject: 'config' }, true],
    ['what is about a form to be printed', { category: 'export', severity: 'warning', subject: 'export' }, true],
    ['what is doubtful in a file of another program', { category: 'tool', severity: 'warning', subject: 'import' }, false],
    ['what cannot be read of a file of another program', { category: 'file', severity: 'error', subject: 'import' }, true],
  ] as const)('%s: %j', (_, own, fixed) => expect(isFixed({ ...rule, ...own })).toBe(fixed))
})
