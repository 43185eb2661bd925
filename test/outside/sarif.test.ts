import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Settings } from '../../src/base/settings.js'
import { sarif } from '../../src/reporters/other-reporters.js'
import type { ReportedFile } from '../../src/reporters/reporter.js'
import { examplePath, faultyExampleText } from '../support/faulty-example.js'
import { overlay } from '../support/overlay.js'
import { plainOptions, reported, withSuppressed } from '../support/reported.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { run } from './programs.js'

/** What Microsoft's validator of SARIF finds wrong with a log. It is a shell that starts it, hence the quotes. */
function complaints(log: string): readonly string[] {
  const folder = temporaryFolder()
  const [file, results] = [join(folder, 'log.sarif'), join(folder, 'results.sarif')]
  writeFileSync(file, log)
  run('sarif-multitool', ['validate', file, '--output', results, '--level', '"Error;Warning"', '--log', 'ForceOverwrite'])
  const { runs } = JSON.parse(readFileSync(results, 'utf8').replace(/^\ufeff/u, '')) as { readonly runs: readonly { readonly results?: readonly { readonly ruleId: string; readonly level: string; readonly message: object }[] }[] }
  return runs.flatMap(({ results: found = [] }) => found.map(({ ruleId, level, message }) => `${level} ${ruleId} ${JSON.stringify(message)}`))
}

it('the validator finds what is wrong', () => {
  const log = JSON.parse(sarif([reported('a.yaml', faultyExampleText)], plainOptions)) as { runs: { results: { ruleIndex: number }[] }[] }
  for (const result of log.runs[0]?.results ?? []) result.ruleIndex = 9999
  expect(complaints(JSON.stringify(log)).join('\n')).toContain('ruleIndex')
})

it.each(['zh', 'en'])('the log of every example passes, in %s', (language) => {
  const faulty = readdirSync(join(root, 'examples/faulty')).filter((name) => name.endsWith('.yaml'))
  const { code, out } = runBuilt(['check', examplePath, 'examples/faulty', '--format', 'sarif', '--lang', language])
  expect(code).toBe(1)
  expect(faulty.filter((name) => !out.includes(encodeURIComponent(name)))).toEqual([])
  expect(complaints(out)).toEqual([])
})

it('overrides, suppressions, fixes and names that need escaping pass', () => {
  const settings: Settings = { rules: new Map([['JX201', { severity: 'info' }]]), reasonRequired: true, profile: 'recommended' }
  const files: readonly ReportedFile[] = [
    reported('2020/某局 (1) [x] {0} %.yaml', faultyExampleText, settings),
    withSuppressed(reported('a.yaml', overlay('"[x](1) {0} \\u001b ]]>": 1\n按支出性质分:\n  基本支出: 60.10\n  项目支岀: 40.20')), 'JX101', '见附件'),
    reported('../b.yaml', overlay('其他资金: 0.1x')),
    reported('/c/d.yaml', faultyExampleText),
    reported('empty.yaml', ''),
  ]
  expect(complaints(sarif(files, plainOptions))).toEqual([])
})

it('a log without findings passes', () => {
  expect(complaints(sarif([], plainOptions))).toEqual([])
})
