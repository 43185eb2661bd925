import type { Text } from '../../base/text.js'
import type { ReadDocument } from '../../grid/grid.js'
import { slack } from '../blocks/place-cells.js'
import { gridOf } from '../blocks/to-grid.js'
import type { Reader } from '../index.js'
import { mostBytesOfDoc } from '../limits.js'
import { hasStream, isEncryptedPackage, isOle } from '../ole.js'
import { damaged, excessive, orRefused, Refusal } from '../refusal.js'
import { openCompound } from './compound-file.js'
import { blocksOf, type Counts } from './document-blocks.js'
import { readPages } from './formatted-pages.js'
import { checkHead, part, readStory } from './story.js'
import { signsOf } from './symbol-fonts.js'

/** Reads a document of Word 97 to 2003: its text, with tables and merged cells as the file states them. */
export const readDoc: Reader = async (bytes) => orRefused(() => readWord97(bytes))

function readWord97(bytes: Uint8Array): ReadDocument {
  if (bytes.length > mostBytesOfDoc) throw excessive({ zh: `文档有 ${bytes.length} 字节`, en: `the document has ${bytes.length} bytes` })
  if (isEncryptedPackage(bytes)) throw new Refusal({ zh: '文件加了密码，读不出；请在 Word 中去掉打开密码后再试', en: 'the file is protected by a password; remove it in Word first' })
  if (!isOle(bytes)) throw damaged({ zh: '不是 Word 97–2003 的文档', en: 'it is no document of Word 97–2003' })
  const file = openCompound(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const document = file.stream('WordDocument')
  if (!document) throw noDocument(bytes)
  checkHead(document)
  const table = file.stream((document.readUInt16LE(0xa) & 0x0200) === 0 ? '0Table' : '1Table')
  if (!table) throw damaged({ zh: '缺少文字的目录', en: 'the list of its texts is missing' })
  const data = file.stream('Data')
  const counts: Counts = { changes: 0, hidden: 0, numbered: 0 }
  const blocks = blocksOf(readStory(document, table), {
    paragraphs: readPages('paragraphs', document, part(document, table, 0x102), data),
    characters: readPages('characters', document, part(document, table, 0xfa), data),
    sign: signsOf(part(document, table, 0x112)),
    counts,
  })
  if (blocks.length === 0) throw new Refusal({ zh: '文档里没有文字，可能是扫描图片；请索取文字版', en: 'the document has no text, perhaps only scanned pictures; ask for one with text' })
  return { grids: [gridOf(blocks, slack)], notes: notesOf(counts, hasStream(bytes, 'VBA')) }
}

function noDocument(bytes: Uint8Array): Refusal {
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return new Refusal({ zh: '这是 Excel 97–2003 的工作簿（.xls），读不出；请用 Excel 或 WPS 打开，另存为 .xlsx', en: 'this is a workbook of Excel 97–2003 (.xls); open it in Excel or WPS and save it as .xlsx' })
  return damaged({ zh: '里面没有 Word 文档', en: 'there is no Word document inside' })
}

function notesOf({ changes, hidden, numbered }: Counts, hasMacros: boolean): readonly Text[] {
  return [
    ...(changes > 0 ? [{ zh: `文档带有修订标记（${changes} 处），已按全部接受后的文字读入`, en: `the document has tracked changes (${changes}); it was read as if all were accepted` }] : []),
    ...(hidden > 0 ? [{ zh: `有 ${hidden} 处隐藏的文字，没有读入`, en: `hidden texts that were not read: ${hidden}` }] : []),
    ...(numbered > 0 ? [{ zh: `有 ${numbered} 段由 Word 自动编号，编号没有读入`, en: `paragraphs whose automatic numbers were not read: ${numbered}` }] : []),
    ...(hasMacros ? [{ zh: '文档带有宏，没有运行', en: 'the document has macros; they were not run' }] : []),
  ]
}
