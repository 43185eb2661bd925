import { expect, it } from 'vitest'
import { sourceRules } from '../../src/source/rules.js'

it('the rules of files keep the codes and names by which they are told to ignore', () => {
  expect(sourceRules.map(({ code, name, severity }) => `${code} ${name} ${severity}`)).toEqual([
    'JX001 yaml-syntax error',
    'JX002 duplicate-key error',
    'JX003 not-utf8 error',
    'JX004 no-declaration error',
    'JX005 several-documents error',
    'JX006 alias error',
    'JX007 key-colon error',
    'JX008 wide-indent error',
    'JX009 tab-indent error',
    'JX010 wrong-mark error',
    'JX011 needs-quotes error',
    'JX012 digits-unquoted info',
    'JX013 text-in-comment warning',
    'JX014 word-value warning',
    'JX015 date-unquoted info',
    'JX016 over-limit error',
    'JX017 invisible-character warning',
    'JX018 colon-in-text error',
    'JX019 value-before-keys error',
    'JX020 misaligned error',
  ])
  expect([...new Set(sourceRules.map(({ category, since }) => `${category} ${since}`))]).toEqual(['file 0.1.0'])
})
