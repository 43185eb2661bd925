import type { Block } from '../blocks/block.js'
import { type Flow, startFlow } from '../blocks/flow.js'
import { controlText } from './controls.js'
import type { Hides } from './hidden.js'
import { readTable } from './html-table.js'
import { type Element, isElement, type Node } from './parse-html.js'
import { lineBreak, shownText } from './shown-text.js'

/** Tags that begin and end a line of text; all others, unknown ones too, stand in one. */
const blockTags = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol p pre section summary ul xmp'.split(' '),
)

/** What a page holds as it walks down; shared by all its tables and cells. */
export interface Page {
  readonly hides: Hides
  readonly countCell: () => void
  /** A row or cell was left out because it is not shown. */
  readonly countHidden: (element: Element) => void
}

/** What stands in an element from top to bottom, as a browser shows it. Tags that only style a text part no lines. */
export function blocksIn(nodes: readonly Node[], page: Page): readonly Block[] {
  const flow = startFlow(shownText)
  for (const node of nodes) visit(node, flow, page, false)
  return flow.blocks()
}

function visit(node: Node, flow: Flow, page: Page, isPlain: boolean): void {
  if (node.nodeName === '#text' && 'value' in node) flow.text(isPlain ? plainText(node.value) : node.value)
  if (!isElement(node) || page.hides(node)) return
  const control = controlText(node)
  if (control !== undefined) flow.text(plainText(control))
  else if (node.tagName === 'br') flow.text(lineBreak)
  else if (node.tagName === 'table') visitTable(node, flow, page)
  else visitInside(node, flow, page, isPlain || node.tagName === 'pre')
}

function visitTable(table: Element, flow: Flow, page: Page): void {
  for (const child of table.childNodes) if (isElement(child) && child.tagName === 'caption') visit(child, flow, page, false)
  flow.block(readTable(table, page))
}

function visitInside({ tagName, childNodes }: Element, flow: Flow, page: Page, isPlain: boolean): void {
  const isBlock = blockTags.has(tagName)
  if (isBlock) flow.endLine()
  for (const child of childNodes) visit(child, flow, page, isPlain)
  if (isBlock) flow.endLine()
}

/** Text of which blanks and line ends count. */
function plainText(text: string): string {
  return text.replace(/\r\n?|\n/gu, lineBreak).replaceAll(' ', '\u00a0')
}
