import { basename } from 'node:path'
import type { Text } from '../base/text.js'
import { isFileOf } from './output-paths.js'
import { usageError } from './usage-error.js'
import { bindForms, type BoundForm, findUnbound } from '../writers/pdf/merge-pdf.js'
import type { UnprintableCharacter, UserFont } from '../writers/writer.js'
import type { Io } from './io.js'
import { rewriteFile } from './rewrite-file.js'

/** A declaration whose form is to be bound. */
export interface MergeEntry {
  readonly name: string
  readonly form: BoundForm
  readonly year: string
}

/** What became of a merged file. */
export interface Merged {
  readonly bound: number
  /** By place in the list of entries. */
  readonly unprintable: ReadonlyMap<number, readonly UnprintableCharacter[]>
  readonly failure?: Text
}

/** @throws UserError where `--merge` names no PDF. */
export function checkMergeName(path: string): void {
  if (!isFileOf(path, 'pdf')) throw usageError({ zh: `--merge 要写一个 .pdf 文件名，不能是“${path}”`, en: `--merge takes the name of a .pdf, not '${path}'` })
}

/** Binds forms into one PDF; those with characters that cannot be printed are left out. */
export async function mergeForms(path: string, entries: readonly MergeEntry[], options: { readonly printDate: string | undefined; readonly archival: boolean; readonly fonts: readonly UserFont[] }, io: Io): Promise<Merged> {
  const fonts = { fonts: options.fonts, readFont: io.readFont }
  const unprintable = await findUnbound(entries.map(({ form }) => form), fonts)
  const bound = entries.filter((_, index) => !unprintable.has(index))
  const [first] = bound
  if (!first) return { bound: 0, unprintable }
  const years = [...new Set(bound.map(({ year }) => year).filter((year) => year !== ''))].toSorted()
  const titles = [...new Set(bound.map(({ form }) => form.sheet.title))]
  const isByDepartment = bound.every(({ form }) => form.sheet.properties?.entryName === undefined)
  const subtitle = `${years.length === 0 ? '' : `${years.join('、')}年度　`}共 ${bound.length} ${isByDepartment ? '个部门' : '份'}`
  const bytes = await bindForms(withSourceNames(bound), { title: titles.length === 1 ? first.form.sheet.title : '绩效目标申报表', subtitle, ...(options.printDate !== undefined && { printDate: options.printDate }), archival: options.archival, ...fonts })
  const failure = await rewriteFile(path, bytes, io)
  return { bound: bound.length, unprintable, ...(failure && { failure }) }
}

/** Attached declarations have names of their own, so that each is found. */
function withSourceNames(entries: readonly MergeEntry[]): readonly BoundForm[] {
  const taken = new Set<string>()
  return entries.map(({ form }) => {
    if (!form.source) return form
    const plain = basename(form.source.name)
    let name = plain
    for (let count = 2; taken.has(name); count++) name = plain.replace(/(\.\w+)?$/u, `-${count}$1`)
    taken.add(name)
    return { ...form, source: { ...form.source, name } }
  })
}
