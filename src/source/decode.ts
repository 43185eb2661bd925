import { completeFinding, type Finding } from '../base/finding.js'
import { notUtf8 } from './rules.js'

/** A file's text, or the finding that says why it cannot be read as text. */
export type Decoded = { readonly text: string } | { readonly text: undefined; readonly finding: Finding }

/** Reads bytes as UTF-8, with or without a byte order mark, and nothing else. */
export function decode(bytes: Uint8Array): Decoded {
  const text = decodeAs('utf-8', bytes)
  if (text !== undefined && !text.includes('\0')) return { text }
  const guess = guessEncoding(bytes, text)
  return {
    text: undefined,
    finding: completeFinding(notUtf8, {
      primary: { start: 0, end: 0 },
      message: guess
        ? { zh: `文件不是 UTF-8 编码，像是 ${guess}`, en: `the file is not UTF-8; it looks like ${guess}` }
        : { zh: '文件不是 UTF-8 编码的文本', en: 'the file is not text in UTF-8' },
      label: { zh: '从文件开头起读不出', en: 'unreadable from its first byte' },
      notes: [{ zh: '请在编辑器中用“另存为”把编码改为 UTF-8 后再检查。', en: 'Save the file as UTF-8 in your editor and check it again.' }],
    }),
  }
}

function guessEncoding(bytes: Uint8Array, utf8: string | undefined): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  if (utf8 !== undefined) return undefined
  const text = decodeAs('gb18030', bytes)
  return text !== undefined && /\p{Script=Han}/u.test(text) ? 'GB18030（GBK）' : undefined
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
