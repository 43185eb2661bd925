import { type PdfObjects, readPdf, referred } from './pdf-objects.js'

/** What a screen reader is told of a part of a form. */
export interface TaggedElement {
  readonly type: string
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly TaggedElement[]
}

export interface TaggedForm {
  readonly root: TaggedElement
  /** Texts that are no part of the form: repeated heads, page numbers, marks behind the text; by the kind that the file states. */
  readonly artifacts: readonly { readonly kind: string; readonly text: string }[]
}

interface PageText {
  /** By the number of the mark. */
  readonly marks: ReadonlyMap<number, { readonly type: string; readonly text: string }>
  readonly artifacts: TaggedForm['artifacts']
}

/** A file on its way to be read. */
interface Reading {
  readonly pdf: PdfObjects
  /** By the number of the page's object. */
  readonly pages: ReadonlyMap<number, PageText>
  /** The element that each mark belongs to, by page and number of the mark. */
  readonly owners: ReadonlyMap<string, number>
  /** Marks that an element has named. */
  readonly named: Set<string>
}

/** Walks the tree of a tagged file and reads the text of each element from the pages; whatever does not fit together is an error. */
export function readTagged(bytes: Buffer): TaggedForm {
  const pdf = readPdf(bytes)
  const catalog = referred(pdf, pdf.trailer, 'Root')
  const pageNumbers = numbersIn(/\/Kids \[([^\]]*)\]/u.exec(referred(pdf, catalog, 'Pages'))?.[1] ?? '')
  const pages = new Map(pageNumbers.map((number) => [number, pageText(pdf, pdf.texts.get(number) ?? '')]))
  const treeNumber = Number(/\/StructTreeRoot (\d+) 0 R/u.exec(catalog)?.[1])
  const tree = pdf.texts.get(treeNumber) ?? ''
  const owners = new Map([...tree.matchAll(/(\d+)\[((?:\d+ 0 R ?)*)\]/gu)].flatMap(([, page, list]) => numbersIn(list ?? '').map((owner, mark) => [`${pageNumbers[Number(page)]} ${mark}`, owner] as const)))
  const reading: Reading = { pdf, pages, owners, named: new Set() }
  const root = readElement(reading, numbersIn(/\/K\[([^\]]*)\]/u.exec(tree)?.[1] ?? '')[0] ?? 0, treeNumber)
  const marked = [...pages].flatMap(([page, { marks }]) => [...marks.keys()].map((mark) => `${page} ${mark}`))
  const lost = marked.filter((mark) => !reading.named.has(mark))
  if (lost.length > 0 || marked.length !== owners.size) throw new Error(`${owners.size} marks in the tree, ${marked.length} on the pages, without an element: ${lost.join(', ')}`)
  return { root, artifacts: [...pages.values()].flatMap(({ artifacts }) => artifacts) }
}

function readElement(reading: Reading, number: number, parent: number): TaggedElement {
  const text = reading.pdf.texts.get(number) ?? ''
  const type = /\/S\/(\w+)/u.exec(text)?.[1] ?? ''
  if (Number(/\/P (\d+) 0 R/u.exec(text)?.[1]) !== parent) throw new Error(`element ${number} does not name ${parent} as its parent: ${text}`)
  const ownPage = Number(/\/Pg (\d+) 0 R/u.exec(text.replaceAll(/<<\/Type\/(?:MCR|OBJR).*?>>/gu, ''))?.[1])
  const kids = [...(/\/K\[((?:<<.*?>>|[^\]])*)\]/u.exec(text)?.[1] ?? '').replaceAll(/<<\/Type\/OBJR.*?>>/gu, '').matchAll(/<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+)>>|(\d+) 0 R|(\d+)/gu)]
  const attributes = Object.fromEntries([...text.matchAll(/\/(ColSpan|RowSpan|Scope)[ /](\w+)/gu)].map(([, key = '', value = '']) => [key, value]))
  return {
    type,
    attributes,
    text: kids.flatMap(([, page, mark, child, plain]) => (child === undefined ? [markText(reading, { number, type }, Number(page ?? ownPage), Number(mark ?? plain))] : [])).join(''),
    children: kids.flatMap(([, , , child]) => (child === undefined ? [] : [readElement(reading, Number(child), number)])),
  }
}

function markText({ pages, owners, named }: Reading, { number, type }: { readonly number: number; readonly type: string }, page: number, mark: number): string {
  const found = pages.get(page)?.marks.get(mark)
  if (found?.type !== type) throw new Error(`element ${number} (${type}) has mark ${mark} of page ${page}, which is ${found?.type ?? 'not there'}`)
  const key = `${page} ${mark}`
  if (named.has(key)) throw new Error(`mark ${mark} of page ${page} belongs to two elements`)
  named.add(key)
  if (owners.get(key) !== number) throw new Error(`the page does not name ${number} as owner of mark ${mark}`)
  return found.text
}

interface Open {
  readonly tag: string
  readonly kind: string
  readonly id: number | undefined
  text: string
}

function pageText(pdf: PdfObjects, page: string): PageText {
  const content = streamText(pdf, page, 'Contents')
  const fonts = new Map([...referred(pdf, page, 'Resources').matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = '', number]) => [name, charactersOf(pdf, Number(number))]))
  const done: Open[] = []
  let font: ReadonlyMap<string, string> = new Map()
  let open: Open | undefined
  const operators = /\/(\w+)\s*(?:<<([^>]*)>>)?\s*(?:BDC|BMC)|\bEMC\b|\/(F\d+) [\d.]+ Tf|<([0-9a-f]*)>\s*Tj|\b[Sf]\b/gu
  for (const [operator, tag, dictionary = '', fontName, hex] of content.matchAll(operators)) {
    if (fontName !== undefined) font = fonts.get(fontName) ?? new Map()
    else if (tag !== undefined) open = opened(tag, dictionary, open)
    else if (!open) throw new Error(`drawn outside of marks: ${operator}`)
    else if (hex !== undefined) open.text += (hex.match(/.{4}/gu) ?? []).map((code) => font.get(code) ?? '\ufffd').join('')
    else if (operator === 'EMC') {
      done.push(open)
      open = undefined
    }
  }
  if (open) throw new Error('a mark that does not end')
  return {
    marks: new Map(done.flatMap(({ id, tag, text }) => (id === undefined ? [] : [[id, { type: tag, text }]]))),
    artifacts: done.filter(({ id, text }) => id === undefined && text !== ''),
  }
}

function opened(tag: string, dictionary: string, before: Open | undefined): Open {
  if (before) throw new Error('a mark within a mark')
  const id = /\/MCID (\d+)/u.exec(dictionary)?.[1]
  if (id === undefined && tag !== 'Artifact') throw new Error(`a mark without a number: ${tag}`)
  return { tag, kind: /\/Subtype\/(\w+)/u.exec(dictionary)?.[1] ?? '', id: id === undefined ? undefined : Number(id), text: '' }
}

function charactersOf(pdf: PdfObjects, number: number): ReadonlyMap<string, string> {
  const map = streamText(pdf, pdf.texts.get(number) ?? '', 'ToUnicode')
  return new Map([...map.matchAll(/^<([0-9a-f]{4})> <((?:[0-9a-f]{4})+)>$/gmu)].map(([, code = '', units = '']) => [code, String.fromCharCode(...(units.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)))]))
}

function streamText({ streams }: PdfObjects, text: string, key: string): string {
  return streams.get(Number(new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(text)?.[1]))?.toString('latin1') ?? ''
}

function numbersIn(list: string): readonly number[] {
  return [...list.matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number))
}
