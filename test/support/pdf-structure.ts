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

/** Walks the tree of a tagged file and reads the text of each element from the pages; whatever does not fit together is an error. */
export function readTagged(bytes: Buffer): TaggedForm {
  const pdf = readPdf(bytes)
  const catalog = referred(pdf, pdf.trailer, 'Root')
  const pageNumbers = numbersIn(/\/Kids \[([^\]]*)\]/u.exec(referred(pdf, catalog, 'Pages'))?.[1] ?? '')
  const pages = new Map(pageNumbers.map((number) => [number, pageText(pdf, pdf.texts.get(number) ?? '')]))
  const treeNumber = Number(/\/StructTreeRoot (\d+) 0 R/u.exec(catalog)?.[1])
  const tree = pdf.texts.get(treeNumber) ?? ''
  const owners = [...tree.matchAll(/(\d+)\[((?:\d+ 0 R ?)*)\]/gu)].map(([, page, list]) => [Number(page), numbersIn(list ?? '')] as const)
  const unowned = new Set(owners.flatMap(([page, list]) => list.map((_, mark) => `${pageNumbers[page]} ${mark}`)))
  const [[rootNumber] = []] = [numbersIn(/\/K\[([^\]]*)\]/u.exec(tree)?.[1] ?? '')]

  const read = (number: number, parent: number): TaggedElement => {
    const text = pdf.texts.get(number) ?? ''
    const type = /\/S\/(\w+)/u.exec(text)?.[1] ?? ''
    if (Number(/\/P (\d+) 0 R/u.exec(text)?.[1]) !== parent) throw new Error(`element ${number} does not name ${parent} as its parent: ${text}`)
    const page = Number(/\/Pg (\d+) 0 R/u.exec(text.replaceAll(/<<\/Type\/MCR.*?>>/gu, ''))?.[1])
    const kids = /\/K\[((?:<<.*?>>|[^\]])*)\]/u.exec(text)?.[1] ?? ''
    const parts: string[] = []
    const children: TaggedElement[] = []
    for (const [, markPage, mark, child, plain] of kids.matchAll(/<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+)>>|(\d+) 0 R|(\d+)/gu)) {
      if (child !== undefined) children.push(read(Number(child), number))
      else {
        const [onPage, id] = markPage === undefined ? [page, Number(plain)] : [Number(markPage), Number(mark)]
        const found = pages.get(onPage)?.marks.get(id)
        if (!found || found.type !== type) throw new Error(`element ${number} (${type}) has mark ${id} of page ${onPage}, which is ${found?.type ?? 'not there'}`)
        if (!unowned.delete(`${onPage} ${id}`)) throw new Error(`mark ${id} of page ${onPage} belongs to two elements or to none`)
        if (owners.find(([index]) => pageNumbers[index] === onPage)?.[1][id] !== number) throw new Error(`the page does not name ${number} as owner of mark ${id}`)
        parts.push(found.text)
      }
    }
    return { type, text: parts.join(''), children, attributes: Object.fromEntries([...text.matchAll(/\/(ColSpan|RowSpan|Scope)[ /](\w+)/gu)].map(([, key = '', value = '']) => [key, value])) }
  }
  const root = read(rootNumber ?? 0, treeNumber)
  if (unowned.size > 0) throw new Error(`marks without an element: ${[...unowned].join(', ')}`)
  const marked = [...pages.values()].reduce((sum, { marks }) => sum + marks.size, 0)
  const owned = owners.reduce((sum, [, list]) => sum + list.length, 0)
  if (marked !== owned) throw new Error(`${marked} marks on the pages, ${owned} in the tree`)
  return { root, artifacts: [...pages.values()].flatMap(({ artifacts }) => artifacts) }
}

function pageText(pdf: PdfObjects, page: string): PageText {
  const content = (pdf.streams.get(Number(/\/Contents (\d+) 0 R/u.exec(page)?.[1])) ?? Buffer.alloc(0)).toString('latin1')
  const resources = referred(pdf, page, 'Resources')
  const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = '', number]) => [name, charactersOf(pdf, Number(number))]))
  const marks = new Map<number, { type: string; text: string }>()
  const artifacts: { kind: string; text: string }[] = []
  let font: ReadonlyMap<string, string> = new Map()
  let open: { text: string } | undefined
  const operators = /\/(\w+)\s*(?:<<([^>]*)>>)?\s*(?:BDC|BMC)|\bEMC\b|\/(F\d+) [\d.]+ Tf|<([0-9a-f]*)>\s*Tj|\b[Sf]\b/gu
  for (const [operator, tag, dictionary = '', fontName, hex] of content.matchAll(operators)) {
    if (tag !== undefined) {
      if (open) throw new Error('a mark within a mark')
      const id = /\/MCID (\d+)/u.exec(dictionary)?.[1]
      const one = { type: tag, kind: /\/Subtype\/(\w+)/u.exec(dictionary)?.[1] ?? '', text: '' }
      if (id === undefined && tag !== 'Artifact') throw new Error(`a mark without a number: ${operator}`)
      if (id === undefined) artifacts.push(one)
      else marks.set(Number(id), one)
      open = one
    } else if (fontName !== undefined) font = fonts.get(fontName) ?? new Map()
    else if (operator === 'EMC') open = undefined
    else if (!open) throw new Error(`drawn outside of marks: ${operator}`)
    else if (hex !== undefined) open.text += (hex.match(/.{4}/gu) ?? []).map((code) => font.get(code) ?? '\ufffd').join('')
  }
  if (open) throw new Error('a mark that does not end')
  return { marks, artifacts: artifacts.filter(({ text }) => text !== '') }
}

function charactersOf(pdf: PdfObjects, number: number): ReadonlyMap<string, string> {
  const map = (pdf.streams.get(Number(/\/ToUnicode (\d+) 0 R/u.exec(pdf.texts.get(number) ?? '')?.[1])) ?? Buffer.alloc(0)).toString('latin1')
  return new Map([...map.matchAll(/^<([0-9a-f]{4})> <((?:[0-9a-f]{4})+)>$/gmu)].map(([, code = '', units = '']) => [code, String.fromCharCode(...(units.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)))]))
}

function numbersIn(list: string): readonly number[] {
  return [...list.matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number))
}
