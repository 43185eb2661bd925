import { describe, expect, it } from 'vitest'
import { globFault, matchesGlob } from '../../src/config/globs.js'

describe('patterns of a configuration', () => {
  it.each([
    ['2019/**', '2019/a.yaml', true],
    ['2019/**', '2019/局/a.yaml', true],
    ['2019/**', '12019/a.yaml', false],
    ['2019/', '2019/局/a.yaml', true],
    ['2019', '2019/局/a.yaml', true],
    ['2019', '2020/2019/a.yaml', false],
    ['**/草稿/', '2020/草稿/局/a.yaml', true],
    ['**/草稿/', '草稿/a.yaml', true],
    ['**/草稿', '草稿/a.yaml', false],
    ['./2019/*.yaml', '2019/a.yaml', true],
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', '2019/a.yaml', false],
    ['*.yaml', 'A.YAML', false],
    ['**/*.{yaml,yml}', '.2019/.a.yml', true],
    ['2019/a(1).yaml', '2019/a(1).yaml', true],
    ['**/*(1).yaml', '2019/副本(1).yaml', true],
    ['**/*(1).yaml', '2019/1.yaml', false],
    ['甲(1)/*.yaml', '甲(1)/a.yaml', true],
    ['甲(1)', '甲(1)/a.yaml', true],
    ['甲+(乙)/?.yaml', '甲+(乙)/a.yaml', true],
    ['{甲,乙}/*', '乙/a.yaml', true],
    ['.', 'a/b.yaml', true],
    ['**/[0-9][0-9].yaml', 'x/07.yaml', true],
    // The same letters, composed and not.
    ['caf\u00e9/**', 'cafe\u0301/a.yaml', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(globFault(pattern)).toBeUndefined()
    expect(matchesGlob(pattern, path)).toBe(expected)
  })

  it.each([
    ['!a.yaml', 'negated'],
    ['2019\\**', 'backslash'],
    ['/2019/**', 'outside'],
    ['C:/2019/**', 'outside'],
    ['~/2019/**', 'outside'],
    ['../2019/**', 'outside'],
    ['a/../b', 'outside'],
    ['[a', 'unreadable'],
    ['a'.repeat(1001), 'unreadable'],
  ])('refuses %s', (pattern, fault) => {
    expect(globFault(pattern)).toBe(fault)
  })
})
