import type { Box, Page } from '../../layout/layout.js'
import type { MeasureText, Styles, TextStyle } from '../../layout/styles.js'
import { foot, ruleWidth, watermark } from './styles.js'
import type { TextPen } from './text-pen.js'

/** What pages are drawn with. */
export interface Pen {
  readonly document: PDFKit.PDFDocument
  readonly text: TextPen
  readonly measure: MeasureText
  readonly styles: Styles
}

/** A page's number, 1-based, and how many there are. */
export interface PageNumber {
  readonly number: number
  readonly count: number
}

/** Draws a page's boxes in reading order, so that text is copied and searched as it is read. */
export function drawPage(pen: Pen, { boxes }: Page, { number, count }: PageNumber): void {
  const { width, height } = pen.document.page
  drawRules(pen.document, boxes)
  let operators = 'BT\n'
  for (const { lines, role } of boxes) {
    for (const line of lines) operators += pen.text.show(line.text, pen.styles[role], line.x, line.baseline)
  }
  operators += showCentred(pen, `第 ${number} 页　共 ${count} 页`, foot.style, width / 2, height - foot.height)
  pen.document.addContent(`${operators}ET`)
}

/** Draws a mark such as 草稿 large and light across the page, before anything else so that it lies behind. */
export function drawWatermark(pen: Pen, text: string): void {
  const { document } = pen
  const { width, height } = document.page
  const { style, color, degrees } = watermark
  document.save().rotate(degrees, { origin: [width / 2, height / 2] }).fillColor(color)
  document.addContent(`BT\n${showCentred(pen, text, style, width / 2, height / 2 + style.size / 3)}ET`)
  document.restore()
}

function showCentred(pen: Pen, text: string, style: TextStyle, middle: number, baseline: number): string {
  return pen.text.show(text, style, middle - pen.measure(text, style) / 2, baseline)
}

function drawRules(document: PDFKit.PDFDocument, boxes: readonly Box[]): void {
  document.lineWidth(ruleWidth).lineCap('square')
  for (const { x, y, width, height, ruled } of boxes) {
    if (ruled.includes('top')) document.moveTo(x, y).lineTo(x + width, y)
    if (ruled.includes('right')) document.moveTo(x + width, y).lineTo(x + width, y + height)
    if (ruled.includes('bottom')) document.moveTo(x, y + height).lineTo(x + width, y + height)
    if (ruled.includes('left')) document.moveTo(x, y).lineTo(x, y + height)
  }
  document.stroke()
}
