/** The text of a file in UTF-8, UTF-16 with its mark, or GB18030; nothing where it is none of them. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  if (marked !== undefined) return decodeAs(marked, bytes)
  const text = decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
  return text?.includes('\0') === true ? undefined : text
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
