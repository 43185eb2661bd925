import type { Text } from '../../base/text.js'
import type { ReadDocument } from '../../grid/grid.js'
import { slack } from '../blocks/place-cells.js'
import { gridOf } from '../blocks/to-grid.js'
import type { Reader } from '../index.js'
import { isEncryptedPackage, isOle } from '../ole.js'
import { orRefused, Refusal } from '../refusal.js'
import { blocksIn } from './document-blocks.js'
import { readNumbering } from './numbering.js'
import { openWord, type WordPackage } from './package.js'
import type { Counts } from './spot.js'
import { readStyles } from './styles.js'

/** Reads a Word document as Word shows it with all changes accepted; headers, footers and notes at the foot are left out. */
export const readDocx: Reader = async (bytes) => orRefused(() => readWord(bytes))

function readWord(bytes: Uint8Array): ReadDocument {
  if (isEncryptedPackage(bytes)) throw new Refusal({ zh: '文件加了密码，读不出；请在 Word 中去掉打开密码后再试', en: 'the file is protected by a password; remove it in Word first' })
  if (isOle(bytes)) throw new Refusal({ zh: '这是老式的 .doc 文件，只是扩展名写成了 .docx；请把扩展名改为 .doc', en: 'this is an old .doc file by the name of .docx; give it the extension .doc' })
  const opened = openWord(bytes)
  const counts: Counts = { cells: 0, changes: 0, hidden: 0, footnotes: 0, comments: 0, embedded: 0 }
  const blocks = blocksIn(opened.document, { styles: readStyles(opened.related('styles')), nextNumber: readNumbering(opened.related('numbering')), counts, fields: [] })
  if (blocks.length === 0) throw new Refusal({ zh: '文档里没有文字，可能是扫描图片；请索取文字版', en: 'the document has no text, perhaps only scanned pictures; ask for one with text' })
  return { grids: [gridOf(blocks, slack)], notes: notesOf(opened, counts), ...(opened.carried && { carried: opened.carried }) }
}

function notesOf({ hasMacros, outside }: WordPackage, { changes, hidden, footnotes, comments, embedded }: Counts): readonly Text[] {
  const kinds = [...new Set(outside)].join('、')
  return [
    ...(changes > 0 ? [{ zh: `文档带有修订标记（${changes} 处），已按全部接受后的文字读入`, en: `the document has tracked changes (${changes}); it was read as if all were accepted` }] : []),
    ...(hidden > 0 ? [{ zh: `有 ${hidden} 处隐藏的文字或行，没有读入`, en: `hidden texts or rows that were not read: ${hidden}` }] : []),
    ...(footnotes > 0 ? [{ zh: `有 ${footnotes} 处脚注或尾注，没有读入`, en: `footnotes and endnotes that were not read: ${footnotes}` }] : []),
    ...(comments > 0 ? [{ zh: `有 ${comments} 处批注，没有读入`, en: `comments that were not read: ${comments}` }] : []),
    ...(embedded > 0 ? [{ zh: `有 ${embedded} 处嵌入的其他文件，没有读入`, en: `other files embedded in the document that were not read: ${embedded}` }] : []),
    ...(hasMacros ? [{ zh: '文档带有宏，没有运行', en: 'the document has macros; they were not run' }] : []),
    ...(outside.length > 0 ? [{ zh: `文档引用了外部的内容（${kinds}），没有去取`, en: `the document refers to things outside it (${kinds}); they were not fetched` }] : []),
  ]
}
