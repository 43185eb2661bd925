import { expect, it } from 'vitest'
import { github, junit, sarif } from '../../src/reporters/other-reporters.js'
import type { ReportedFile } from '../../src/reporters/reporter.js'
import { overlay } from '../support/overlay.js'
import { plainOptions, reported } from '../support/reported.js'

/** A declaration as if read from a workbook, whose total and one amount have a cell. */
function workbook(): ReportedFile {
  const one = reported('form.xlsx', overlay('项目支出: 41.20'))
  const spanOf = (text: string) => ({ start: one.file.text.indexOf(text) + text.indexOf(' ') + 1, end: one.file.text.indexOf(text) + text.length })
  return { ...one, file: { ...one.file, cells: [{ span: spanOf('资金总额: 100.30'), place: { zh: 'Sheet1!D5', en: 'Sheet1!D5' } }, { span: spanOf('项目支出: 41.20'), place: { zh: 'Sheet1!F9', en: 'Sheet1!F9' } }] } }
}

it('sarif names cells in its messages, and no lines of a file that has none', () => {
  const { runs } = JSON.parse(sarif([workbook()], plainOptions)) as { runs: { results: { message: { text: string }; locations: { physicalLocation: object }[]; relatedLocations: { message: { text: string }; physicalLocation: object }[] }[] }[] }
  const result = runs[0]?.results[0]
  expect(result?.message.text).toMatch(/^Sheet1!D5：资金总额/u)
  expect(result?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'form.xlsx', uriBaseId: 'SRCROOT' } })
  expect(result?.relatedLocations.at(-1)).toMatchObject({ message: { text: 'Sheet1!F9：项目支出 41.20' }, physicalLocation: { artifactLocation: { uri: 'form.xlsx', uriBaseId: 'SRCROOT' } } })
  expect(result?.message.text).toContain('[Sheet1!F9：项目支出 41.20](')
})

it('github names cells', () => {
  expect(github([workbook()], plainOptions)).toMatch(/^::error file=form\.xlsx,.*::Sheet1!D5：资金总额/mu)
})

it('junit tells its cases apart by cells', () => {
  expect(junit([workbook()], plainOptions)).toContain('<testcase name="JX201 Sheet1!D5" classname="form.xlsx"')
})
