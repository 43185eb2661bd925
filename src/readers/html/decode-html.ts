/** Bytes in which a page says what its encoding is; browsers look at the first 1,024, sites put it later. */
const headBytes = 8_192

/**
 * A page as text. A byte order mark comes first; then bytes that can only be UTF-8, since pages saved by a browser keep the name of their
 * old encoding; then what the page says; then GB 18030, which most pages are in that say nothing.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  return decodeStrictly('utf-8', bytes) ?? decodeAs(statedEncoding(bytes) ?? 'gb18030', bytes)
}

function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes))
  const stated = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(head)?.[1]?.toLowerCase()
  // Neither can be: UTF-16 would have no readable tag, and the bytes are no UTF-8. A few bytes of another encoding are better read as what the rest is.
  if (stated?.startsWith('utf-16')) return undefined
  return stated?.startsWith('utf') && decodeStrictly('gb18030', bytes) !== undefined ? 'gb18030' : stated
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
