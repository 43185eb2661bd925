import type { Box, Page } from '../../layout/layout.js'
import type { MeasureText, Styles, TextStyle } from '../../layout/styles.js'
import type { Cell } from '../../sheet/sheet.js'
import { coordinate } from './coordinate.js'
import { rulesOf } from './rules.js'
import type { Mark } from './structure.js'
import { foot, ruleWidth, watermark } from './styles.js'
import type { TextPen } from './text-pen.js'

/** What a document is drawn with. */
export interface DocumentPen {
  readonly document: PDFKit.PDFDocument
  readonly text: TextPen
  readonly measure: MeasureText
  /** The pages begun so far. */
  readonly pages: PDFKit.PDFKitReference[]
}

/** What pages of a form are drawn with. */
export interface Pen extends DocumentPen {
  readonly styles: Styles
  /** What each cell's text is to be marked as. */
  readonly types: ReadonlyMap<Cell, string>
  /** Filled with what is drawn. */
  readonly marks: Map<Cell, Mark[]>
}

/** What a page shows besides the form. */
export interface PageFrame {
  /** 0-based among the pages of the file. */
  readonly index: number
  readonly footer: string
  readonly mark: string | undefined
  /** Day of printing, as it is shown. */
  readonly date: string | undefined
  /** Points from the page's edges to its body. */
  readonly margins: { readonly left: number; readonly right: number }
}

/** Draws a page's boxes in reading order, so that text is copied and searched as it is read. What is no part of the form is marked as such. */
export function drawPage(pen: Pen, { boxes }: Page, frame: PageFrame): void {
  const { width, height } = pen.document.page
  pen.text.begin()
  const parts = [
    ...(frame.mark === undefined ? [] : [drawMark(pen, boxes, frame.mark)]),
    `/Artifact BMC\n${coordinate(ruleWidth)} w 2 J\n${rulesOf(boxes)}\nS\nEMC\nBT\n`,
    drawBoxes(pen, boxes, frame.index),
    artifact('Footer', showFoot(pen, frame, width, height - foot.height)),
    'ET',
  ]
  pen.document.addContent(parts.join(''))
}

function drawBoxes({ text, styles, types, marks }: Pen, boxes: readonly Box[], page: number): string {
  let operators = ''
  let number = 0
  for (const { lines, role, origin, isRepeated } of boxes) {
    if (lines.length === 0) continue
    const style = styles[role]
    let shown = ''
    for (const line of lines) shown += text.show(line.text, style, line.x, line.baseline)
    if (isRepeated) {
      operators += `/Artifact<</Type/Pagination>>BDC\n${shown}EMC\n`
      continue
    }
    operators += `/${types.get(origin) ?? 'Span'}<</MCID ${number}>>BDC\n${shown}EMC\n`
    const known = marks.get(origin)
    if (known) known.push({ page, number })
    else marks.set(origin, [{ page, number }])
    number++
  }
  return operators
}

/** A mark such as 草稿 large and light across the page, behind the text, but not where a seal and a signature go. */
function drawMark(pen: Pen, boxes: readonly Box[], text: string): string {
  const { width, height } = pen.document.page
  const { style, gray, degrees, share } = watermark
  const diagonal = Math.hypot(width, height)
  const size = Math.min(style.size, (style.size * share * diagonal) / pen.measure(text, style))
  const fitting: TextStyle = { ...style, size }
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((number) => Math.round(number * 1e4) / 1e4)
  const kept = boxes.filter(({ role }) => role === 'signature').map(({ x, y, width: across, height: down }) => `${[x, y, across, down].map(coordinate).join(' ')} re\n`).join('')
  const clip = kept === '' ? '' : `0 0 ${coordinate(width)} ${coordinate(height)} re\n${kept}W* n\n`
  const shown = pen.text.show(text, fitting, -pen.measure(text, fitting) / 2, size / 3)
  const turned = `${cos} ${sin} ${-(sin ?? 0)} ${cos} ${coordinate(width / 2)} ${coordinate(height / 2)} cm`
  const drawn = `q\n${clip}${turned}\n${gray} g\nBT\n${shown}ET\nQ\n`
  // What the mark set is undone with it.
  pen.text.begin()
  return artifact('Watermark', drawn)
}

function showFoot(pen: Pen, { footer, date, margins }: PageFrame, width: number, baseline: number): string {
  const pageNumber = pen.measure(footer, foot.style)
  const centred = pen.text.show(footer, foot.style, (width - pageNumber) / 2, baseline)
  if (date === undefined) return centred
  // Between wide margins the date does not run into the page number.
  const least = (width + pageNumber) / 2 + foot.style.size
  return centred + pen.text.show(date, foot.style, Math.max(least, width - margins.right - pen.measure(date, foot.style)), baseline)
}

function artifact(kind: 'Footer' | 'Watermark', operators: string): string {
  return `/Artifact<</Type/Pagination/Subtype/${kind}>>BDC\n${operators}EMC\n`
}
