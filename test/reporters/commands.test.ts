import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { compact, narrate } from '../../src/reporters/other-reporters.js'
import { pretty } from '../../src/reporters/pretty.js'
import { messageLine, messageLines, withoutCommands } from '../../src/reporters/visible-text.js'
import { compareTexts } from '../support/compared.js'
import { comparisonText } from '../../src/compare/comparison-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { plainOptions, reported } from '../support/reported.js'
import { runWithin } from '../support/run-within.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** As GitHub's runner takes a line for a command: blanks before it make no difference. */
const command = /^\s*::/mu

describe('a line of print is no command', () => {
  it('where a path or an argument begins like one: it has another name', () => {
    expect(messageLine('::error::x：没有这个文件')).toBe('./::error::x：没有这个文件')
    expect(messageLines('  ::error::x\n::warning::y')).toBe('./  ::error::x␊::warning::y')
    expect(messageLine('a::b')).toBe('a::b')
  })

  it('where a text of the file begins one: its first colon is a wide one', () => {
    expect(withoutCommands('甲\n  ::error::x\n\u001b[31m ::y\nb :: c :\n:d')).toBe('甲\n  ：:error::x\n\u001b[31m ：:y\nb :: c :\n:d')
  })

  it.each([1, 10, 80])('in reports for people, at %i columns', (width) => {
    const text = `${minimalDeclaration.replace('填报单位: 某局', '填报单位: "甲\\n::error::x"').replace('- 完成', '- "::stop-commands::y')}"::warning::z ::k": 1\n`
    const file = reported('::error::a.yaml', text)
    expect(file.findings.length).toBeGreaterThan(0)
    for (const reporter of [pretty, compact, narrate]) expect(reporter([file], { ...plainOptions, width })).not.toMatch(command)
    const other = minimalDeclaration.replace('填报单位: 某局', `填报单位: "${'乙 '.repeat(30)}\\n::error::x\\n ::error::y"`)
    const shown = comparisonText(compareTexts(minimalDeclaration, other), { language: 'zh', color: false, width })
    expect(shown).toContain('：:')
    expect(shown).not.toMatch(command)
  })

  it('in what commands say of files and arguments', async () => {
    const cwd = temporaryFolder()
    const before = process.cwd()
    process.chdir(cwd)
    onTestFinished(() => process.chdir(before))
    const name = '::error::x'
    mkdirSync(join(cwd, '::d'))
    writeFileSync(`${name}.yaml`, minimalDeclaration.replace('资金总额: 100.30', '资金总额: 1.00'))
    const lines = [['check', name], ['check', `${name}.yaml`, '--format', 'compact', '--profile', 'all'], ['fmt', `${name}.yaml`, '--check'], ['fix', name], ['summary', '--from-parts', name], ['config', '--for', name], ['config', '--for', name, '--lang', 'en'], ['import', name], ['export', name], ['values', `${name}.yaml`], ['template', '-o', '::t.yaml'], ['baseline', 'write', `${name}.yaml`, '--baseline', '::b.json'], ['baseline', 'show', '--baseline', '::b.json']]
    for (const argv of lines) {
      const { out, err } = await runWithin(argv)
      const shown = `${argv.join(' ')}\n${out}${err}`
      expect(shown.slice(shown.indexOf('\n'))).toContain('::')
      expect(shown).not.toMatch(command)
    }
  })
})
