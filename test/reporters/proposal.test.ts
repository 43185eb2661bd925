import { expect, it } from 'vitest'
import { json } from '../../src/reporters/json.js'
import { pretty } from '../../src/reporters/pretty.js'
import { isReporterName, reporters } from '../../src/reporters/index.js'
import type { Language } from '../../src/base/text.js'
import type { ReportedFile } from '../../src/reporters/reporter.js'
import { faultyExampleText } from '../support/faulty-example.js'
import { plainOptions, reported } from '../support/reported.js'

const plain = reported('a.yaml', faultyExampleText)
const proposing: ReportedFile = { ...plain, findings: plain.findings.map((finding) => ({ ...finding, proposal: { zh: '写成“≥95%”\u001b', en: 'write ≥95%' } })) }

async function report(name: string, language: Language, file = proposing): Promise<string> {
  if (!isReporterName(name)) throw new Error(name)
  const text = (await reporters[name]())([file], { ...plainOptions, language })
  // GitHub's commands, XML and JSON escape signs, each in its way.
  return text.replaceAll('%25', '%').replaceAll('&gt;', '>')
}

it.each(Object.keys(reporters).filter((name) => name !== 'json' && name !== 'compact'))('%s tells what is proposed among the notes, with visible signs only', async (name) => {
  expect(await report(name, 'zh')).toContain('建议：写成“≥95%”␛')
  expect(await report(name, 'en')).toContain('Suggestion: write ≥95%')
  expect(await report(name, 'zh', plain)).not.toContain('建议：写成')
})

it('stands behind the notes and before what the rule rests on', () => {
  const notes = pretty([proposing], plainOptions).split('\n').flatMap((line) => /^ +=\s(..)：/u.exec(line)?.[1] ?? [])
  expect(notes).toEqual(['验算', '线索', '建议', '依据', '详解'])
})

it('has a key of its own in json, as it was written', () => {
  expect(JSON.parse(json([proposing], { ...plainOptions, language: 'en' }))).toMatchObject({ files: [{ findings: [{ proposal: 'write ≥95%' }] }] })
  expect(JSON.parse(json([plain], plainOptions))).toMatchObject({ files: [{ findings: [{ proposal: null }] }] })
})
