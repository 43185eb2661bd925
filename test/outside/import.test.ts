import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'
import { importDocument } from '../../src/importing/import-document.js'
import { exampleFile, temporaryFolder } from './export-form.js'
import { runPython } from './programs.js'
import { realFormCells } from './real-form-cells.js'
import { convertWithLibreOffice } from './workbook.js'

const { folder, remove } = temporaryFolder()
afterAll(remove)

/** The declaration that the example is, without its comment lines. */
const example = withoutComments(readFileSync(exampleFile, 'utf8'))

function withoutComments(text: string): string {
  return text.replace(/^#.*\n/gmu, '').trimEnd()
}

/** What is imported of a file: the declaration, and how much is doubtful or has no place. */
async function imported(file: string): Promise<object> {
  const outcome = await importDocument(readFileSync(file), { kinds: formKinds })
  if ('refused' in outcome) throw new Error(outcome.refused.en)
  const [form, ...others] = outcome.forms
  if (!form || others.length > 0) throw new Error('not one form')
  const { text, doubtful, unplaced } = form.imported
  return { text: withoutComments(text), doubtful, unplaced }
}

const whole = { text: example, doubtful: 0, unplaced: 0 }

/** A file as LibreOffice saves it, in a folder of its own. */
function saved(file: string, to: 'docx' | 'xlsx' | 'html' | 'doc'): string {
  const own = join(folder, `${basename(file)}-as-${to}`)
  mkdirSync(own)
  return convertWithLibreOffice(file, own, to)
}

describe('the published form of 2020 is the example, value for value', () => {
  const file = join(folder, 'published.docx')
  beforeAll(() => {
    const stated = join(folder, 'published.json')
    writeFileSync(stated, JSON.stringify(realFormCells()))
    runPython([join(import.meta.dirname, 'write-document.py'), file, stated], 'docx')
  })

  it('as python-docx writes it, with its merged cells', async () => {
    expect(await imported(file)).toEqual(whole)
  })

  it.each(['docx', 'doc', 'html'] as const)('as LibreOffice saves that as %s', async (format) => {
    expect(await imported(saved(file, format))).toEqual(whole)
  })
})

describe('a form of this tool that LibreOffice has saved is the declaration that it was made of', () => {
  beforeAll(() => {
    execFileSync(process.execPath, [join(import.meta.dirname, '../../bin/jixiao.js'), 'export', exampleFile, '--format', 'docx,xlsx,html', '-o', `${folder}/`], { stdio: 'pipe' })
  })
  const own = (format: string): string => join(folder, `hengdong-petition-2020.${format}`)

  it.each([['docx', 'docx'], ['docx', 'doc'], ['docx', 'html'], ['xlsx', 'xlsx']] as const)('%s saved as %s', async (from, to) => {
    expect(await imported(saved(own(from), to))).toEqual(whole)
  })
})
