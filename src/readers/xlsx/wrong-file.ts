import type { Text } from '../../base/text.js'
import { hasStream, isEncryptedPackage, isOle } from '../ole.js'

const saveAs: Text = { zh: '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试', en: 'open it in Excel or WPS and save it as .xlsx' }

function other(what: Text): Text {
  return { zh: `${what.zh}，不是 .xlsx；${saveAs.zh}`, en: `${what.en}, not .xlsx; ${saveAs.en}` }
}

/** Says why bytes are no package at all; nothing if they may be one. */
export function notPackage(bytes: Uint8Array): Text | undefined {
  if (isEncryptedPackage(bytes)) return { zh: '文件加了密码，读不出；请在 Excel 或 WPS 中去掉打开密码后再试', en: 'the file is protected by a password; remove it in Excel or WPS first' }
  if (isOle(bytes)) return hasStream(bytes, 'WordDocument') ? { zh: '这是 Word 97–2003 的文档（.doc），不是工作簿', en: 'this is a document of Word 97–2003 (.doc), not a workbook' } : other({ zh: '这是 Excel 97–2003 的工作簿（.xls）', en: 'this is a workbook of Excel 97–2003 (.xls)' })
  if (bytes.length === 0) return { zh: '文件是空的', en: 'the file is empty' }
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? undefined : { zh: `这不是 Excel 工作簿，尽管文件名可能这样写；${saveAs.zh}`, en: `this is no workbook of Excel, whatever its name says; ${saveAs.en}` }
}

/** Says what a package is that has no workbook in it. */
export function notWorkbook(names: readonly string[]): Text {
  if (names.includes('xl/workbook.bin')) return other({ zh: '这是二进制工作簿（.xlsb）', en: 'this is a binary workbook (.xlsb)' })
  if (names.some((name) => name.startsWith('word/'))) return { zh: '这是 Word 文档（.docx），不是工作簿', en: 'this is a Word document (.docx), not a workbook' }
  if (names.includes('content.xml')) return other({ zh: '这是 OpenDocument 文件（如 .ods）', en: 'this is an OpenDocument file (such as .ods)' })
  return { zh: `这是一个压缩包，里面没有工作簿；${saveAs.zh}`, en: `this is a package without a workbook; ${saveAs.en}` }
}
