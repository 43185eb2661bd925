import type { CarriedSource } from '../../base/carried-source.js'
import { Refusal } from '../refusal.js'
import { readXml, type XmlElement } from '../xml/read-xml.js'
import { carriedIn } from '../zip/carried.js'
import { openZip, type Zip } from '../zip/open-zip.js'
import { relationsOf } from '../zip/relations.js'

/** A Word file, opened: its parts by what they are to the document. */
export interface WordPackage {
  readonly document: XmlElement
  /** A part that the document refers to, by the last word of its kind: `numbering`, `styles`. Nothing if there is none. */
  readonly related: (kind: string) => XmlElement | undefined
  readonly hasMacros: boolean
  /** Kinds of what stands outside the file and would have to be fetched: `image`, `attachedTemplate`. */
  readonly outside: readonly string[]
  readonly carried: CarriedSource | undefined
}

/**
 * Opens a Word file.
 * @throws Refusal if it is none, or cannot be read.
 */
export function openWord(bytes: Uint8Array): WordPackage {
  const zip = openZip(bytes)
  const [main] = relationsOf(zip, '').filter(({ kind }) => kind === 'officeDocument')
  const part = main?.target ?? 'word/document.xml'
  const document = partOf(zip, part)
  if (document?.name !== 'document') throw noDocument(document, zip)
  const relations = relationsOf(zip, part)
  const parts = ['', part, ...relations.filter(({ kind }) => kind === 'settings').map(({ target }) => target)]
  return {
    document,
    related: (kind) => {
      const found = relations.find((relation) => relation.kind === kind && !relation.isExternal)
      return found && partOf(zip, found.target)
    },
    hasMacros: zip.names.some((name) => /(?:^|[/])vbaproject[.]bin$/iu.test(name)),
    outside: parts.flatMap((name) => relationsOf(zip, name)).filter(({ isExternal, kind }) => isExternal && kind !== 'hyperlink').map(({ kind }) => kind),
    carried: carriedIn(zip),
  }
}

function noDocument(found: XmlElement | undefined, { names }: Zip): Refusal {
  if (found?.name === 'workbook') return new Refusal({ zh: '这是 Excel 工作簿，不是 Word 文档；请把扩展名改为 .xlsx', en: 'this is an Excel workbook, not a Word document; give it the extension .xlsx' })
  if (found?.name === 'presentation') return new Refusal({ zh: '这是演示文稿，不是 Word 文档', en: 'this is a presentation, not a Word document' })
  if (names.includes('content.xml')) return new Refusal({ zh: '这是 OpenDocument 格式的文件；请在 WPS 或 LibreOffice 中另存为 .docx 或 .xlsx', en: 'this is an OpenDocument file; save it as .docx or .xlsx in the program it comes from' })
  return new Refusal({ zh: '这是压缩文件，里面没有 Word 文档；请先解压缩', en: 'this is an archive with no Word document inside; unpack it first' })
}

function partOf(zip: Zip, name: string): XmlElement | undefined {
  const bytes = zip.part(name)
  return bytes && readXml(bytes, name)
}
