import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import type { Checked } from '../../src/check.js'
import { remarkOf } from '../../src/cli/remark.js'
import { unprintableFindings } from '../../src/cli/unprintable.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { readDocument } from '../../src/readers/read-document.js'
import { publicSheet } from '../../src/sheet/public-sheet.js'
import { writers, formats, type Format } from '../../src/writers/index.js'
import type { WriterOptions } from '../../src/writers/writer.js'
import { pick, type Draw } from '../support/mutate-declaration.js'
import { parseXml } from '../support/parse-xml.js'
import { readPdf, referred } from '../support/pdf-objects.js'
import { judgePlaces } from './places.js'
import { promise } from './target.js'

const readFont = async (name: string): Promise<Uint8Array> => readFile(`dist/fonts/${name}`)

/** How a form is to be printed, mostly as usual. */
export interface DrawnExport {
  readonly format: Format
  readonly isPublic: boolean
  readonly options: Omit<WriterOptions, 'readFont' | 'source' | 'remarks'>
}

export function drawExport(draw: Draw): DrawnExport {
  const print = draw(3) > 0 ? {} : {
    ...(draw(2) === 0 && { paper: pick(['A4', 'A3'] as const, draw) }),
    ...(draw(2) === 0 && { orientation: pick(['portrait', 'landscape'] as const, draw) }),
    ...(draw(3) === 0 && { baseSize: 6 + draw(12) }),
    ...(draw(3) === 0 && { fitPages: 1 + draw(3) }),
  }
  return { format: pick([...formats, 'xlsx', 'docx', 'html'], draw), isPublic: draw(6) === 0, options: { print, fonts: [], archival: draw(2) === 0, ...(draw(4) === 0 && { mark: pick(['草稿', '<甲>&', '📄'], draw) }), ...(draw(4) === 0 && { printDate: '2020-03-01' }) } }
}

/** A form is refused with the places of what cannot be printed, or its bytes are a file of the format, from which a declaration can be read. */
export async function judgeExport({ file, findings, declaration }: Checked, bytes: Uint8Array, { format, isPublic, options }: DrawnExport): Promise<string> {
  if (!declaration) return 'no form'
  const whole = fillTemplate(declaration.kind, toFormValues(declaration))
  const write = await writers[format]()
  const written = await write(isPublic ? publicSheet(whole) : whole, { ...options, readFont, remarks: isPublic ? [] : findings.map((finding) => remarkOf(file, finding)), ...(!isPublic && { source: { name: '甲.yaml', bytes } }) })
  if ('refused' in written) {
    promise(written.refused.length > 0 && written.refused.every(({ zh, en }) => zh !== '' && en !== ''), () => `${format} is refused without a sentence`)
    return `${format} refused`
  }
  if ('unprintable' in written) {
    const told = unprintableFindings(file, written.unprintable)
    promise(told.length > 0, () => `${format} is refused for characters that nobody is told`)
    judgePlaces(file, { findings: told, notChecked: [] })
    return `${format} unprintable`
  }
  await judgeBytes[format](Buffer.from(written.bytes))
  // A PDF is read by the declaration that it carries.
  if (!isPublic || format !== 'pdf') await judgeReadBack(written.bytes, format, isPublic ? undefined : bytes)
  return isPublic ? `${format}, public` : format
}

/** The file is read by this tool, and carries the declaration that it was made of, or none. */
async function judgeReadBack(written: Uint8Array, format: Format, source: Uint8Array | undefined): Promise<void> {
  const read = await readDocument(written)
  promise('document' in read, () => `${format} cannot be read back: ${'refused' in read ? read.refused.en : ''}`)
  const carried = (read.document.carried ?? read.document.attached)?.bytes
  promise(source === undefined ? carried === undefined : carried !== undefined && Buffer.from(carried).equals(source), () => `${format} carries another declaration`)
}

const judgeBytes: Readonly<Record<Format, (bytes: Buffer) => Promise<void>>> = {
  html: async (bytes) => {
    const text = bytes.toString('utf8')
    promise(Buffer.from(text).equals(bytes), () => 'html is no UTF-8')
    parseXml(text.replace('<!DOCTYPE html>\n', ''))
    // The name of a department may be any word; what runs is an address.
    promise(!/<script|<iframe|<img|\son\w+="|\s(?:href|src|srcset|action|formaction|data|poster|style)="[^"]*javascript:/iu.test(text.replaceAll(/&lt;|&quot;/gu, '¤').replaceAll(/>[^<]*</gu, '><')), () => 'html has what runs')
  },
  docx: judgePackage,
  xlsx: judgePackage,
  pdf: async (bytes) => {
    const objects = readPdf(bytes)
    promise(referred(objects, referred(objects, objects.trailer, 'Root'), 'Pages').includes('/Count'), () => 'pdf has no pages')
  },
}

/** Every part of a package is well-formed XML. */
async function judgePackage(bytes: Buffer): Promise<void> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  for (const [name, part] of Object.entries(zip.files)) {
    if (!/[.](?:xml|rels|vml)$/u.test(name)) continue
    const text = await part.async('string')
    promise(!/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(text), () => `${name} holds what XML forbids`)
    parseXml(text)
  }
}

