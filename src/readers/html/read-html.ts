import { readCarriedAddress, type CarriedSource } from '../../base/carried-source.js'
import type { Text } from '../../base/text.js'
import type { ReadDocument } from '../../grid/grid.js'
import { gridOf } from '../blocks/to-grid.js'
import type { Reader } from '../index.js'
import { mostBytesOfPage, mostCellsOfDocument } from '../limits.js'
import { excessive, orRefused, Refusal } from '../refusal.js'
import { decodeHtml } from './decode-html.js'
import { hidingBy } from './hidden.js'
import { blocksIn } from './page-blocks.js'
import { attributeOf, type Element, isElement, type Node, parseHtml } from './parse-html.js'

/** Reads a web page as a browser shows it: what stands above, between and below its tables is rows of one cell. */
export const readHtml: Reader = async (bytes) => orRefused(() => readPage(bytes))

/** Numbers of columns are compared; of columns split by a table inside a cell they are fractions. */
const slack = 1e-6

function readPage(bytes: Uint8Array): ReadDocument {
  if (bytes.length > mostBytesOfPage) throw excessive({ zh: `网页有 ${bytes.length} 字节`, en: `the page has ${bytes.length} bytes` })
  const text = decodeHtml(bytes)
  const { childNodes } = parseHtml(text)
  let cells = 0
  let hidden = 0
  const page = {
    hides: hidingBy(elementsIn(childNodes, 'style').map(textIn).join('\n')),
    countCell: () => {
      cells += 1
      if (cells > mostCellsOfDocument) throw excessive({ zh: `网页的表格超过 ${mostCellsOfDocument} 格`, en: `the tables of the page have more than ${mostCellsOfDocument} cells` })
    },
    countHidden: (element: Element) => {
      if (/^(?:tr|td|th|tbody)$/u.test(element.tagName) && textIn(element).trim() !== '') hidden += 1
    },
  }
  const blocks = blocksIn(childNodes, page)
  if (blocks.length === 0) throw nothingShown(childNodes)
  const carried = carriedBy(childNodes)
  return { grids: [gridOf(blocks, slack)], notes: [...hiddenNotes(hidden), ...characterNotes(text)], ...(carried && { carried }) }
}

/** The declaration that a page of this tool carries. */
function carriedBy(nodes: readonly Node[]): CarriedSource | undefined {
  const link = elementsIn(nodes, 'link').find((element) => attributeOf(element, 'type') === 'application/yaml')
  return link && readCarriedAddress(attributeOf(link, 'title') ?? '', attributeOf(link, 'href') ?? '')
}

function nothingShown(nodes: readonly Node[]): Refusal {
  const frame = [...elementsIn(nodes, 'iframe'), ...elementsIn(nodes, 'frame')].map((element) => attributeOf(element, 'src') ?? '').find((address) => address !== '')
  if (frame !== undefined) return new Refusal({ zh: '网页只是一个框架，表格在框架里的另一个网页上；请打开框架里的网页再保存', en: 'the page is only a frame; the table is on another page inside it: open that page and save it' })
  return new Refusal({ zh: '网页里没有显示出来的文字；如果内容是由脚本生成的，请在浏览器中用“另存为”保存完整网页', en: 'the page shows no text; if a script makes its content, save the complete page from a browser' })
}

function hiddenNotes(count: number): readonly Text[] {
  return count === 0 ? [] : [{ zh: `网页的表格里有 ${count} 处不显示的行或单元格，没有读入`, en: `rows or cells of tables that the page does not show, and that were not read: ${count}` }]
}

function characterNotes(text: string): readonly Text[] {
  const count = text.split('\ufffd').length - 1
  return count === 0 ? [] : [{ zh: `网页里有 ${count} 个字读不出，显示为“\ufffd”；可能是编码声明有误`, en: `characters of the page that cannot be read and stand as “\ufffd”: ${count}; its encoding may be stated wrongly` }]
}

function elementsIn(nodes: readonly Node[], tagName: string): readonly Element[] {
  return nodes.filter(isElement).flatMap((element) => [...(element.tagName === tagName ? [element] : []), ...elementsIn(element.childNodes, tagName)])
}

function textIn(element: Element): string {
  return element.childNodes.map((node) => (isElement(node) ? textIn(node) : 'value' in node ? node.value : '')).join('')
}
