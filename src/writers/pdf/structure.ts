import type { Cell, Row, Sheet } from '../../sheet/sheet.js'
import { headerDirection, isHeader, stretchesOf } from '../../sheet/stretches.js'

/** A stretch of a page's text that belongs to one element. */
export interface Mark {
  /** Page, 0-based, and the number of the stretch on it. */
  readonly page: number
  readonly number: number
}

/** Marks of the cells of a sheet, in reading order. */
export type Marks = ReadonlyMap<Cell, readonly Mark[]>

/** Objects that tell what the parts of pages are, the first the root of the tree. */
export interface Structure {
  readonly objects: readonly string[]
  /** Number of the root. */
  readonly root: number
}

/** A node of the tree. */
export interface Element {
  readonly type: string
  readonly attributes: string
  readonly marks: readonly Mark[]
  readonly children: readonly Element[]
  /** The link that the element is. */
  readonly link?: LinkPlace
}

/** A link on a page, 0-based, by the number of its object. */
export interface LinkPlace {
  readonly page: number
  readonly object: number
}

interface Numbered {
  readonly element: Element
  readonly number: number
  readonly parent: number
}

/**
 * What a form's texts are to who cannot see them: a heading, lines, tables with rows, heads and cells (ISO 14289-1).
 */
export function formElements({ rows }: Sheet, marks: Marks): readonly Element[] {
  return stretchesOf(rows).flatMap(({ kind, start, end }) => (kind === 'lines' ? linesOf(rows.slice(start, end), marks) : [tableOf(rows.slice(start, end), marks)]))
}

/** The tree of a document. `first` is the number of the first object, `pages` those of the pages. */
export function structureOf(elements: readonly Element[], { first, pages }: { readonly first: number; readonly pages: readonly number[] }): Structure {
  const numbered: Numbered[] = []
  const numbers = new Map<Element, number>()
  const add = (one: Element, parent: number): void => {
    const number = first + 1 + numbered.length
    numbered.push({ element: one, number, parent })
    numbers.set(one, number)
    for (const child of one.children) add(child, number)
  }
  add(element('Document', elements), first)
  const owners = ownersOf(numbered, pages.length)
  // Pages have the first keys, links those after them in the order of the tree.
  const links = numbered.filter(({ element: { link } }) => link)
  const ofPages = owners.map((ofPage, page) => `${page}[${ofPage.map((number) => `${number} 0 R`).join(' ')}]`)
  const ofLinks = links.map(({ number }, index) => `${pages.length + index} ${number} 0 R`)
  const parentTree = `<</Nums[${[...ofPages, ...ofLinks].join(' ')}]>>`
  const root = `<</Type/StructTreeRoot/K[${first + 1} 0 R]/ParentTree ${parentTree}/ParentTreeNextKey ${pages.length + links.length}>>`
  return { root: first, objects: [root, ...numbered.map((one) => elementText(one, numbers, pages))] }
}

/** The kind of element that each cell's text belongs to. */
export function elementTypes({ rows }: Sheet): ReadonlyMap<Cell, string> {
  const typed = stretchesOf(rows).flatMap(({ kind, start, end }) => {
    const cells = rows.slice(start, end).flatMap((row) => row.cells)
    return cells.map((cell) => [cell, kind === 'lines' ? lineType(cell) : cellType(cell)] as const)
  })
  return new Map(typed)
}

function lineType({ role }: Cell): string {
  return role === 'title' ? 'H1' : 'P'
}

function cellType(cell: Cell): string {
  return isHeader(cell) ? 'TH' : 'TD'
}

function linesOf(rows: readonly Row[], marks: Marks): readonly Element[] {
  return rows.flatMap(({ cells }) => cells).map((cell) => element(lineType(cell), [], '', marks.get(cell)))
}

function tableOf(rows: readonly Row[], marks: Marks): Element {
  const toRow = ({ cells }: Row): Element => element('TR', cells.map((cell) => cellElement(cell, marks)))
  const count = rows.findIndex(({ head }) => !head)
  if (count < 1) return element('Table', rows.map(toRow))
  return element('Table', [element('THead', rows.slice(0, count).map(toRow)), element('TBody', rows.slice(count).map(toRow))])
}

function cellElement(cell: Cell, marks: Marks): Element {
  const type = cellType(cell)
  const attributes = [
    cell.columnSpan > 1 ? `/ColSpan ${cell.columnSpan}` : '',
    cell.rowSpan > 1 ? `/RowSpan ${cell.rowSpan}` : '',
    type === 'TH' ? `/Scope/${headerDirection(cell) === 'down' ? 'Column' : 'Row'}` : '',
  ].join('')
  return element(type, [], attributes === '' ? '' : `/A<</O/Table${attributes}>>`, marks.get(cell))
}

/** A link with its text. Links are to be numbered, from the number of pages on, in the order in which they stand in the tree. */
export function linkElement(marks: readonly Mark[], link: LinkPlace): Element {
  return { type: 'Link', attributes: '', marks, children: [], link }
}

/** An element with what it holds: other elements, or stretches of text. */
export function element(type: string, children: readonly Element[], attributes = '', marks: readonly Mark[] = []): Element {
  return { type, attributes, marks, children }
}

/** For each page the element that each of its marks belongs to. */
function ownersOf(numbered: readonly Numbered[], pages: number): readonly (readonly number[])[] {
  const owners = Array.from({ length: pages }, (): number[] => [])
  for (const { element: { marks }, number } of numbered) {
    for (const mark of marks) {
      const ofPage = owners[mark.page]
      if (ofPage) ofPage[mark.number] = number
    }
  }
  return owners
}

function elementText({ element: { type, attributes, marks, children, link }, parent }: Numbered, numbers: ReadonlyMap<Element, number>, pages: readonly number[]): string {
  const [{ page } = { page: 0 }] = marks
  const ofPage = marks.length > 0 ? `/Pg ${pages[page] ?? 0} 0 R` : ''
  const kids = [
    ...marks.map((mark) => (mark.page === page ? String(mark.number) : `<</Type/MCR/Pg ${pages[mark.page] ?? 0} 0 R/MCID ${mark.number}>>`)),
    ...(link ? [`<</Type/OBJR/Pg ${pages[link.page] ?? 0} 0 R/Obj ${link.object} 0 R>>`] : []),
    ...children.map((child) => `${numbers.get(child) ?? 0} 0 R`),
  ]
  return `<</Type/StructElem/S/${type}/P ${parent} 0 R${ofPage}${kids.length > 0 ? `/K[${kids.join(' ')}]` : ''}${attributes}>>`
}
