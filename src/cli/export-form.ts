import type { Text } from '../base/text.js'
import type { Checked } from '../check.js'
import { fillTemplate } from '../forms/fill-template.js'
import type { Declaration } from '../model/declaration.js'
import { toFormValues } from '../model/form-values.js'
import { positionOf } from '../source/source-file.js'
import { writers, type Format } from '../writers/index.js'
import { usualOptions, type UnprintableCharacter } from '../writers/writer.js'
import { hasErrors } from './check-files.js'
import type { Io } from './io.js'
import { rewriteFile } from './rewrite-file.js'

/** What became of one file to be written. */
export type Outcome = { readonly written: string } | { readonly unprintable: readonly Text[] } | { readonly failure: Text }

/** Writes a declaration's form in one format. A declaration with errors comes out as a draft. */
export async function exportForm(one: Checked & { readonly declaration: Declaration }, format: Format, path: string, io: Io): Promise<Outcome> {
  const { declaration } = one
  const sheet = fillTemplate(declaration.kind, toFormValues(declaration))
  const write = await writers[format]()
  const written = await write(sheet, { ...usualOptions, ...(hasErrors(one) && { mark: '草稿' }), readFont: io.readFont })
  if ('unprintable' in written) return { unprintable: written.unprintable.map((character) => unprintableText(one, character, format)) }
  if ('refused' in written) return { unprintable: written.refused }
  const failure = await rewriteFile(path, written.bytes, io)
  return failure ? { failure } : { written: path }
}

function unprintableText({ file }: Checked, { character, cell }: UnprintableCharacter, format: Format): Text {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const offset = cell.source ? file.text.indexOf(character, cell.source.start) : -1
  const { line, column } = positionOf(file, Math.max(offset, 0))
  const place = offset === -1 ? file.path : `${file.path}:${line}:${column}`
  if (/\p{Control}|\p{Format}/u.test(character)) {
    return { zh: `${place}：含有看不见的字符 ${code}，请删去；没有导出 ${format.toUpperCase()}`, en: `${place}: remove the invisible character ${code}; no ${format.toUpperCase()} was written` }
  }
  return {
    zh: `${place}：随附的字体里没有“${character}”（${code}），没有导出 ${format.toUpperCase()}`,
    en: `${place}: the fonts at hand lack “${character}” (${code}), so no ${format.toUpperCase()} was written`,
  }
}
