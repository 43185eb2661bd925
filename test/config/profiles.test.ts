import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Profile } from '../../src/base/rule-info.js'
import { defaultSettings, type Settings } from '../../src/base/settings.js'
import { processIo } from '../../src/cli/io.js'
import { main } from '../../src/cli/program.js'
import { rules } from '../../src/rules/index.js'
import type { Rule } from '../../src/rules/define-rule.js'
import { schemaRules } from '../../src/schema/rules.js'
import { sourceRules } from '../../src/source/rules.js'
import { suppressionRules } from '../../src/suppressions/rules.js'
import { checkText } from '../support/check-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { temporaryFolder } from '../support/temporary-folder.js'

vi.mock('../../src/rules/index.js', async (load) => {
  const { rules: usual } = await load<{ readonly rules: readonly Rule[] }>()
  // Each finds the reporting unit, wherever it judges at all.
  const madeUp = (code: string, profile?: Profile): Rule => ({
    code,
    name: `made-up-${profile ?? 'usual'}`,
    category: 'value',
    severity: 'warning',
    ...(profile && { profile }),
    since: '0.1.0',
    title: { zh: '题目', en: 'title' },
    why: { zh: '理由', en: 'reason' },
    good: [],
    bad: [],
    check: ({ texts }, report) => {
      const unit = texts['reportingUnit']
      if (unit) report.finding({ message: { zh: code, en: code }, primary: unit.span, label: { zh: '', en: '' } })
    },
  })
  return { rules: [...usual, madeUp('JX391'), madeUp('JX392', 'recommended'), madeUp('JX393', 'strict'), madeUp('JX394', 'all')] }
})

const settings = (profile: Profile, severities: Readonly<Record<string, 'off' | 'info' | 'error'>> = {}): Settings => ({
  ...defaultSettings,
  profile,
  rules: new Map(Object.entries(severities).map(([code, severity]) => [code, { severity }])),
})
const found = (text: string, given?: Settings): readonly string[] => checkText(text, given).findings.map(({ rule, severity }) => `${rule} ${severity}`)
const usual = ['JX391 warning', 'JX392 warning']

describe('profiles of rules', () => {
  it('recommended is part of strict, and strict of all; recommended is what holds without a word', () => {
    expect(found(minimalDeclaration)).toEqual(usual)
    expect(found(minimalDeclaration, settings('recommended'))).toEqual(usual)
    expect(found(minimalDeclaration, settings('strict'))).toEqual([...usual, 'JX393 warning'])
    expect(found(minimalDeclaration, settings('all'))).toEqual([...usual, 'JX393 warning', 'JX394 warning'])
  })

  it('a rule beyond the profile is switched on by a severity of its own, and one within it off', () => {
    expect(found(minimalDeclaration, settings('recommended', { JX394: 'error', JX392: 'off' }))).toEqual(['JX391 warning', 'JX394 error'])
    expect(found(minimalDeclaration, settings('all', { JX393: 'off', JX394: 'info' }))).toEqual([...usual, 'JX394 info'])
  })

  it('a tolerance alone switches nothing on', () => {
    expect(found(minimalDeclaration, { ...defaultSettings, rules: new Map([['JX393', {}]]) })).toEqual(usual)
  })

  it('a comment for a rule beyond the profile is not called useless; within it, it is judged', () => {
    const text = minimalDeclaration.replace('年度: 2020', '年度: 2020 # jixiao-ignore JX393: 别处说明')
    expect(found(text)).toEqual(usual)
    expect(found(text, settings('strict'))).toContain('JX911 warning')
    const used = minimalDeclaration.replace('某局', '某局 # jixiao-ignore JX393: 别处说明')
    expect([found(used), found(used, settings('strict'))]).toEqual([usual, usual])
  })

  it('is a matter of rules over a declaration only', () => {
    expect([...sourceRules, ...schemaRules, ...suppressionRules].filter(({ profile }) => profile !== undefined)).toEqual([])
    expect(rules.filter(({ profile }) => profile !== undefined).length).toBeGreaterThanOrEqual(3)
  })
})

describe('the profile on the command line and in configurations', () => {
  let folder = ''
  beforeEach(() => {
    folder = temporaryFolder()
    mkdirSync(join(folder, '.git'))
    write('2020/a.yaml', minimalDeclaration)
  })

  function write(name: string, text: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }

  async function run(...args: readonly string[]): Promise<{ readonly out: string; readonly err: string; readonly code: number }> {
    let out = ''
    let err = ''
    const code = await main(args, { ...processIo(), out: (part) => void (out += part), err: (part) => void (err += part) })
    return { out: out.replaceAll(`${folder}/`, ''), err, code }
  }

  async function codes(...options: readonly string[]): Promise<readonly string[]> {
    const { out } = await run('check', '--format', 'json', ...options, join(folder, '2020/a.yaml'))
    return (JSON.parse(out) as { files: { findings: { rule: string }[] }[] }).files.flatMap(({ findings }) => findings.map(({ rule }) => rule))
  }

  it('nearer configurations win, those that are extended lose, and the option wins over all', async () => {
    expect(await codes()).toEqual(['JX391', 'JX392'])
    write('jixiao.config.yaml', 'profile: all\n')
    expect(await codes()).toEqual(['JX391', 'JX392', 'JX393', 'JX394'])
    write('2020/jixiao.config.yaml', 'extends: ../base.yaml\n')
    write('base.yaml', 'profile: recommended\n')
    expect(await codes()).toEqual(['JX391', 'JX392'])
    write('2020/jixiao.config.yaml', 'extends: ../base.yaml\nprofile: strict\nrules:\n  JX392: off\n')
    expect(await codes()).toEqual(['JX391', 'JX393'])
    expect(await codes('--profile', 'all')).toEqual(['JX391', 'JX393', 'JX394'])
    expect(await codes('--no-config', '--profile=strict')).toEqual(['JX391', 'JX392', 'JX393'])
    write('2020/jixiao.config.yaml', 'root: true\nprofile:\n')
    expect(await codes()).toEqual(['JX391', 'JX392'])
  })

  it('config --for shows it with its place, and rules beyond it as off', async () => {
    write('jixiao.config.yaml', 'rules:\n  JX394: error\nprofile: recommended\n')
    const text = (await run('config', '--for', join(folder, '2020/a.yaml'), '--all')).out
    expect(text).toMatch(/\n规则档次：recommended（.*jixiao\.config\.yaml:3）\n/u)
    expect(text).toContain('  JX393 made-up-strict: 关闭（属于 strict 档）\n')
    expect(text).toMatch(/ {2}JX394 made-up-all: 错误（.*jixiao\.config\.yaml:2）\n/u)
    const english = (await run('config', '--for', join(folder, '2020/a.yaml'), '--all', '--lang', 'en', '--profile', 'strict')).out
    expect(english).toContain('\nprofile: strict (--profile)\n')
    expect(english).toContain('  JX393 made-up-strict: warning (default)\n')
    const json = JSON.parse((await run('config', '--for', join(folder, '2020/a.yaml'), '--all', '--format', 'json')).out) as { rules: { code: string }[] }
    expect(json).toMatchObject({ profile: { value: 'recommended' } })
    expect(json.rules.find(({ code }) => code === 'JX393')).toMatchObject({ profile: 'strict', severity: 'off', default: 'warning', source: 'default' })
    expect(JSON.parse((await run('config', '--for', join(folder, '2020/a.yaml'), '--format', 'json', '--profile', 'all')).out)).toMatchObject({ profile: { value: 'all', source: '--profile' } })
  })

  it('another word is refused', async () => {
    const { code, err } = await run('check', '--profile', 'stric', join(folder, '2020/a.yaml'))
    expect(code).toBe(2)
    expect(err).toContain('recommended')
  })

  it('a baseline that was written with a wider profile is not told as stale, and not pruned', async () => {
    const baseline = join(folder, 'jixiao.baseline.json')
    await run('baseline', 'write', '--baseline', baseline, '--profile', 'strict', join(folder, '2020/a.yaml'))
    expect(await codes('--profile', 'strict')).toEqual([])
    expect(await codes()).toEqual([])
    expect((await run('baseline', 'prune', '--baseline', baseline, join(folder, '2020/a.yaml'))).out).toContain('去掉 0 处，还有 3 处')
    write('2020/a.yaml', minimalDeclaration.replace('填报单位: 某局', '填报单位:'))
    expect(await codes('--profile', 'strict')).toContain('JX921')
  })
})
