import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf } from '../../src/base/amount.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { formKinds } from '../../src/forms/index.js'
import { allFields, type FormKind } from '../../src/forms/form-kind.js'
import type { FormValues } from '../../src/forms/form-values.js'
import { importDocument } from '../../src/importing/import-document.js'
import type { FoundForm } from '../../src/matching/found.js'
import { writers, type Format } from '../../src/writers/index.js'
import { usualOptions } from '../../src/writers/writer.js'
import { root } from '../support/run-built.js'
import { randomValues } from './random-form.js'

const formats: readonly Format[] = ['xlsx', 'docx', 'html']

describe.each(formKinds.map((kind) => [kind.title, kind] as const))('%s', (_, kind) => {
  it.each(formats)('comes back from %s as it was, to the value', { timeout: 120_000 }, async (format) => {
    await fc.assert(
      fc.asyncProperty(randomValues(kind), async (values) => {
        expect(said(kind, await readBack(kind, values, format))).toEqual(meant(kind, values))
      }),
      { numRuns: 25 },
    )
  })
})

async function readBack(kind: FormKind, values: FormValues, format: Format): Promise<FoundForm> {
  const write = await writers[format]()
  const written = await write(fillTemplate(kind, values), { ...usualOptions, readFont: async (name) => readFile(join(root, 'dist/fonts', name)) })
  if (!('bytes' in written)) throw new Error('not written')
  const outcome = await importDocument(written.bytes, { kinds: formKinds, only: kind })
  if ('refused' in outcome) throw new Error(outcome.refused.en)
  const [form] = outcome.forms
  if (!form) throw new Error('not recognised')
  return form.imported.form
}

/** What was read, in plain words. */
function said(kind: FormKind, { texts, amounts, lists, indicators, years, leftovers }: FoundForm): object {
  return {
    texts: { ...textsOf(texts), fiscalYear: years[0]?.text },
    amounts: Object.fromEntries(Object.entries(amounts).map(([id, { text }]) => [id, decimalOf(text).toFixed()])),
    lists: Object.fromEntries(Object.entries(lists).map(([id, entries]) => [id, entries.map(({ text }) => text)])),
    rows: Object.values(indicators).flat().map(({ level2, cells }) => ({ level2, ...textsOf(cells) })),
    leftovers: leftovers.map(({ text }) => text),
    kind: kind.id,
  }
}

function meant(kind: FormKind, { texts, amounts, lists, indicators }: FormValues): object {
  return {
    texts: withoutRepeats(kind, textsOf(texts)),
    amounts: Object.fromEntries(Object.entries(amounts).map(([id, { value }]) => [id, value?.toFixed()])),
    lists: Object.fromEntries(Object.entries(lists).map(([id, entries]) => [id, entries.map(({ text }) => text)])),
    rows: Object.values(indicators).flat().map(({ level2, cells }) => ({ level2, ...textsOf(cells) })),
    leftovers: [],
    kind: kind.id,
  }
}

/** A field that the form fills in from another where it is left out need not be written where both say the same; of 部门名称 and 填报单位 one is enough. */
function withoutRepeats(kind: FormKind, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = { ...texts }
  for (const field of allFields(kind.fields)) {
    if (field.type !== 'text' || field.defaultsTo === undefined || kept[field.id] === undefined) continue
    const other = kept[field.defaultsTo] ?? (field.isSame ? kept[field.id] : undefined)
    if (other === undefined || other !== kept[field.id]) continue
    kept[field.defaultsTo] = other
    delete kept[field.id]
  }
  return kept
}

function textsOf(texts: Readonly<Record<string, { readonly text: string }>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([id, { text }]) => [id, text]))
}
