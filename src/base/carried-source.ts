/** A declaration that an office file or a page carries beside the form that was made of it. */
export interface CarriedSource {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the part of an office file that carries a declaration is called. */
const namespace = 'urn:jixiao:declaration'

/** The part as XML; base64, since XML cannot hold every character. `name` has no path. */
export function carriedXml({ name, bytes }: CarriedSource): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<declaration xmlns="${namespace}" name="${encodeURIComponent(name)}">${Buffer.from(bytes).toString('base64')}</declaration>`
}

/** The declaration in such a part; nothing where it is another part. */
export function readCarriedXml(text: string): CarriedSource | undefined {
  if (!text.slice(0, 1000).includes(`"${namespace}"`)) return undefined
  const [, name = '', data = ''] = /<(?:\w+:)?declaration\b[^>]*\sname="([^"<>]*)"[^>]*>([A-Za-z0-9+/=\s]*)<\//u.exec(text) ?? []
  return carried(name, data)
}

const addressStart = 'data:application/yaml;base64,'

/** The address of a declaration that a page carries. */
export function carriedAddress({ bytes }: CarriedSource): string {
  return addressStart + Buffer.from(bytes).toString('base64')
}

/** The declaration that such an address holds; `name` is as it stands in the page. */
export function readCarriedAddress(name: string, address: string): CarriedSource | undefined {
  return address.startsWith(addressStart) ? carried(encodeURIComponent(name), address.slice(addressStart.length)) : undefined
}

function carried(name: string, data: string): CarriedSource | undefined {
  const bytes = Buffer.from(data, 'base64')
  return bytes.length === 0 ? undefined : { name: decodedName(name), bytes }
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
