import { completeFinding, type Finding } from '../base/finding.js'
import type { KnownKeys } from '../base/key-use.js'
import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import { notUtf8 } from './rules.js'

/** A file's text, as far as it can be read as one. */
export interface Decoded {
  readonly text: string
  /** Says why the file is not as it should be. */
  readonly finding?: Finding
  /** The text is what its writer meant, in an encoding that is certain. */
  readonly isCertain: boolean
}

/**
 * Reads bytes as UTF-8, with or without a byte order mark. UTF-16 with its mark, and GB18030 that turns out to hold keys
 * of a form, are certain: the text is read, and writing it anew as UTF-8 mends the file.
 */
export function decode(bytes: Uint8Array, keys: () => KnownKeys): Decoded {
  const text = decodeAs('utf-8', bytes)
  if (text !== undefined && !text.includes('\0')) return { text, isCertain: true }
  const other = otherFormat(bytes)
  if (other) return { text: '', finding: unreadable({ start: 0, end: 0 }, other, []), isCertain: false }
  const guess = guessEncoding(bytes, text)
  if (!guess) return garbled(bytes)
  return guess.isUtf16 || [...keys().keys()].some((key) => key.length > 1 && guess.text.includes(key))
    ? { text: guess.text, finding: reEncodable(guess.name), isCertain: true }
    : { text: '', finding: unreadable({ start: 0, end: 0 }, { zh: `文件不是 UTF-8 编码，像是 ${guess.name}`, en: `the file is not UTF-8; it looks like ${guess.name}` }, [saveAs]), isCertain: false }
}

const saveAs: Text = { zh: '请在编辑器中用“另存为”把编码改为 UTF-8 后再检查。', en: 'Save the file as UTF-8 in your editor and check it again.' }

const convert: Text = { zh: '用 jixiao fix 可以自动转换；也可以在编辑器中用“另存为”把编码改为 UTF-8。', en: 'jixiao fix converts it; or save it as UTF-8 in your editor.' }

function reEncodable(name: string): Finding {
  const finding = unreadable({ start: 0, end: 0 }, { zh: `文件是 ${name} 编码，应为 UTF-8`, en: `the file is in ${name}; it should be UTF-8` }, [convert])
  // Writing the file, which is always done in UTF-8, is all there is to mend.
  return { ...finding, label: { zh: '整个文件', en: 'the whole file' }, fixes: [{ span: { start: 0, end: 0 }, text: '', safe: true }] }
}

/** UTF-8 with bytes in it that are none: told at the first of them. */
function garbled(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes)
  const nul = text.indexOf('\0')
  const start = nul === -1 ? readableLength(bytes) : nul
  return {
    text,
    finding: unreadable({ start, end: Math.min(start + 1, text.length) }, { zh: '文件不是 UTF-8 编码的文本', en: 'the file is not text in UTF-8' }, [saveAs]),
    isCertain: false,
  }
}

/** Characters in front of the first byte that is not UTF-8. */
function readableLength(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (decodeAs('utf-8', bytes.subarray(0, middle), true) === undefined) high = middle - 1
    else low = middle
  }
  return decodeAs('utf-8', bytes.subarray(0, low), true)?.length ?? 0
}

function unreadable(primary: Span, message: Text, notes: readonly Text[]): Finding {
  return completeFinding(notUtf8, { primary, message, label: { zh: '从这里起读不出', en: 'unreadable from here on' }, notes })
}

const signatures: readonly { readonly bytes: readonly number[]; readonly name: Text }[] = [
  { bytes: [0x50, 0x4b, 3, 4], name: { zh: 'Word、Excel 或压缩文件', en: 'a Word, Excel or ZIP file' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: { zh: '老式的 Word 或 Excel 文件', en: 'an old Word or Excel file' } },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: { zh: 'PDF 文件', en: 'a PDF file' } },
]

function otherFormat(bytes: Uint8Array): Text | undefined {
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))
  return found && { zh: `这是 ${found.name.zh}，不是 YAML 文本`, en: `this is ${found.name.en}, not YAML text` }
}

interface Guess {
  readonly name: string
  readonly text: string
  readonly isUtf16?: true
}

function guessEncoding(bytes: Uint8Array, utf8: string | undefined): Guess | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return utf16('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return utf16('utf-16be', bytes)
  if (utf8 !== undefined) return undefined
  const text = decodeAs('gb18030', bytes)
  return text !== undefined && /\p{Script=Han}/u.test(text) ? { name: 'GBK/GB18030', text } : undefined
}

function utf16(encoding: string, bytes: Uint8Array): Guess | undefined {
  const text = decodeAs(encoding, bytes)
  return text === undefined || text.includes('\0') ? undefined : { name: 'UTF-16', text, isUtf16: true }
}

/** Nearly every file is UTF-8; making a decoder takes longer than decoding one. */
const utf8Decoder = new TextDecoder('utf-8', { fatal: true })

/** `cut`: the bytes may end within a character. */
function decodeAs(encoding: string, bytes: Uint8Array, cut = false): string | undefined {
  try {
    const decoder = encoding === 'utf-8' && !cut ? utf8Decoder : new TextDecoder(encoding, { fatal: true })
    return decoder.decode(bytes, { stream: cut })
  } catch {
    return undefined
  }
}
