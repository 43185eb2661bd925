import { createHash } from 'node:crypto'
import type { ReadDocument } from '../../grid/grid.js'
import type { Reader } from '../index.js'
import { mostBytesOfAttached, mostBytesOfPdf } from '../limits.js'
import { damaged, excessive, orRefused, Refusal } from '../refusal.js'
import { objectsOf, type PdfObject, unpackStream } from './objects.js'
import { nameIn } from './strings.js'

/** Reads the declaration that this tool attached to a PDF of its own. What stands on the pages of a PDF is drawn, and is not read. */
export const readPdf: Reader = async (bytes) => orRefused(() => attachedTo(bytes))

function attachedTo(bytes: Uint8Array): ReadDocument {
  if (bytes.length > mostBytesOfPdf) throw excessive({ zh: `PDF 有 ${bytes.length} 字节`, en: `the PDF has ${bytes.length} bytes` })
  const objects = objectsOf(bytes)
  const all = [...objects.values()]
  if (isEncrypted(bytes, all)) throw new Refusal({ zh: 'PDF 加了密码或限制，读不出；请索取没有加密的文件', en: 'the PDF is protected by a password or restrictions; ask for one without' })
  const [source, ...others] = all.filter(({ text }) => /\/AFRelationship\s*\/Source\b/u.test(text) && /\.ya?ml$/iu.test(nameIn(text) ?? ''))
  if (!source) throw withoutSource(bytes, all)
  if (others.length > 0) throw new Refusal({ zh: `这个 PDF 合订了 ${others.length + 1} 张申报表；请对每张表单独的 PDF、Word 或 Excel 文件操作，或者从 PDF 的附件里取出各表的 YAML`, en: `the PDF binds ${others.length + 1} forms; take the PDF, Word or Excel file of each, or save the YAML files that are attached to it` })
  const name = (nameIn(source.text) ?? '').split(/[/\\]/u).at(-1) ?? ''
  return { grids: [], attached: { name, bytes: contentOf(source, objects) }, notes: [{ zh: `读的是 PDF 附带的数据（${name}），不是页面上的文字`, en: `what was read is the data attached to the PDF (${name}), not the text on its pages` }] }
}

function contentOf({ text }: PdfObject, objects: ReadonlyMap<number, PdfObject>): Uint8Array {
  const file = objects.get(Number(/\/EF\s*<<[^>]*?\/U?F\s+(\d+)\s+\d+\s+R/u.exec(text)?.[1]))
  const content = file && unpackStream(file, mostBytesOfAttached)
  const sum = file && /\/CheckSum\s*<([\da-f]{32})>/iu.exec(file.text)?.[1]
  if (!content || (sum !== undefined && createHash('md5').update(content).digest('hex') !== sum.toLowerCase())) throw damaged({ zh: 'PDF 附带的数据不完整', en: 'the data attached to the PDF is broken' })
  return content
}

/** The last part of the file names how it is encrypted; a container of its own may say so too. */
function isEncrypted(bytes: Uint8Array, objects: readonly PdfObject[]): boolean {
  const tail = Buffer.from(bytes.subarray(-4096)).toString('latin1')
  return /trailer[^]*\/Encrypt\s/u.test(tail) || objects.some(({ text }) => /\/Type\s*\/XRef\b/u.test(text) && /\/Encrypt\s/u.test(text))
}

function withoutSource(bytes: Uint8Array, objects: readonly PdfObject[]): Refusal {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') || objects.length === 0) return damaged({ zh: '不是完整的 PDF', en: 'it is no whole PDF' })
  // The name of the program may be an object of its own.
  const isOwn = objects.some(({ text }) => /(?:^|\/Producer)\s*\(jixiao\)/u.test(text))
  return isOwn
    ? new Refusal({ zh: '这个 PDF 没有附带数据；请使用生成它的 YAML，或者同一张表的 Word、Excel 文件', en: 'no data is attached to this PDF; use the YAML that it was made from, or the Word or Excel file of the same form' })
    : new Refusal({ zh: 'PDF 只保存了页面的样子，读不出表格；请索取 Word 或 Excel 文件（本工具生成的 PDF 附带数据，可以读）', en: 'a PDF keeps the look of its pages, not the table; ask for the Word or Excel file (a PDF made by this tool has its data attached and can be read)' })
}
