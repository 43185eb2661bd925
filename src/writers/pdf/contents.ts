import { breakLines } from '../../layout/break-lines.js'
import { bodyOf, type PageSetup } from '../../layout/page-setup.js'
import type { TextStyle } from '../../layout/styles.js'
import { beginPage, dateText, endPage, pageNumberText } from './draw-form.js'
import type { DocumentPen } from './draw-page.js'
import { type Element, element, linkElement } from './structure.js'
import { foot } from './styles.js'

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly name: string
  /** As it is printed. */
  readonly page: number
}

const titleStyle: TextStyle = { size: 26, lineHeight: 44, face: 'title', align: 'center' }
const subtitleStyle: TextStyle = { size: 16, lineHeight: 30, face: 'subtitle', align: 'center' }
const headStyle: TextStyle = { size: 18, lineHeight: 40, face: 'title', align: 'center' }
const entryStyle: TextStyle = { size: 11, lineHeight: 20, face: 'body', align: 'left' }
const gap = 8

/** Pages that a table of so many entries takes. */
export function contentsPages(entries: number, page: PageSetup): number {
  return Math.max(1, Math.ceil(entries / entriesOn(page)))
}

/** Draws the first page: what the forms are, of how many departments, and the day of printing. */
export function drawCover(pen: DocumentPen, { title, subtitle, printDate }: { readonly title: string; readonly subtitle: string; readonly printDate?: string }, page: PageSetup): readonly Element[] {
  const index = beginPage(pen, page)
  const lines = [...breakLines(title, bodyOf(page).width, (piece) => pen.measure(piece, titleStyle)).map(({ text }) => ({ text, style: titleStyle, type: 'H1' })), ...[subtitle, dateText(printDate) ?? ''].filter((text) => text !== '').map((text) => ({ text, style: subtitleStyle, type: 'P' }))]
  pen.text.begin()
  let baseline = page.height * 0.3
  let operators = 'BT\n'
  lines.forEach(({ text, style, type }, number) => {
    operators += marked(type, number, pen.text.show(text, style, (page.width - pen.measure(text, style)) / 2, baseline))
    baseline += style.lineHeight
  })
  pen.document.addContent(`${operators}ET`)
  endPage(pen)
  const headings = lines.flatMap(({ type }, number) => (type === 'H1' ? [{ page: index, number }] : []))
  const others = lines.flatMap(({ type }, number) => (type === 'H1' ? [] : [element('P', [], '', [{ page: index, number }])]))
  return [element('Sect', [element('H1', [], '', headings), ...others])]
}

/** A table of contents whose links are to be led to pages that are not drawn yet. */
export interface Contents {
  readonly elements: readonly Element[]
  /** Writes the links, when all pages are there. */
  readonly end: () => void
}

/** Draws the table of contents. */
export function drawContents(pen: DocumentPen, entries: readonly ContentsEntry[], count: number, page: PageSetup): Contents {
  const perPage = entriesOn(page)
  const items: Element[] = []
  const links: Link[] = []
  let heading: Element | undefined
  for (let sheet = 0; sheet < contentsPages(entries.length, page); sheet++) {
    const index = beginPage(pen, page)
    pen.text.begin()
    let baseline = page.margins.top + headStyle.size
    let operators = 'BT\n'
    let number = 0
    if (sheet === 0) {
      operators += marked('H1', number, pen.text.show('目　录', headStyle, (page.width - pen.measure('目　录', headStyle)) / 2, baseline))
      heading = element('H1', [], '', [{ page: index, number: number++ }])
    }
    baseline += headStyle.lineHeight
    for (const entry of entries.slice(sheet * perPage, (sheet + 1) * perPage)) {
      operators += showEntry(pen, entry, page, { mark: number, baseline })
      const link = addLink(pen, entry, page, { key: count + links.length, baseline })
      links.push(link)
      items.push(element('TOCI', [element('Reference', [linkElement([{ page: index, number: number++ }, { page: index, number: number++ }], { page: index, object: link.annotation.id })])]))
      baseline += entryStyle.lineHeight
    }
    const footer = pageNumberText(index + 1, count)
    operators += `/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n${pen.text.show(footer, foot.style, (page.width - pen.measure(footer, foot.style)) / 2, page.height - foot.height)}EMC\n`
    pen.document.addContent(`${operators}ET`)
    endPage(pen)
  }
  return {
    elements: [element('Sect', [...(heading ? [heading] : []), element('TOC', items)])],
    end: () => {
      for (const { annotation, target } of links) {
        Object.assign(annotation.data, { Dest: [pen.pages[target], 'XYZ', 0, page.height, 0] })
        annotation.end(undefined)
      }
    },
  }
}

interface Link {
  readonly annotation: PDFKit.PDFKitReference
  /** Page that it leads to, 0-based. */
  readonly target: number
}

/** Makes a line of the table a link. `key`: by which the tree knows it. */
function addLink({ document }: DocumentPen, { name, page: number }: ContentsEntry, page: PageSetup, { key, baseline }: { readonly key: number; readonly baseline: number }): Link {
  const bottom = page.height - baseline - entryStyle.size * 0.3
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [page.margins.left, bottom, page.width - page.margins.right, bottom + entryStyle.size * 1.3],
    Border: [0, 0, 0],
    // Printed, as files for archives want all that stands on their pages.
    F: 4,
    // oxlint-disable-next-line no-new-wrappers -- the library tells texts from names by it
    Contents: new String(`${name}，第 ${number} 页`),
    StructParent: key,
  })
  document.page.annotations.push(annotation)
  return { annotation, target: number - 1 }
}

function entriesOn(page: PageSetup): number {
  return Math.floor((bodyOf(page).height - headStyle.size - headStyle.lineHeight) / entryStyle.lineHeight) + 1
}

/** The name, dots, and the page at the right: two marks, since dots are no text. A name too long for its line is cut with …: it stands whole on its form. */
function showEntry(pen: DocumentPen, { name, page: number }: ContentsEntry, page: PageSetup, { mark, baseline }: { readonly mark: number; readonly baseline: number }): string {
  const left = page.margins.left
  const digits = String(number)
  const numberLeft = page.width - page.margins.right - pen.measure(digits, entryStyle)
  const shown = fitting(pen, name, numberLeft - left - 4 * gap)
  const room = numberLeft - left - pen.measure(shown, entryStyle) - 2 * gap
  const dot = pen.measure('.', entryStyle)
  const dots = '.'.repeat(Math.max(0, Math.floor(room / dot)))
  // The pen remembers which font was chosen last: what is shown first is written first.
  return [
    marked('Link', mark, pen.text.show(shown, entryStyle, left, baseline)),
    `/Artifact BMC\n${pen.text.show(dots, entryStyle, numberLeft - gap - dots.length * dot, baseline)}EMC\n`,
    marked('Link', mark + 1, pen.text.show(digits, entryStyle, numberLeft, baseline)),
  ].join('')
}

function fitting(pen: DocumentPen, text: string, width: number): string {
  if (pen.measure(text, entryStyle) <= width) return text
  let kept = ''
  for (const character of text) {
    if (pen.measure(`${kept}${character}…`, entryStyle) > width) break
    kept += character
  }
  return `${kept}…`
}

function marked(type: string, number: number, operators: string): string {
  return `/${type}<</MCID ${number}>>BDC\n${operators}EMC\n`
}
