/** The container of Word and Excel before 2007, in which files with a password are kept to this day. */
const signature = [0xd0, 0xcf, 0x11, 0xe0]

export function isOle(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** A `.docx` or `.xlsx` with a password: its container has a stream of that name. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return isOle(bytes) && hasStream(bytes, 'EncryptedPackage')
}

/** A stream is listed by its name in UTF-16; a text of the same words in a document would be mistaken for it, and never is there. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(`${name}\0`, 'utf16le'))
}
