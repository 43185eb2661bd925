import type { Text } from '../base/text.js'
import type { FormKind } from '../forms/form-kind.js'
import type { Grid } from '../grid/grid.js'
import type { FoundForm } from '../matching/found.js'
import { readDocument } from '../readers/read-document.js'
import { blankDoubts } from './blank-doubts.js'
import { importGrid, type Imported } from './imported.js'
import type { Declared } from './restore-unprinted.js'
import { splitForms } from './split-forms.js'

/** What came of a file of another program. */
export interface ImportedDocument {
  /** One for each form in it, in its order; `name` is that of a worksheet, where there are several. */
  readonly forms: readonly { readonly name: string; readonly imported: Imported }[]
  /** The declaration that this tool attached to its own PDF, as it was. */
  readonly attached?: { readonly name: string; readonly bytes: Uint8Array }
  /** What is to be known of the file as a whole. */
  readonly notes: readonly Text[]
  /** Where no form was recognised: the kind that came nearest, with what was found of it. */
  readonly nearest?: FoundForm
}

export interface ImportOptions {
  readonly kinds: readonly FormKind[]
  /** Takes every form for this kind, whatever its title says. */
  readonly only?: FormKind | undefined
  /** Comment lines to begin each declaration with. */
  readonly head?: readonly string[]
  /** Reads the declaration that a file of this tool carries. */
  readonly readDeclared?: (bytes: Uint8Array) => Declared | undefined
}

/** Sheets that this tool puts beside the form. */
const ownSheets: ReadonlySet<string> = new Set(['填表说明', '检查结果', '选项'])

/** What the empty form says beside sums that disagree: the check says it again, with more. */
const ownRemark = /^核对：.+合计[-\d.]+，比.+[多少][\d.]+.*元$/u

function withoutRemarks(grid: Grid): Grid {
  return { ...grid, cells: grid.cells.filter(({ text }) => !ownRemark.test(text.trim())) }
}

function unreadText(name: string): Text {
  return { zh: `工作表“${name}”不是申报表，没有读入`, en: `the sheet “${name}” holds no form and was not imported` }
}

function restoredText(rows: number): Text {
  return { zh: `${rows} 条指标没有改动，表上不印的栏目（备注、计量单位等）取自文件附带的申报表`, en: `${rows} indicators are as they were; their columns that the form does not print come from the declaration that the file carries` }
}

/** Reads the forms in a file of Word, Excel, a page or a text, or says why the file cannot be read. */
export async function importDocument(bytes: Uint8Array, { kinds, only, head = [], readDeclared }: ImportOptions): Promise<ImportedDocument | { readonly refused: Text }> {
  const outcome = await readDocument(bytes)
  if ('refused' in outcome) return outcome
  const { grids, attached, carried, notes } = outcome.document
  if (attached) return { forms: [], attached, notes }
  const declared = carried && readDeclared?.(carried.bytes)
  const parts = grids.map(withoutRemarks).flatMap((grid) => splitForms(grid, only ? [only] : kinds).map((part) => ({ name: grid.name, blank: blankDoubts(part), outcome: importGrid(part, kinds, { only, head, declared }) })))
  const forms = parts.flatMap((part) => ('imported' in part.outcome ? [{ name: part.name, imported: part.outcome.imported }] : []))
  const [nearest] = parts.flatMap((part) => ('imported' in part.outcome || !part.outcome.nearest ? [] : [part.outcome.nearest])).toSorted((a, b) => b.signs.labels.size - a.signs.labels.size)
  const unread = forms.length === 0 ? [] : parts.filter((one) => !('imported' in one.outcome)).flatMap(({ name }) => (ownSheets.has(name) ? [] : [unreadText(name)]))
  const blank = parts.flatMap((part) => ('imported' in part.outcome ? part.blank : []))
  const restored = forms.flatMap(({ imported }) => (imported.restored > 0 ? [restoredText(imported.restored)] : []))
  return { forms, notes: [...notes, ...unread, ...blank, ...restored], ...(forms.length === 0 && nearest && { nearest }) }
}
