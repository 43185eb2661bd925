import type { ReadOutcome } from '../grid/grid.js'
import type { Text } from '../base/text.js'
import type { DocumentKind, Reader } from './index.js'
import { hasStream, isEncryptedPackage, isOle } from './ole.js'

/** Loaded on demand: a plain check needs none of them. */
const readers: Readonly<Record<DocumentKind, () => Promise<Reader>>> = {
  docx: async () => (await import('./docx/read-docx.js')).readDocx,
  xlsx: async () => (await import('./xlsx/read-xlsx.js')).readXlsx,
  html: async () => (await import('./html/read-html.js')).readHtml,
  doc: async () => (await import('./doc/read-doc.js')).readDoc,
  pdf: async () => (await import('./pdf/read-pdf.js')).readPdf,
  text: async () => (await import('./text/read-text.js')).readText,
}

/** Bytes of a file that is read at all: a form with scanned pages in it has a tenth. */
export const mostBytesOfFile = 100_000_000

/** Takes a file apart by what it holds, whatever it is called. */
export async function readDocument(bytes: Uint8Array): Promise<ReadOutcome & { readonly kind?: DocumentKind }> {
  if (bytes.length === 0) return { refused: { zh: '文件是空的', en: 'the file is empty' } }
  if (bytes.length > mostBytesOfFile) return { refused: { zh: `文件有 ${bytes.length} 字节，超过 ${mostBytesOfFile} 字节，没有读`, en: `the file has ${bytes.length} bytes, more than ${mostBytesOfFile}; it was not read` } }
  const kind = kindOf(bytes)
  if (typeof kind !== 'string') return { refused: kind }
  const read = await readers[kind]()
  return { ...(await read(bytes)), kind }
}

/** What a file is by its content, or why it cannot be read. */
function kindOf(bytes: Uint8Array): DocumentKind | Text {
  if (startsWith(bytes, 'PK')) return packageKind(bytes)
  if (isOle(bytes)) return containerKind(bytes)
  if (latin(bytes, 1024).includes('%PDF-')) return 'pdf'
  const start = latin(bytes, 4096).replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '').replaceAll('\0', '').trimStart()
  if (start.startsWith('{\\rtf')) return saveAs('RTF', 'RTF', '.docx')
  if (/^MIME-Version:/iu.test(start) || /^From: <(?:Saved|由)/iu.test(start)) return saveAs('单个文件网页（.mht）', 'a web page in one file (.mht)', '.html')
  if (/<\?mso-application|urn:schemas-microsoft-com:office:(?:spreadsheet|word)|schemas\.microsoft\.com\/office\/word\/2003/u.test(start) && start.startsWith('<?xml')) return saveAs('2003 年的 XML 格式', 'XML of 2003', '.docx / .xlsx')
  if (/^<(?:!doctype|html|head|body|table|div|meta|style|p|span|center|font|script|link|!--|\?xml)/iu.test(start)) return 'html'
  if (isPicture(bytes)) return { zh: '这是图片，读不出文字；请用 Word 或 Excel 的原件', en: 'this is a picture; use the Word or Excel file that it was made from' }
  return 'text'
}

/** Word and Excel files are zip archives; their names say which. */
function packageKind(bytes: Uint8Array): DocumentKind | Text {
  const has = (name: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
  if (has('word/document.xml') || has('word/')) return 'docx'
  if (has('xl/workbook.bin')) return saveAs('.xlsb', '.xlsb', '.xlsx')
  if (has('xl/workbook.xml') || has('xl/')) return 'xlsx'
  if (has('application/vnd.oasis.opendocument.spreadsheet')) return saveAs('.ods', '.ods', '.xlsx')
  if (has('application/vnd.oasis.opendocument.text')) return saveAs('.odt', '.odt', '.docx')
  return { zh: '这是压缩包，里面不是 Word 或 Excel 文档；请解压后再读入里面的文件', en: 'this is an archive and no Word or Excel file; unpack it and import the files in it' }
}

function containerKind(bytes: Uint8Array): DocumentKind | Text {
  if (isEncryptedPackage(bytes)) return { zh: '文件有密码，读不出；请在 Word 或 Excel 中去掉密码后另存', en: 'the file is protected by a password; remove it in Word or Excel and save the file again' }
  if (hasStream(bytes, 'WordDocument')) return 'doc'
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return saveAs('旧版 Excel（.xls）', 'a workbook of Excel before 2007 (.xls)', '.xlsx')
  return { zh: '不认识的旧版 Office 文件；请另存为 .docx 或 .xlsx', en: 'an Office file of an unknown kind; save it as .docx or .xlsx' }
}

function saveAs(zh: string, en: string, format: string): Text {
  return { zh: `文件是${zh}格式，读不出；请打开后另存为 ${format} 再读入`, en: `the file is ${en}, which is not read; open it and save it as ${format}` }
}

function isPicture(bytes: Uint8Array): boolean {
  return startsWith(bytes, '\u0089PNG') || startsWith(bytes, '\u00ff\u00d8\u00ff') || startsWith(bytes, 'GIF8') || startsWith(bytes, 'BM')
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return latin(bytes, text.length) === text
}

function latin(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1')
}
