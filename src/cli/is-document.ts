import { extname } from 'node:path'
import type { Text } from '../base/text.js'

/** How files end that a form may be read from, besides declarations. */
export const documentEndings = ['docx', 'docm', 'xlsx', 'xlsm', 'html', 'htm', 'doc', 'pdf', 'txt', 'tsv']

/** Endings of files that a person may take for such, and that a reader says more about. */
const otherEndings = ['xls', 'xlsb', 'ods', 'odt', 'rtf', 'wps', 'et', 'mht', 'mhtml', 'csv', 'png', 'jpg', 'jpeg', 'zip']

const endings: ReadonlySet<string> = new Set([...documentEndings, ...otherEndings].map((ending) => `.${ending}`))

/** Whether a text names the kind of form as a declaration does, whatever its file is called: some editors add .txt to every name. */
export function saysKind(bytes: Uint8Array): boolean {
  return /^表单[ \t]*:[ \t]/mu.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, bytesOfHead)).toString('utf8'))
}

const bytesOfHead = 4096

/** Whether a file is one of Word, Excel or another program, by its name, or by how its content begins. */
export function isDocument(path: string, bytes: Uint8Array): boolean {
  const ending = extname(path).toLowerCase()
  // What is called a declaration is judged as one, and told that it is none.
  if (/^\.ya?ml$/u.test(ending) || (ending === '.txt' && saysKind(bytes))) return false
  if (endings.has(ending)) return true
  return signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))
}

/** How archives (Word, Excel), containers of older Office programs and PDF begin. */
const signatures = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11], [0x25, 0x50, 0x44, 0x46]]

/** What a command says that takes declarations in YAML alone. */
export function refusedDocument(name: string): Text {
  return { zh: `${name}：这不是 YAML 申报表；请先用 jixiao import 读入`, en: `${name}: this is no declaration in YAML; import it first with jixiao import` }
}
