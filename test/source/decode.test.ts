import { describe, expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'
import { keyUses } from '../../src/forms/key-uses.js'
import { decode } from '../../src/source/decode.js'

const keys = keyUses(formKinds)

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(new TextEncoder().encode('年度'), () => keys)).toEqual({ text: '年度', isCertain: true })
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), () => keys)).toEqual({ text: 'a', isCertain: true })
  })

  it.each([
    // 年度 in GB18030, which is a key of the form, and in UTF-16.
    [[0xc4, 0xea, 0xb6, 0xc8], 'GBK/GB18030'],
    [[0xff, 0xfe, 0x74, 0x5e, 0xa6, 0x5e], 'UTF-16'],
    [[0xfe, 0xff, 0x5e, 0x74, 0x5e, 0xa6], 'UTF-16'],
  ])('R-27 reads %j, names its encoding, and can write it anew', (bytes, name) => {
    expect(decode(Uint8Array.from(bytes), () => keys)).toMatchObject({
      text: '年度',
      isCertain: true,
      finding: { rule: 'JX003', message: { zh: `文件是 ${name} 编码，应为 UTF-8` }, fixes: [{ safe: true }] },
    })
  })

  it('does not trust a guess at a text that holds no key of a form', () => {
    // 度年 in GB18030.
    expect(decode(Uint8Array.of(0xb6, 0xc8, 0xc4, 0xea), () => keys)).toMatchObject({ isCertain: false, finding: { message: { zh: '文件不是 UTF-8 编码，像是 GBK/GB18030' }, fixes: [] } })
  })

  it.each([
    [[0x61, 0x62, 0x00], '文件不是 UTF-8 编码的文本', 2],
    [[0xe5, 0xb9, 0xb4, 0x61, 0xff, 0x62], '文件不是 UTF-8 编码的文本', 2],
    [[0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0xff], '这是 Word、Excel 或压缩文件，不是 YAML 文本', 0],
    [[0xd0, 0xcf, 0x11, 0xe0, 0], '这是 老式的 Word 或 Excel 文件，不是 YAML 文本', 0],
    [[0x25, 0x50, 0x44, 0x46, 0x2d, 0xff], '这是 PDF 文件，不是 YAML 文本', 0],
  ])('refuses %j: %s, at offset %i', (bytes, zh, start) => {
    expect(decode(Uint8Array.from(bytes), () => keys)).toMatchObject({ isCertain: false, finding: { message: { zh }, primary: { start } } })
  })

  it.each([
    [[0x61, 0x62, 0x00], 'the file is not text in UTF-8', ['Save the file as UTF-8 in your editor and check it again.']],
    [[0xd0, 0xcf, 0x11, 0xe0], 'this is an old Word or Excel file, not YAML text', []],
    [[0x50, 0x4b, 3, 4, 0], 'this is a Word, Excel or ZIP file, not YAML text', []],
    [[0x25, 0x50, 0x44, 0x46, 0xff], 'this is a PDF file, not YAML text', []],
    [[0x50, 0x4b, 3, 5, 0xff], 'the file is not text in UTF-8', ['Save the file as UTF-8 in your editor and check it again.']],
    [[0xb6, 0xc8, 0xc4, 0xea], 'the file is not UTF-8; it looks like GBK/GB18030', ['Save the file as UTF-8 in your editor and check it again.']],
    [[0xc4, 0xea, 0xb6, 0xc8], 'the file is in GBK/GB18030; it should be UTF-8', ['jixiao fix converts it; or save it as UTF-8 in your editor.']],
  ])('says of %j in English: %s', (bytes, en, notes) => {
    const { finding } = decode(Uint8Array.from(bytes), () => keys)
    expect([finding?.message.en, finding?.notes.map((note) => note.en)]).toEqual([en, notes])
    expect([finding?.label, ...(finding?.notes ?? [])].every((text) => /\p{Script=Han}/u.test(text?.zh ?? '') && /[a-z]{2}/u.test(text?.en ?? ''))).toBe(true)
  })

  it.each([
    ['nothing', [], ''],
    ['ASCII', [0x61, 0x3a], 'a:'],
  ])('reads %s', (_, bytes, text) => {
    expect(decode(Uint8Array.from(bytes), () => keys)).toEqual({ text, isCertain: true })
  })

  it.each([
    ['a character cut off at the end', [0xe5, 0xb9, 0xb4, 0x61, 0xe5], '年a\ufffd', { start: 2, end: 3 }],
    ['nothing but such a byte', [0xff], '\ufffd', { start: 0, end: 1 }],
    ['one far behind', [...Array.from({ length: 1000 }, () => 0x61), 0xff, 0x61], `${'a'.repeat(1000)}\ufffda`, { start: 1000, end: 1001 }],
    ['one behind a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 'a\ufffd', { start: 1, end: 2 }],
    ['a zero as the first byte', [0, 0x61], '\0a', { start: 0, end: 1 }],
    ['a zero in UTF-16', [0xff, 0xfe, 0x61, 0, 0, 0], '\ufffd\ufffda\0\0\0', { start: 3, end: 4 }],
    ['half a character in UTF-16', [0xff, 0xfe, 0x74, 0x5e, 0xa6], '\ufffd\ufffdt^\ufffd', { start: 0, end: 1 }],
    ['one byte of the mark of UTF-16', [0xff, 0x61], '\ufffda', { start: 0, end: 1 }],
    ['the mark of UTF-16 with another byte before it', [0x61, 0xfe], 'a\ufffd', { start: 1, end: 2 }],
    ['the other mark with one', [0x61, 0xff], 'a\ufffd', { start: 1, end: 2 }],
    ['a zero in UTF-8 that GBK would read as well', [0xe5, 0xb9, 0xb4, 0xe5, 0xba, 0xa6, 0], '年度\0', { start: 2, end: 3 }],
    ['one behind many characters of three bytes', [...Array.from({ length: 50 }, () => [0xe5, 0xb9, 0xb4]).flat(), 0xff], `${'年'.repeat(50)}\ufffd`, { start: 50, end: 51 }],
    ['the other byte of it', [0xfe, 0x20], '\ufffd ', { start: 0, end: 1 }],
    // A full-width blank in GBK.
    ['what in GBK would hold no word', [0xa1, 0xa1], '\ufffd\ufffd', { start: 0, end: 1 }],
  ])('points at the first place that cannot be read: %s', (_, bytes, text, primary) => {
    expect(decode(Uint8Array.from(bytes), () => keys)).toMatchObject({ text, isCertain: false, finding: { rule: 'JX003', primary, fixes: [], label: { zh: '从这里起读不出', en: 'unreadable from here on' } } })
  })

  it('tells a file of another encoding as a whole, one that cannot be read without its text', () => {
    const whole = { primary: { start: 0, end: 0 }, label: { zh: '整个文件', en: 'the whole file' }, fixes: [{ span: { start: 0, end: 0 }, text: '', safe: true }] }
    expect(decode(Uint8Array.of(0xc4, 0xea, 0xb6, 0xc8), () => keys).finding).toMatchObject(whole)
    expect(decode(Uint8Array.of(0xb6, 0xc8, 0xc4, 0xea), () => keys)).toMatchObject({ text: '', finding: { primary: { start: 0, end: 0 } } })
    expect(decode(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0xff), () => keys)).toMatchObject({ text: '', isCertain: false })
  })

  it('takes a key of one character for chance', () => {
    const key = (name: string) => () => new Map([[name, { use: 'text', isColumn: false }]] as const)
    const bytes = Uint8Array.of(0xc4, 0xea, 0xb6, 0xc8)
    expect([decode(bytes, key('年')), decode(bytes, key('年度')), decode(bytes, key('度年'))].map(({ isCertain }) => isCertain)).toEqual([false, true, false])
  })
})
