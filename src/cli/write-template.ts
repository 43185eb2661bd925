import { extname } from 'node:path'
import type { Text } from '../base/text.js'
import { blankYaml } from '../blank/blank-yaml.js'
import { entrySheet } from '../blank/entry-sheet.js'
import { guideOf } from '../blank/guide.js'
import { paperSheet } from '../blank/paper-sheet.js'
import type { FormKind } from '../forms/form-kind.js'
import { entryFormWriter, writers } from '../writers/index.js'
import { usualOptions } from '../writers/writer.js'
import { chooseKind } from './choose-kind.js'
import type { Io } from './io.js'
import { newFile } from './new-file.js'
import { tryWriting } from './rewrite-file.js'
import { schemaPath } from './schema-path.js'
import { UserError } from './user-error.js'

/** Formats of empty forms, the usual one first. */
export const templateFormats = ['xlsx', 'docx', 'yaml'] as const
export type TemplateFormat = (typeof templateFormats)[number]

export interface TemplateOptions {
  readonly format?: TemplateFormat
  readonly kind?: string
  readonly output?: string
}

/** What was written, nothing where that was standard output, and what to do next. */
export interface WrittenTemplate {
  readonly path?: string
  readonly next: Text
}

/**
 * Writes the empty form of a kind to a file that was not there before, or to standard output.
 * @throws UserError
 */
export async function writeTemplate({ format: asked, kind: name, output }: TemplateOptions, io: Io): Promise<WrittenTemplate> {
  const kind = chooseKind(name)
  const format = asked ?? formatOf(output) ?? templateFormats[0]
  if (output === '-') {
    io.outBytes(await emptyFile(kind, format, '.', io))
    return { next: nextText(format, '') }
  }
  const path = newFile(output, `${kind.title}.${format}`, asked ? endings[asked] : Object.values(endings).flat())
  const bytes = await emptyFile(kind, format, path, io)
  const failure = await tryWriting(path, async () => io.writeFile(path, bytes))
  if (failure) throw new UserError(failure)
  return { path, next: nextText(format, path) }
}

const endings: Readonly<Record<TemplateFormat, readonly string[]>> = { xlsx: ['xlsx'], docx: ['docx'], yaml: ['yaml', 'yml'] }

function formatOf(output: string | undefined): TemplateFormat | undefined {
  const ending = extname(output ?? '').slice(1).toLowerCase()
  return templateFormats.find((format) => endings[format].includes(ending))
}

async function emptyFile(kind: FormKind, format: TemplateFormat, path: string, { readFont }: Io): Promise<Uint8Array> {
  if (format === 'yaml') return new TextEncoder().encode(blankYaml(kind, { values: {}, schema: schemaPath(kind, path) }))
  if (format === 'xlsx') return (await entryFormWriter())(entrySheet(kind), guideOf(kind))
  const written = await (await writers.docx())(paperSheet(kind), { ...usualOptions, readFont })
  if (!('bytes' in written)) throw new Error(`the empty form of ${kind.id} cannot be written`)
  return written.bytes
}

function nextText(format: TemplateFormat, path: string): Text {
  const name = path === '' ? { zh: '文件名', en: 'FILE' } : { zh: path, en: path }
  const check: Text = { zh: `填好后检查：jixiao check ${name.zh}`, en: `once it is filled in: jixiao check ${name.en}` }
  if (format === 'yaml') return check
  return { zh: `${check.zh}；转成申报文件：jixiao import ${name.zh}`, en: `${check.en}; as a declaration: jixiao import ${name.en}` }
}
