import { expect, it } from 'vitest'
import type { KnownKeys } from '../../src/base/key-use.js'
import { readSource } from '../../src/source/read-source.js'

const keys: KnownKeys = new Map([['年度', { use: 'year', isColumn: false }]])
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

it('a file that is no text has no values, and nothing in it is certain', () => {
  const file = readSource('甲.yaml', Uint8Array.of(0x61, 0x0a, 0x62, 0xff))
  expect(file).toMatchObject({ path: '甲.yaml', text: 'a\nb\ufffd', lineStarts: [0, 2], root: undefined, damaged: [], brokenFrom: 0 })
  expect(file.findings.map(({ rule }) => rule)).toEqual(['JX003'])
})

it('one in another encoding is read, and what is wrong with its encoding is told first', () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'a: [1'].flatMap((sign) => [sign.charCodeAt(0), 0])])
  const file = readSource('甲.yaml', utf16)
  expect([file.text, file.findings.map(({ rule }) => rule)]).toEqual(['a: [1', ['JX003', 'JX001']])
})

it('traps are those of the keys that the text seems to have, of none where none are known', () => {
  const rulesOf = (...known: readonly ((text: string) => KnownKeys)[]): readonly string[] => readSource('甲.yaml', bytesOf('年度: 2020\n年度：2021'), () => new Map(), ...known).findings.map(({ rule }) => rule)
  expect(rulesOf((text) => (text.startsWith('年度') ? keys : new Map()))).toEqual(['JX007', 'JX002'])
  expect(readSource('甲.yaml', bytesOf('年度：2021'), () => keys).findings.map(({ rule }) => rule)).toEqual(['JX007'])
  expect(readSource('甲.yaml', bytesOf('年度：2021')).findings).toEqual([])
  // 年度 in GBK: without keys of forms nothing tells that it is.
  expect(readSource('甲.yaml', Uint8Array.of(0xc4, 0xea, 0xb6, 0xc8))).toMatchObject({ text: '', root: undefined, findings: [{ rule: 'JX003' }] })
})
