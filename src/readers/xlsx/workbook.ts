import type { Text } from '../../base/text.js'
import { damaged } from '../refusal.js'
import { relationsOf, type Relation } from '../zip/relations.js'
import type { Zip } from '../zip/open-zip.js'
import { walkXml } from '../xml/walk-xml.js'
import { readSharedStrings } from './shared-strings.js'
import { readStyles, type Styles } from './styles.js'

/** A sheet that a workbook lists. */
export interface ListedSheet {
  readonly name: string
  /** `veryHidden` ones can be shown by a macro only. */
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** Sheets with cells are a `worksheet`; there are sheets of a chart, of a dialog, of the macros of old. */
  readonly kind: string
  /** Blank if the workbook does not say where it is. */
  readonly part: string
}

export interface Workbook {
  readonly sheets: readonly ListedSheet[]
  readonly texts: readonly string[]
  readonly styles: Styles
  readonly is1904: boolean
  readonly notes: readonly Text[]
}

/** The part of a package that is its workbook; nothing if there is none. */
export function workbookPart(zip: Zip): string | undefined {
  const stated = relationsOf(zip, '').filter(({ kind }) => kind === 'officeDocument').map(({ target }) => target)
  return [...stated, 'xl/workbook.xml'].find((part) => /^xl\/.*[.]xml$/u.test(part) && zip.names.includes(part))
}

/**
 * Reads what a workbook is made of, all but its sheets.
 * @throws Refusal if a part of it is damaged.
 */
export function openWorkbook(zip: Zip, part: string): Workbook {
  const relations = relationsOf(zip, part)
  const targets = new Map(relations.map((relation) => [relation.id, relation]))
  const [texts, styles] = (['sharedStrings', 'styles'] as const).map((kind) => relations.find((one) => one.kind === kind)?.target ?? `xl/${kind}.xml`)
  const { sheets, is1904, isLinked } = readList(zip.part(part), part, targets)
  return {
    sheets,
    texts: readSharedStrings(zip.part(texts ?? ''), texts ?? ''),
    styles: readStyles(zip.part(styles ?? ''), styles ?? ''),
    is1904,
    notes: [...(hasMacros(zip, sheets) ? [macros] : []), ...(isLinked ? [links] : [])],
  }
}

/** Of today, in a part of their own, or of 1992, in sheets of formulas. */
function hasMacros(zip: Zip, sheets: readonly ListedSheet[]): boolean {
  return zip.names.some((name) => name.endsWith('vbaproject.bin')) || sheets.some(({ kind }) => /macrosheet$/iu.test(kind))
}

const macros: Text = { zh: '文件里有宏，没有运行', en: 'the file has macros; they were not run' }
const links: Text = { zh: '文件引用了别的工作簿，没有去读；有关单元格取文件里保存的结果', en: 'the file refers to other workbooks, which were not read; cells have the results that the file holds' }

interface SheetList {
  readonly sheets: readonly ListedSheet[]
  readonly is1904: boolean
  readonly isLinked: boolean
}

function readList(bytes: Uint8Array | undefined, part: string, targets: ReadonlyMap<string, Relation>): SheetList {
  if (!bytes) throw damaged({ zh: '缺少工作簿', en: 'there is no workbook in it' })
  const sheets: ListedSheet[] = []
  let [is1904, isLinked] = [false, false]
  walkXml(bytes, part, {
    open: (element, { name = '', state, id = '', date1904 }) => {
      if (element === 'sheet') sheets.push({ name, state: state === 'hidden' || state === 'veryHidden' ? state : 'visible', kind: targets.get(id)?.kind ?? 'worksheet', part: targets.get(id)?.target ?? '' })
      else if (element === 'workbookPr') is1904 = isTrue(date1904)
      else if (element === 'externalReference') isLinked = true
    },
  })
  return { sheets, is1904, isLinked }
}

/** How the standard writes what is so. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
