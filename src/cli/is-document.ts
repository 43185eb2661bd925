import { extname } from 'node:path'

/** How files end that a form may be read from, besides declarations. */
export const documentEndings = ['docx', 'docm', 'xlsx', 'xlsm', 'html', 'htm', 'doc', 'pdf', 'txt', 'tsv']

/** Endings of files that a person may take for such, and that a reader says more about. */
const otherEndings = ['xls', 'xlsb', 'ods', 'odt', 'rtf', 'wps', 'et', 'mht', 'mhtml', 'csv', 'png', 'jpg', 'jpeg', 'zip']

const endings: ReadonlySet<string> = new Set([...documentEndings, ...otherEndings].map((ending) => `.${ending}`))

/** How a package of Word or Excel begins, an old document, and a PDF. */
const signatures = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11], [0x25, 0x50, 0x44, 0x46]]

/** Whether a file is one of Word, Excel or another program, by its name, or by how its content begins. */
export function isDocument(path: string, bytes: Uint8Array): boolean {
  const ending = extname(path).toLowerCase()
  // What is called a declaration is judged as one: that it is none is a finding.
  if (ending === '.yaml' || ending === '.yml') return false
  if (endings.has(ending)) return true
  return signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))
}
