const escapes: Readonly<Record<string, string | undefined>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The name of an attached file, by what its description says as Latin-1: the one in Unicode comes first. */
export function nameIn(description: string): string | undefined {
  return stringOf(description, 'UF') ?? stringOf(description, 'F')
}

function stringOf(text: string, key: string): string | undefined {
  const [, literal, hex] = new RegExp(String.raw`/${key}\s*(?:\(((?:\\[^]|[^\\()]){0,2000})\)|<([\da-fA-F\s]{0,4000})>)`, 'u').exec(text) ?? []
  if (literal !== undefined) return decoded(Buffer.from(unescaped(literal), 'latin1'))
  return hex === undefined ? undefined : decoded(Buffer.from(hex.replace(/\s/gu, ''), 'hex'))
}

function unescaped(literal: string): string {
  return literal.replace(/\\(?:([0-7]{1,3})|(\r\n|[^]))/gu, (_, octal: string | undefined, sign: string) => (octal === undefined ? (escapes[sign] ?? (/^[\r\n]/u.test(sign) ? '' : sign)) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff)))
}

/** Two bytes a character if the first two say so, UTF-8 if the first three do, else Latin-1. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  return bytes.toString('latin1')
}
