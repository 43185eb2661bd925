import { describe, expect, it } from 'vitest'
import { profiles } from '../../src/base/rule-info.js'
import { defaultSettings, isBeyondProfile, isOn, type RuleSetting } from '../../src/base/settings.js'

const rule = { code: 'JX401' }
const set = (setting: RuleSetting) => ({ ...defaultSettings, rules: new Map([['JX401', setting]]) })

it('without a configuration the recommended rules judge as they are, and a comment needs a reason', () => {
  expect(defaultSettings).toEqual({ profile: 'recommended', rules: new Map(), reasonRequired: true })
})

describe('a rule by its profile', () => {
  it.each(profiles.flatMap((chosen, at) => profiles.map((own, ofRule) => [own, chosen, ofRule <= at] as const)))('%s in %s: %s', (own, chosen, judges) => {
    const settings = { ...defaultSettings, profile: chosen }
    expect(isOn({ ...rule, profile: own }, settings)).toBe(judges)
    expect(isBeyondProfile({ ...rule, profile: own }, settings)).toBe(!judges)
  })
})

describe('a rule that a configuration names', () => {
  it.each([
    ['off', undefined, false, false], ['warning', undefined, true, false], ['off', 'strict', false, false], ['error', 'strict', true, false], ['info', 'all', true, false],
  ] as const)('set to %s, of profile %s', (severity, profile, judges, isBeyond) => {
    const own = { ...rule, ...(profile && { profile }) }
    expect(isOn(own, set({ severity }))).toBe(judges)
    expect(isBeyondProfile(own, set({ severity }))).toBe(isBeyond)
  })

  it('stays beyond the profile where only something else is set, or another rule', () => {
    expect(isOn({ ...rule, profile: 'strict' }, set({}))).toBe(false)
    expect(isOn({ code: 'JX402', profile: 'strict' }, set({ severity: 'error' }))).toBe(false)
    expect(isOn(rule, set({}))).toBe(true)
  })
})
