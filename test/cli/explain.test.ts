import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { RuleInfo } from '../../src/base/rule-info.js'
import { displayWidth } from '../../src/base/width.js'
import { explainRules, type Explanation } from '../../src/explain/explain-rules.js'
import { visibleText } from '../../src/reporters/visible-text.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { root, runBuilt } from '../support/run-built.js'

const options = { language: 'zh', color: false, ascii: false, width: 80, version: '1.2.3', rules: ruleCatalogue } as const
const explain = (words: readonly string[], more: Partial<typeof options> | { readonly language: 'en' } | { readonly rules: readonly RuleInfo[] } = {}): Explanation => explainRules(words, 'text', { ...options, ...more })

const rule: RuleInfo = {
  code: 'JX999',
  name: 'made-up',
  category: 'tool',
  severity: 'warning',
  since: '0.2.0',
  title: { zh: '题目', en: 'a title' },
  why: { zh: '理由。', en: 'The reason.' },
  basis: { zh: '某文件', en: 'some document' },
  good: [{ name: '好', yaml: '甲: 1' }],
  bad: [{ name: '坏', yaml: '项目: 一⟦二三⟧四\n⟨乙⟩:\n丙: ⟦丁\n戊⟧', zh: '错在这里', en: 'wrong here' }],
}

describe('jixiao explain', () => {
  it('underlines what an example marks, as wide as the Chinese text, and shows no marks', () => {
    const { text } = explain(['made-up'], { rules: [rule] })
    expect(text).toContain(['会指出：坏', '    项目: 一二三四', '            ━━━━', '    乙:', '    ──', '    丙: 丁', '        ━━', '    戊', '    ━━', '  → 错在这里', ''].join('\n'))
    expect(text).not.toMatch(/[⟦⟧⟨⟩]/u)
  })

  it('tells title, severity, since when, why, basis, what passes, and both ways to let it be', () => {
    const { text } = explain(['JX999'], { rules: [rule] })
    expect(text.split('\n').slice(0, 6)).toEqual(['JX999 题目', 'made-up · 警告 · 本工具 · recommended 档 · 0.2.0 起', '', '为什么：理由。', '', '依据：某文件'])
    expect(text).toContain('可以通过：好\n    甲: 1\n')
    expect(text).toContain('    # jixiao-ignore JX999: 原因\n')
    expect(text).toContain('    rules:\n      JX999: off\n')
    const english = explain(['JX999'], { rules: [rule], language: 'en' }).text
    for (const part of ['JX999 a title', 'warning · tool · profile recommended · since 0.2.0', 'Why: The reason.', 'Basis: some document', '→ wrong here', '# jixiao-ignore JX999: reason']) expect(english).toContain(part)
    expect(english).not.toMatch(/题目|理由|某文件|错在这里/u)
  })

  const guess: RuleInfo = {
    ...rule,
    code: 'JX998',
    name: 'made-up-guess',
    category: 'wording',
    profile: 'strict',
    isHeuristic: true,
    criterion: 'adequacy',
    realRows: [1, 2, 3, 4].map((count) => ({ group: '数量指标', cells: { 三级指标: `第${count}项`, 指标值: `${count}件|次` } })),
  }

  it('tells the profile, the criterion, that it is a guess, how to switch it on, and which published rows pass', () => {
    const { text } = explain(['JX998'], { rules: [guess] })
    expect(text.split('\n')[1]).toBe('made-up-guess · 警告 · 措辞 · strict 档 · 适当性 · 推断 · 0.2.0 起')
    expect(text).toContain('公开的申报表里可以通过的行：\n    数量指标 | 第1项 | 1件|次\n    数量指标 | 第2项 | 2件|次\n    数量指标 | 第3项 | 3件|次\n\n另有 1 个例子')
    expect(text).toContain('默认不查：加 --profile strict，或在 jixiao.config.yaml 里写“profile: strict”；只要这一条：\n    rules:\n      JX998: warning\n')
    const english = explain(['JX998'], { rules: [guess], language: 'en' }).text
    for (const part of ['warning · wording · profile strict · adequacy · heuristic · since 0.2.0', 'Published rows that pass:', 'Not checked by default: use --profile strict']) expect(english).toContain(part)
    expect(explain(['JX999'], { rules: [rule] }).text).not.toContain('--profile')
  })

  it('lists the profiles where they differ', () => {
    const { text } = explain([], { rules: [guess, rule] })
    expect(text).toContain('  JX998  警告  strict       made-up-guess  题目')
    expect(text).toContain('  JX999  警告  recommended  made-up        题目')
    expect(explain([], { rules: [rule] }).text).not.toContain('recommended')
  })

  it('puts the same on the page and in the table', () => {
    const page = explainRules(['JX998'], 'markdown', { ...options, rules: [guess] }).text
    for (const part of ['| `made-up-guess` | 警告（warning） | 评审（strict） | ', '评审标准：适当性（adequacy）。凭措辞推断（heuristic），可能误报。', '| 二级指标 | 三级指标 | 指标值 |\n| --- | --- | --- |\n| 数量指标 | 第1项 | 1件\\|次 |', 'rules:\n  JX998: warning\n']) expect(page).toContain(part)
    expect(explainRules([], 'markdown', { ...options, rules: [guess, rule] }).text).toContain('| [JX998](JX998.md) | `made-up-guess` | 警告 | strict | 适当性，推断 | 题目 | a title |')
    expect(JSON.parse(explainRules(['JX998', 'JX999'], 'json', { ...options, rules: [guess, rule] }).text)).toMatchObject({
      rules: [
        { profile: 'strict', isHeuristic: true, criterion: 'adequacy', realRows: guess.realRows },
        { profile: 'recommended', isHeuristic: false, criterion: null, realRows: [] },
      ],
    })
  })

  it('draws with plain signs where the terminal has no others', () => {
    const { text } = explainRules(['JX999'], 'text', { ...options, ascii: true, rules: [rule] })
    expect(text).toContain('    项目: 一二三四\n            ^^^^\n    乙:\n    --\n')
    expect(text).not.toMatch(/[━─→]/u)
  })

  it.each(['JX201', 'jx201', 'sum-mismatch', 'Sum-Mismatch'])('knows %s', (word) => {
    expect(explain([word]).text).toBe(explain(['JX201']).text)
    expect(explain([word]).text).toMatch(/^JX201 /u)
  })

  it('lists a family by the start of its code, and a category by its name', () => {
    const codes = (word: string): readonly string[] => explain([word]).text.match(/\bJX\d{3}\b/gu) ?? []
    expect(codes('JX2')).toEqual(ruleCatalogue.filter(({ code }) => code.startsWith('JX2')).map(({ code }) => code))
    const files = ruleCatalogue.filter(({ category }) => category === 'file').map(({ code }) => code)
    expect([codes('file'), codes('文件')]).toEqual([files, files])
  })

  it('lists all rules without a word, in columns that Chinese does not shift', () => {
    const lines = explain([]).text.split('\n').filter((line) => line.startsWith('  '))
    expect(lines).toHaveLength(ruleCatalogue.length)
    const lineOf = (code: string): string => lines.find((line) => line.startsWith(`  ${code} `)) ?? ''
    const starts = ruleCatalogue.map(({ code, title }) => displayWidth(lineOf(code).slice(0, lineOf(code).indexOf(title.zh))))
    expect(new Set(starts).size).toBe(1)
    expect(ruleCatalogue.every(({ code, name }) => lineOf(code).includes(` ${name} `))).toBe(true)
  })

  it('explains what it knows, asks back about the rest, and exits 2', () => {
    const { code, out, err } = runBuilt(['explain', 'JX202', 'sum-mismach', '无此规则', 'arithmetik'])
    expect(code).toBe(2)
    expect(out).toMatch(/^JX202 /u)
    expect(err.split('\n')).toEqual([
      '没有“sum-mismach”这条规则，是否想写 sum-mismatch？',
      '没有“无此规则”这条规则；所有规则见 jixiao explain',
      '没有“arithmetik”这条规则，是否想写 arithmetic？',
      '',
    ])
    expect(runBuilt(['explain', 'sum-mismach', '--lang', 'en'])).toMatchObject({ code: 2, out: '', err: 'no rule is called sum-mismach; did you mean sum-mismatch?\n' })
  })

  it('shows control characters of a wrong word as signs', () => {
    expect(runBuilt(['explain', '\u001b[31m']).err).toContain('␛[31m')
  })

  it('writes JSON that keeps to its published schema, without marks', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join(root, 'schemas/rules.schema.json'), 'utf8')) as object)
    const { out, code } = runBuilt(['explain', '--format', 'json'])
    validate(JSON.parse(out))
    expect([code, validate.errors]).toEqual([0, null])
    expect(out).not.toMatch(/[⟦⟧⟨⟩]/u)
    expect(out).toContain(String.raw`\u200b`)
    expect(out).not.toMatch(/[\u200b\u202a-\u202e\u0080-\u009f]/u)
    expect((JSON.parse(out) as { rules: { code: string }[] }).rules.map(({ code: each }) => each)).toEqual(ruleCatalogue.map(({ code: each }) => each))
    expect(JSON.parse(explainRules(['made-up'], 'json', { ...options, rules: [rule] }).text)).toMatchObject({
      rules: [{ code: 'JX999', page: 'docs/rules/JX999.md', bad: [{ yaml: '项目: 一二三四\n乙:\n丙: 丁\n戊', primary: [{ line: 1, column: 6, endColumn: 8 }, { line: 3, column: 4, endColumn: 5 }, { line: 4, column: 1, endColumn: 2 }], related: [{ line: 2, column: 1, endColumn: 2 }] }] }],
    })
  })
})

describe('the pages of the rules', () => {
  it('are what explain --format markdown prints', () => {
    const [, ...page] = readFileSync(join(root, 'docs/rules/JX201.md'), 'utf8').split('\n')
    expect(runBuilt(['explain', 'JX201', '--format', 'markdown'])).toEqual({ code: 0, out: page.join('\n'), err: '' })
    const [, ...index] = readFileSync(join(root, 'docs/rules/README.md'), 'utf8').split('\n')
    expect(runBuilt(['explain', '--format=markdown']).out).toBe(index.join('\n'))
  })

  it('are one for each rule and an index, and no others', () => {
    expect(readdirSync(join(root, 'docs/rules')).toSorted()).toEqual(['README.md', ...ruleCatalogue.map(({ code }) => `${code}.md`)].toSorted())
  })

  it('show signs of Markdown as they are', () => {
    const page = explainRules(['JX999'], 'markdown', { ...options, rules: [{ ...rule, bad: [{ name: 'a*b', yaml: 'a: ⟦`b`⟧', zh: '“*甲”和<<', en: 'a_b|c' }] }] }).text
    expect(page).toContain('### a\\*b\n')
    expect(page).toContain('> “\\*甲”和\\<\\<\n')
    expect(page).toContain('> *a\\_b\\|c*\n')
    expect(page).toContain('要改：第 1 行 `` `b` ``。')
  })

  it('have the title and each message in both languages, and examples that can be copied', () => {
    for (const { code, title, bad } of ruleCatalogue) {
      const page = readFileSync(join(root, `docs/rules/${code}.md`), 'utf8')
      const read = page.replace(/\\([^\w\s])/gu, '$1')
      for (const text of [title, ...bad]) expect([read.includes(visibleText(text.zh)), read.includes(visibleText(text.en))]).toEqual([true, true])
      expect(page).not.toMatch(/[⟦⟧⟨⟩]/u)
    }
  })
})
