import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { check, type Checked } from './check.js'
import { remarkOf } from './cli/remark.js'
import { fix, type Fixed, type FixOptions } from './fix.js'
import { fillTemplate } from './forms/fill-template.js'
import { formKinds } from './forms/index.js'
import { toFormValues } from './model/form-values.js'
import { ruleCatalogue } from './rule-catalogue.js'
import { jsonSchemaOf } from './schema/json-schema.js'
import { positionOf } from './source/source-file.js'
import { writers, type Format } from './writers/index.js'
import { usualOptions, type Written } from './writers/writer.js'

export type { Fix, Finding, NotChecked, RelatedPlace, Severity, Suppressed } from './base/finding.js'
export type { RuleInfo } from './base/rule-info.js'
export type { RuleSetting, Settings } from './base/settings.js'
export type { Position, Span } from './base/span.js'
export type { Language, Text } from './base/text.js'
export type { FormKind } from './forms/form-kind.js'
export type { Declaration } from './model/declaration.js'
export type { Sheet } from './sheet/sheet.js'
export type { SourceFile } from './source/source-file.js'
export type { Checked, Fixed, FixOptions, Format, Written }
export { check, fix, formKinds, jsonSchemaOf, positionOf, ruleCatalogue }

/**
 * Writes the form of a checked declaration as the command line does where nobody says otherwise: with the fonts that come with the
 * package, the declaration attached, for archives.
 * @throws Error if no form was recognized in the file.
 */
export async function exportForm({ declaration, findings, file }: Checked, format: Format): Promise<Written> {
  if (!declaration) throw new Error(`${file.path}: no declaration could be read`)
  const write = await writers[format]()
  const sheet = fillTemplate(declaration.kind, toFormValues(declaration))
  const isDraft = findings.some(({ severity }) => severity === 'error')
  const source = { name: basename(file.path), bytes: new TextEncoder().encode(file.text) }
  const remarks = findings.map((finding) => remarkOf(file, finding))
  return write(sheet, { ...usualOptions, ...(isDraft && { mark: '草稿' }), source, remarks, archival: true, readFont: async (fileName) => readFile(join(__dirname, 'fonts', fileName)) })
}
