import { describe, expect, it } from 'vitest'
import { decode } from '../../src/source/decode.js'

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(new TextEncoder().encode('年度'))).toEqual({ text: '年度' })
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a' })
  })

  it.each([
    // 年度 in GB18030 and in UTF-16.
    [[0xc4, 0xea, 0xb6, 0xc8], 'GB18030（GBK）'],
    [[0xff, 0xfe, 0x74, 0x5e], 'UTF-16'],
    [[0xfe, 0xff, 0x5e, 0x74], 'UTF-16'],
  ])('names what %j looks like', (bytes, name) => {
    const decoded = decode(Uint8Array.from(bytes))
    expect(decoded.text === undefined && decoded.finding).toMatchObject({ rule: 'JX003', message: { zh: `文件不是 UTF-8 编码，像是 ${name}` } })
  })

  it.each([[[0x61, 0x00, 0x62]], [[0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0xff]]])('refuses %j without a guess', (bytes) => {
    const decoded = decode(Uint8Array.from(bytes))
    expect(decoded.text === undefined && decoded.finding.message.zh).toBe('文件不是 UTF-8 编码的文本')
  })
})
