import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { processIo } from '../../src/cli/io.js'
import { main } from '../../src/cli/program.js'
import { overlay } from '../support/overlay.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Breaks JX201 (by 1.00), JX205 (by 1.20) and JX209. */
const text = overlay('一般公共预算: 110.30\n其他资金: -10.00\n项目支出: 41.20\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40万元')
const folders = ['.', '甲', '甲/乙']
const file = '甲/乙/丙.yaml'
const names: Readonly<Record<string, string>> = { JX201: 'sum-mismatch', JX205: 'cost-under-budget', JX209: 'amount-negative' }
const severities = { JX201: 'error', JX205: 'warning', JX209: 'warning' } as const
type Code = keyof typeof severities
type Severity = 'off' | 'info' | 'warning' | 'error'

interface Rule {
  readonly code: Code
  readonly byName: boolean
  readonly severity: Severity | undefined
  readonly tolerance: string | undefined
}

interface Config {
  readonly isRoot: boolean
  readonly base: readonly Rule[] | undefined
  readonly rules: readonly Rule[]
  readonly overrides: readonly { readonly matches: boolean; readonly rules: readonly Rule[] }[]
  readonly ignores: boolean
}

const rule: fc.Arbitrary<Rule> = fc.record({
  code: fc.constantFrom<Code>('JX201', 'JX205', 'JX209'),
  byName: fc.boolean(),
  severity: fc.constantFrom<Severity | undefined>('off', 'info', 'warning', 'error', undefined),
  tolerance: fc.constantFrom(undefined, undefined, '0', '1', '1.19', '1.20', '5'),
})
const rules = fc.uniqueArray(rule, { maxLength: 3, selector: ({ code }) => code })
const config: fc.Arbitrary<Config> = fc.record({
  isRoot: fc.constantFrom(false, false, false, true),
  base: fc.option(rules, { nil: undefined }),
  rules,
  overrides: fc.array(fc.record({ matches: fc.boolean(), rules }), { maxLength: 2 }),
  ignores: fc.constantFrom(false, false, false, false, false, true),
})

function rulesText(all: readonly Rule[]): object {
  return Object.fromEntries(all.map(({ code, byName, severity, tolerance }) => [
    byName ? names[code] : code,
    tolerance !== undefined && code !== 'JX209' ? { ...(severity && { severity }), tolerance, reason: '甲' } : (severity ?? {}),
  ]))
}

/** JSON is YAML. */
function configText({ isRoot, base, rules: own, overrides, ignores }: Config): string {
  return JSON.stringify({
    root: isRoot,
    ...(base && { extends: './base.yaml' }),
    rules: rulesText(own),
    overrides: overrides.map((override) => ({ files: [override.matches ? '**/丙.yaml' : '**/丁.yaml'], rules: rulesText(override.rules) })),
    ignore: ignores ? ['**/丙.yaml'] : ['**/丁.yaml'],
  })
}

/** By asking each place in turn, the strongest first, in place of laying one over the other. */
function expected(configs: readonly (Config | undefined)[], code: Code): { readonly severity: Severity; readonly tolerance: string | undefined } {
  const nearestFirst = configs.toReversed()
  const root = nearestFirst.findIndex((one) => one?.isRoot)
  const places = nearestFirst.slice(0, root === -1 ? undefined : root + 1).flatMap((one) =>
    one ? [...one.overrides.filter(({ matches }) => matches).toReversed().map((override) => override.rules), one.rules, one.base ?? []] : [],
  ).map((place) => place.find((candidate) => candidate.code === code))
  return {
    severity: places.find((place) => place?.severity)?.severity ?? severities[code],
    tolerance: code === 'JX209' ? undefined : places.find((place) => place?.tolerance !== undefined)?.tolerance,
  }
}

async function run(...args: readonly string[]): Promise<unknown> {
  let out = ''
  await main(args, { ...processIo(), out: (part) => void (out += part), err: () => undefined })
  return JSON.parse(out)
}

interface Shown {
  readonly ignored: { readonly value: boolean }
  readonly rules: readonly { readonly code: string; readonly severity: Severity; readonly tolerance: { readonly value: string } | null }[]
}

it('R-34 config --for shows what a cascade comes to, and a check does just that', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.tuple(fc.option(config, { nil: undefined }), fc.option(config, { nil: undefined }), fc.option(config, { nil: undefined })), async (configs) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '.git'))
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    for (const [index, one] of configs.entries()) {
      if (one) writeFileSync(join(folder, folders[index] ?? '', 'jixiao.config.yaml'), configText(one))
      if (one?.base) writeFileSync(join(folder, folders[index] ?? '', 'base.yaml'), JSON.stringify({ rules: rulesText(one.base) }))
    }
    const shown = await run('config', '--for', join(folder, file), '--all', '--format', 'json') as Shown
    const report = await run('check', '--format', 'json', join(folder, file)) as { files: { findings: { rule: string; severity: string }[] }[] }

    const codes: readonly Code[] = ['JX201', 'JX205', 'JX209']
    const claimed = codes.map((code) => shown.rules.find((one) => one.code === code))
    expect(claimed.map((one) => ({ severity: one?.severity, tolerance: one?.tolerance?.value }))).toEqual(codes.map((code) => {
      const { severity, tolerance } = expected(configs, code)
      return { severity, tolerance: tolerance?.replace(/\.?0+$/u, '') === '' ? '0' : tolerance?.replace(/(\.\d*?)0+$/u, '$1') }
    }))

    const size: Readonly<Record<string, number>> = { JX201: 1, JX205: 1.2 }
    const judged = claimed.flatMap((one) => {
      if (!one || one.severity === 'off') return []
      const isWithin = one.tolerance !== null && (size[one.code] ?? Infinity) <= Number(one.tolerance.value)
      return [{ rule: one.code, severity: isWithin ? 'info' : one.severity }]
    })
    const found = report.files.flatMap(({ findings }) => findings.map(({ rule: code, severity }) => ({ rule: code, severity })))
    const byRule = (a: { rule: string }, b: { rule: string }): number => a.rule.localeCompare(b.rule)
    expect(found.toSorted(byRule)).toEqual(shown.ignored.value ? [] : judged.toSorted(byRule))
  }), { numRuns: 60 })
})
