import type { Text } from '../base/text.js'
import { check } from '../check.js'
import { fiscalYear } from '../model/fiscal-year.js'
import type { Declaration } from '../model/declaration.js'
import type { FormKind } from '../forms/form-kind.js'
import type { Io } from './io.js'
import { isDocument } from './is-document.js'
import { readInput } from './read-input.js'

/** A declaration that this year's is to be made of. */
export interface LastYearFile {
  readonly path: string
  readonly text: string
  readonly kind: FormKind
  readonly year: number
  readonly department: string | undefined
}

/** Reads a declaration as text; nothing where no form is recognized, or a part cannot be read. */
export function readText(text: string): Declaration | undefined {
  return readBytes(new TextEncoder().encode(text))
}

/** Last year's declaration, or why it cannot be used. */
export async function readLastYear(path: string, io: Pick<Io, 'readFile' | 'readStdin'>): Promise<LastYearFile | { readonly unusable: Text }> {
  const read = await readInput({ path, name: path }, io)
  if ('unread' in read) return { unusable: read.unread }
  if (isDocument(path, read.bytes)) return { unusable: { zh: `${path}：请先转成申报文件：jixiao import ${path}`, en: `${path}: make a declaration of it first: jixiao import ${path}` } }
  const declaration = readBytes(read.bytes)
  if (!declaration) return { unusable: { zh: `${path}：读不出申报表，请先用 jixiao check 检查、改正`, en: `${path}: no declaration can be read in it; check it with jixiao check first` } }
  const year = fiscalYear(declaration)
  if (year === undefined) return { unusable: { zh: `${path}：没有写明年度，请先填上`, en: `${path}: its year is missing; fill it in first` } }
  const { kind, texts, file } = declaration
  return { path, text: file.text, kind, year, department: texts[departmentField(kind) ?? '']?.text }
}

/** The field that names the department that fills in the form. */
export function departmentField({ template }: FormKind): string | undefined {
  return /\{(\w+)\}/u.exec(template.author)?.[1]
}

function readBytes(bytes: Uint8Array): Declaration | undefined {
  const { declaration, file } = check('', bytes)
  return file.damaged.length > 0 || file.brokenFrom !== undefined ? undefined : declaration
}
