import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hardForms } from '../support/hard-forms.js'
import { exampleFile, exportForm, temporaryFolder } from './export-form.js'
import { changedPages, isRenewed, keepPages } from './page-images.js'

const { folder, remove } = temporaryFolder()
afterAll(remove)

/** Writes the form of a declaration as PDF, in a folder of its own. */
function pdfOf(name: string, text: string): string {
  const own = join(folder, name)
  mkdirSync(own)
  const file = join(own, 'form.yaml')
  writeFileSync(file, text)
  return exportForm(file, own).pdf
}

describe('every page looks as it is kept', () => {
  it.each([['example', readFileSync(exampleFile, 'utf8')] as const, ...Object.entries(hardForms)])('%s', (name, text) => {
    const pdf = pdfOf(name, text)
    if (isRenewed) keepPages(name, pdf, folder)
    expect(changedPages(name, pdf, folder)).toEqual([])
  })

  it('a page with two other characters is told from what is kept', () => {
    const text = readFileSync(exampleFile, 'utf8').replace('较好地维护了', '较好地保障了')
    const own = join(folder, 'other')
    mkdirSync(own)
    expect(changedPages('example', pdfOf('example-other', text), own).join()).toMatch(/^example-1: \d+ dots differ[^:]*$/u)
  })

  it('a page with one row less is told from what is kept', () => {
    const text = readFileSync(exampleFile, 'utf8').replace('      - 三级指标: 信访积案办理\n        指标内容: 信访积案化解数量\n        指标值: 25个\n', '')
    expect(text).not.toBe(readFileSync(exampleFile, 'utf8'))
    const own = join(folder, 'less')
    mkdirSync(own)
    const changed = changedPages('example', pdfOf('example-less', text), own).join('\n')
    expect(changed).toMatch(/example-\d: \d+ dots differ/u)
    const pictures = [...changed.matchAll(/see (.*\.png)$/gmu)].map(([, file = '']) => readFileSync(file).subarray(1, 4).toString())
    expect(new Set(pictures)).toEqual(new Set(['PNG']))
  })
})
