import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCounty } from '../../bench/county/county.mjs'
import { check, readOnly } from '../../src/check.js'
import { readDeclared } from '../../src/cli/read-declared.js'
import { formKinds } from '../../src/forms/index.js'
import { importDocument } from '../../src/importing/import-document.js'
import type { Imported } from '../../src/importing/imported.js'
import { exportForm, type Format } from '../../src/index.js'
import { toFormValues } from '../../src/model/form-values.js'
import { root } from '../support/run-built.js'

const formats: readonly Format[] = ['xlsx', 'docx', 'html']
const folder = join(root, 'examples')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml') && !name.startsWith('faulty') && !/config/u.test(name))

/** A declaration with every column that is not printed. */
const withColumns = readFileSync(join(folder, 'hengdong-petition-2020-revised.yaml'), 'utf8')
  .replace('指标值: 18人\n', "指标值: 18\n        计算符号: =\n        计量单位: 人\n        指标值类型: 定量\n        备注: 按编制数\n")
  .replace('指标值: 2351个\n', '指标值: 2351个\n        指标解释: 全年登记数\n        对应: 目标2\n')

async function written(name: string, text: string, format: Format): Promise<Uint8Array> {
  const form = await exportForm(check(name, new TextEncoder().encode(text)), format)
  if (!('bytes' in form)) throw new Error('not written')
  return form.bytes
}

async function imported(bytes: Uint8Array): Promise<Imported> {
  const outcome = await importDocument(bytes, { kinds: formKinds, readDeclared })
  const form = 'forms' in outcome ? outcome.forms[0] : undefined
  if (!form) throw new Error('not imported')
  return form.imported
}

/** What a declaration says, without places; a department's name that is that of the unit need not be said. */
function said(text: string): object {
  const declaration = readOnly('a.yaml', new TextEncoder().encode(text))
  if (!declaration) throw new Error('no declaration')
  const { texts, amounts, lists, indicators } = toFormValues(declaration)
  const plain = (values: Readonly<Record<string, { readonly text: string }>>): object => Object.fromEntries(Object.entries(values).map(([id, one]) => [id, one.text]))
  const { departmentName, ...others } = texts
  return {
    texts: plain(departmentName && departmentName.text !== texts['reportingUnit']?.text ? texts : others),
    amounts: Object.fromEntries(Object.entries(amounts).map(([id, { value }]) => [id, value?.toFixed()])),
    lists: Object.fromEntries(Object.entries(lists).map(([id, entries]) => [id, entries.map((entry) => entry.text)])),
    rows: Object.values(indicators).flat().map(({ level1, level2, cells }) => ({ level1, level2, ...plain(cells) })),
  }
}

describe.each(formats)('%s', (format) => {
  it.each(files)('%s comes back value for value', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const { text: back } = await imported(await written(basename(name), text, format))
    expect(said(back)).toEqual(said(text))
  })

  it('so do declarations that were made up, with faults and without', { timeout: 120_000 }, async () => {
    const { files: made } = makeCounty({ count: 24, seed: 5, share: 0.5 })
    const declarations = Object.entries(made).filter(([name]) => name.endsWith('.yaml') && !/config/u.test(name))
    expect(declarations.length).toBeGreaterThan(20)
    for (const [name, text] of declarations) {
      const back = await imported(await written(basename(name), text, format))
      expect([name, said(back.text)]).toEqual([name, said(text)])
    }
  })

  it('columns that the form does not print come back with rows that nobody has changed', async () => {
    const { text, restored } = await imported(await written('a.yaml', withColumns, format))
    expect(said(text)).toEqual(said(withColumns))
    expect(restored).toBe(2)
  })
})

it('a row that was changed on the form says what the form says, and no more', async () => {
  const page = new TextDecoder().decode(await written('a.yaml', withColumns, 'html')).replace('2351个', '2400个')
  const { text, restored } = await imported(new TextEncoder().encode(page))
  expect(restored).toBe(1)
  expect(text).toContain('        指标值: 2400个\n')
  expect(text).not.toContain('全年登记数')
})
