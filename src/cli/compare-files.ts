import { statSync } from 'node:fs'
import type { Text } from '../base/text.js'
import { check } from '../check.js'
import type { FormFacts } from '../compare/form-facts.js'
import type { Pairing, PlacedForm } from '../compare/pair-forms.js'
import { indicatorRows } from '../model/rows.js'
import { findFiles } from './find-files.js'
import type { Io } from './io.js'
import { isDocument, refusedDocument } from './is-document.js'
import { systemErrorText } from './user-error.js'
import { usageError } from './usage-error.js'

/** Comparisons of what could be read. */
export interface Compared {
  readonly pairing: Pairing
  readonly failures: readonly Text[]
}

/** A form, or why there is none. */
export type FormReading = { readonly form: FormFacts } | { readonly failure: Text }

/**
 * Compares two files, or two folders.
 * @throws UserError if one is a file and the other a folder.
 */
export async function comparePaths(from: string, to: string, io: Io): Promise<Compared> {
  const { areComparable, compareForms, pairForms } = await import('../compare/write-comparison.js')
  const missing = [from, to].filter((path) => path !== '-' && !isThere(path))
  if (missing.length > 0) return { pairing: { comparisons: [], onlyFrom: [], onlyTo: [] }, failures: missing.map((path) => ({ zh: `${path}：没有这个文件或文件夹`, en: `${path}: no such file or folder` })) }
  if (isFolder(from) !== isFolder(to)) throw usageError({ zh: `${from} 和 ${to}，一个是文件，一个是文件夹，不能比较`, en: `${from} and ${to}: one is a file and the other a folder` })
  if (isFolder(from)) {
    const [olds, news] = [await readFolder(from, io), await readFolder(to, io)]
    return { pairing: pairForms(olds.forms, news.forms), failures: [...olds.failures, ...news.failures] }
  }
  const [old, one] = [await readForm(from, io), await readForm(to, io)]
  if ('form' in old && 'form' in one) {
    const comparable = areComparable(old.form, one.form)
    return { pairing: { comparisons: comparable ? [compareForms(old.form, one.form)] : [], onlyFrom: [], onlyTo: [] }, failures: comparable ? [] : [differentForms(old.form, one.form)] }
  }
  return { pairing: { comparisons: [], onlyFrom: [], onlyTo: [] }, failures: [old, one].flatMap((reading) => ('failure' in reading ? reading.failure : [])) }
}

function differentForms(from: FormFacts, to: FormFacts): Text {
  return { zh: `${from.path} 是${from.form}，${to.path} 是${to.form}，两种表不能比较`, en: `${from.path} is a ${from.form} and ${to.path} a ${to.form}: two kinds of forms cannot be compared` }
}

async function readFolder(folder: string, io: Io): Promise<{ readonly forms: readonly PlacedForm[]; readonly failures: readonly Text[] }> {
  const { files, failures } = await findFiles([folder])
  const forms: PlacedForm[] = []
  const unread: Text[] = []
  for (const { path, below } of files) {
    const reading = await readForm(path, io)
    if ('form' in reading) forms.push({ form: reading.form, below })
    else unread.push(reading.failure)
  }
  return { forms, failures: [...failures, ...unread] }
}

/** Reads the form of one file; `-` is standard input. A file without a byte, such as /dev/null, is a form that is not there. */
async function readForm(path: string, io: Io): Promise<FormReading> {
  const { formFactsOf, noForm } = await import('../compare/write-comparison.js')
  try {
    const bytes = await (path === '-' ? io.readStdin() : io.readFile(path))
    if (isDocument(path, bytes)) return { failure: refusedDocument(path) }
    const form = bytes.length === 0 ? noForm(path) : formFactsOf(check(path, bytes), indicatorRows)
    return form ? { form } : { failure: { zh: `${path}：认不出是哪种申报表，先用 jixiao check 看看`, en: `${path}: no form was recognized; see jixiao check` } }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const why = systemErrorText(error)
    return { failure: { zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` } }
  }
}

/**
 * One declaration as lines for git. What is no declaration is handed through as it is: git would stop at an error, also over a version
 * of years ago that nobody can mend.
 */
export async function convertForGit(path: string, io: Io): Promise<Uint8Array> {
  const { formFactsOf, plainLines } = await import('../compare/write-comparison.js')
  const bytes = await (path === '-' ? io.readStdin() : io.readFile(path))
  const form = formFactsOf(check(path, bytes), indicatorRows)
  return form ? new TextEncoder().encode(plainLines(form)) : bytes
}

/** What cannot be looked at counts as there: reading it tells why. */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return true
  }
}

function isFolder(path: string): boolean {
  return path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
