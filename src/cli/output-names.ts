import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Text } from '../base/text.js'
import type { Field } from '../forms/form-kind.js'
import type { Declaration } from '../model/declaration.js'
import { formats } from '../writers/index.js'
import { usageError } from './usage-error.js'

/** How files are named: by texts of the form, as in `{填报单位}-{年度}`. */
export interface NameTemplate {
  /** The name without its ending, or what is missing for it. */
  readonly nameOf: (declaration: Declaration, source: string) => string | { readonly missing: Text }
}

/** Name of the source file, without its ending. */
const sourcePlaceholder = '文件名'
/** The longest name of a file in bytes, in the file systems of today. */
const longestName = 255
/** Room for an ending such as `.review.html`. */
const endingRoom = 16
const formatEnding = new RegExp(`\\.(?:${formats.join('|')})$`, 'iu')
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu
// What no name may hold on Windows, Linux or macOS; what is not seen; what turns the reading direction.
const unsafe = /[\\/:*?"<>|\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}]/gu

/**
 * Reads a template of names. `/` in it parts folders; the ending of a format is taken off.
 * @throws UserError for a template that names every file alike or leads out of the folder.
 */
export function nameTemplate(written: string): NameTemplate {
  // Each format brings its own ending.
  const template = written.replace(formatEnding, '')
  const placeholders = [...template.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name.trim())
  if (placeholders.length === 0) throw wrong(template, { zh: '里面没有 {填报单位} 这样的栏目名，所有文件会重名', en: 'names no field such as {填报单位}, so that all files would have one name' })
  if (/^\/|(?:^|\/)\.{1,2}(?:\/|$)|\/\/|\/$/u.test(template)) throw wrong(template, { zh: '不能指到输出文件夹之外，也不能以 / 结尾', en: 'leads out of the folder, or ends in /' })
  return {
    nameOf: (declaration, source) => {
      const own = fieldTexts(declaration, ({ label }) => [label])
      // Forms call one thing differently: 填报单位 is 实施单位 in the form of a project.
      const values: Readonly<Record<string, string>> = { ...fieldTexts(declaration, ({ aliases = [] }) => aliases), ...own, [sourcePlaceholder]: basename(source, extname(source)) }
      const unknown = placeholders.find((name) => !Object.hasOwn(values, name))
      if (unknown !== undefined) throw wrong(template, { zh: `没有“${unknown}”这一栏；可以写：${[...Object.keys(own), sourcePlaceholder].join('、')}`, en: `the form has no field '${unknown}'; choose from: ${[...Object.keys(own), sourcePlaceholder].join(', ')}` })
      const blank = placeholders.find((name) => values[name] === '')
      if (blank !== undefined) return { missing: { zh: `“${blank}”没有填，不能按 --name 起文件名`, en: `“${blank}” is blank, so that --name gives no file name` } }
      const filled = template.split('/').map((part) => safeName(part.replace(/\{([^{}]*)\}/gu, (_, name: string) => (values[name.trim()] ?? '').replace(unsafe, '_'))))
      return filled.join('/')
    },
  }
}

/** A name that every file system takes: without signs that part paths, not that of a device, no longer than 255 bytes with its ending. */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(unsafe, '_').replace(/[. ]+$/u, '').replace(/^ +/u, '')
  const allowed = plain === '' || reserved.test(plain) ? `_${plain}` : plain
  return shortened(allowed)
}

/** Names that are cut are told apart by a hash of the whole. */
function shortened(name: string): string {
  const room = longestName - endingRoom
  if (Buffer.byteLength(name) <= room) return name
  const mark = `~${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  let kept = ''
  for (const character of name) {
    if (Buffer.byteLength(kept) + Buffer.byteLength(character) + mark.length > room) break
    kept += character
  }
  return `${kept}${mark}`
}

/** Texts of the form's own fields, by names of them: what people know a form by. */
function fieldTexts({ kind, texts }: Declaration, namesOf: (field: Field) => readonly string[]): Readonly<Record<string, string>> {
  const filled = (id: string): string => texts[id]?.text.trim() ?? ''
  const textOf = (field: Field): string | undefined => {
    if (field.type === 'title') return kind.title
    if (field.type === 'year') return filled(field.id)
    return field.type === 'text' ? filled(field.id) || (field.defaultsTo === undefined ? '' : filled(field.defaultsTo)) : undefined
  }
  return Object.fromEntries(kind.fields.flatMap((field) => {
    const text = textOf(field)
    return text === undefined ? [] : namesOf(field).map((name) => [name, text] as const)
  }))
}

function wrong(template: string, { zh, en }: Text): Error {
  return usageError({ zh: `--name “${template}”${zh}`, en: `--name '${template}' ${en}` })
}
