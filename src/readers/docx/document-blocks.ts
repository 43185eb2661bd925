import type { Block } from '../blocks/block.js'
import { startFlow } from '../blocks/flow.js'
import { elementOf, elementsOf, textOf, type XmlElement } from '../xml/read-xml.js'
import { controlText, formFieldText } from './controls.js'
import { isOn, valueOf } from './properties.js'
import { type Reading, type Spot, write } from './spot.js'
import { symbolText } from './symbols.js'
import { readTable } from './word-table.js'

/** What stands in the body of a document, or in a cell, from top to bottom. */
export function blocksIn(element: XmlElement, reading: Reading, isSilent = false): readonly Block[] {
  const spot: Spot = { reading, flow: startFlow(), boxes: [], font: '', style: undefined, isSilent }
  visitInside(element, spot)
  spot.flow.endLine()
  for (const box of spot.boxes) spot.flow.block(box)
  return spot.flow.blocks()
}

type Visit = (element: XmlElement, spot: Spot) => void

const nothing: Visit = () => undefined
const says = (text: string): Visit => (_, spot) => write(spot, text)
const counts = (what: 'changes' | 'footnotes' | 'embedded', visit: Visit = nothing): Visit => (element, spot) => {
  spot.reading.counts[what] += 1
  visit(element, spot)
}

/** What becomes of each element; of others, what is in them counts. Properties are looked up where they are needed. */
const visits: Readonly<Record<string, Visit | undefined>> = {
  p: visitParagraph,
  r: visitRun,
  tbl: (element, { flow, reading, isSilent }) => flow.block(readTable(element, reading, isSilent)),
  t: visitText,
  tab: says('\t'),
  ptab: says('\t'),
  br: says('\n'),
  cr: says('\n'),
  noBreakHyphen: says('-'),
  sym: visitSymbol,
  ins: counts('changes', visitInside),
  moveTo: counts('changes', visitInside),
  del: counts('changes'),
  moveFrom: counts('changes'),
  delText: nothing,
  instrText: nothing,
  delInstrText: nothing,
  fldChar: visitFieldMark,
  sdt: visitControl,
  // Word shows the first of them that it knows; both say the same.
  AlternateContent: (element, spot) => {
    const branch = elementOf(element, 'Choice') ?? elementOf(element, 'Fallback')
    if (branch) visitInside(branch, spot)
  },
  txbxContent: (element, { boxes, reading, isSilent }) => {
    for (const block of blocksIn(element, reading, isSilent)) boxes.push(block)
  },
  ruby: (element, spot) => {
    for (const base of elementsOf(element, 'rubyBase')) visitInside(base, spot)
  },
  footnoteReference: counts('footnotes'),
  endnoteReference: counts('footnotes'),
  altChunk: counts('embedded'),
  subDoc: counts('embedded'),
  sectPr: nothing,
  pPr: nothing,
  rPr: nothing,
  sdtPr: nothing,
  tblPr: nothing,
}

function visitInside({ children }: XmlElement, spot: Spot): void {
  for (const child of children) {
    if (typeof child === 'string') continue
    const visit = Object.hasOwn(visits, child.name) ? (visits[child.name] ?? visitInside) : visitInside
    visit(child, spot)
  }
}

function visitParagraph(element: XmlElement, around: Spot): void {
  const { reading, flow } = around
  const properties = elementOf(element, 'pPr')
  const mark = properties && elementOf(properties, 'rPr')
  const isJoined = mark !== undefined && (elementOf(mark, 'del') ?? elementOf(mark, 'moveFrom')) !== undefined
  const spot: Spot = { ...around, style: valueOf(properties, 'pStyle'), boxes: [] }
  // A paragraph whose end is deleted goes on in the next, which has the number.
  if (!isJoined && isOn(mark, 'vanish') !== true) writeNumber(properties, spot)
  visitInside(element, spot)
  // A code that does not end in its paragraph is damaged: what comes after it is shown.
  reading.fields.forEach((state, index) => (reading.fields[index] = state === 'code' ? 'result' : state))
  if (!isJoined) flow.endLine()
  for (const box of spot.boxes) flow.block(box)
}

function writeNumber(properties: XmlElement | undefined, spot: Spot): void {
  const numbering = (properties && elementOf(properties, 'numPr')) ?? spot.reading.styles.numberingOf(spot.style)
  const number = numbering && spot.reading.nextNumber(numbering)
  if (number) write(spot, number.text)
  if (number?.doubt && !spot.isSilent) spot.flow.doubt(number.doubt)
}

function visitRun(element: XmlElement, around: Spot): void {
  const { reading, style } = around
  const properties = elementOf(element, 'rPr')
  const isHidden = isOn(properties, 'vanish') ?? reading.styles.isHidden(valueOf(properties, 'rStyle') ?? style) ?? false
  if (isHidden && textOf(element).trim() !== '') reading.counts.hidden += 1
  const fonts = properties && elementOf(properties, 'rFonts')
  visitInside(element, { ...around, font: fonts?.attributes['ascii'] ?? fonts?.attributes['hAnsi'] ?? '', isSilent: around.isSilent || isHidden })
}

/** Characters of the private area are codes of the font of the run. */
function visitText(element: XmlElement, spot: Spot): void {
  const text = textOf(element).replace(/[\t\r\n]/gu, ' ')
  const kept = element.attributes['space'] === 'preserve' ? text : text.replace(/^ +| +$/gu, '')
  if (!/[\uf000-\uf0ff]/u.test(kept)) return write(spot, kept)
  for (const character of kept) writeSign(spot, /[\uf000-\uf0ff]/u.test(character) ? symbolText(spot.font, character.charCodeAt(0)) : character)
}

function visitSymbol({ attributes }: XmlElement, spot: Spot): void {
  writeSign(spot, symbolText(attributes['font'] ?? spot.font, Number.parseInt(attributes['char'] ?? '', 16) || 0))
}

function writeSign(spot: Spot, sign: string | undefined): void {
  write(spot, sign ?? '\ufffd')
  if (sign !== undefined || spot.isSilent) return
  spot.flow.doubt({ kind: 'characters', message: { zh: '有一个用符号字体写的字认不出，写作“\ufffd”', en: 'a character of a font of signs is not known and stands as “\ufffd”' } })
}

/** Fields inside one another; Word allows 20. Beyond them there is damage. */
const deepestField = 32

function visitFieldMark(element: XmlElement, spot: Spot): void {
  const { fields } = spot.reading
  const type = element.attributes['fldCharType']
  if (type === 'begin') {
    const shown = formFieldText(element)
    if (shown !== undefined) write(spot, shown)
    if (fields.length < deepestField) fields.push('code')
  } else if (type === 'separate') fields.splice(-1, 1, 'result')
  else if (type === 'end') fields.pop()
}

function visitControl(element: XmlElement, spot: Spot): void {
  const control = controlText(element)
  if (control !== undefined) return write(spot, control)
  const properties = elementOf(element, 'sdtPr')
  const content = elementOf(element, 'sdtContent')
  if (content) visitInside(content, { ...spot, isSilent: spot.isSilent || isOn(properties, 'showingPlcHdr') === true })
}
