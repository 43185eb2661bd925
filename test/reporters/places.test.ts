import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/base/width.js'
import { compact, github, html, sarif } from '../../src/reporters/other-reporters.js'
import { json } from '../../src/reporters/json.js'
import { pretty } from '../../src/reporters/pretty.js'
import { overlay } from '../support/overlay.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { plainOptions, reported } from '../support/reported.js'

/** An unknown key on line 50, at the end of a declaration. */
function unknownKey(key: string): ReturnType<typeof reported> {
  return reported('a.yaml', `${'#\n'.repeat(50 - minimalDeclaration.split('\n').length)}${minimalDeclaration}${key}: 1\n`)
}

/** The frame of the first finding: what stands between the bars. */
function frameOf(file: ReturnType<typeof reported>): string {
  return pretty([file], plainOptions).split('\n').filter((line) => /^ *\d* │ /u.test(line)).join('\n')
}

describe('R-5 frames', () => {
  it.each([
    ['Chinese', '合计金额', '50 │ 合计金额: 1\n   │ ━━━━━━━━ 不认识的栏目'],
    ['emoji', '救👨‍👩‍👧命', '50 │ 救👨‍👩‍👧命: 1\n   │ ━━━━━━ 不认识的栏目'],
    ['tab', '"金\t额"', '50 │ "金    额": 1\n   │ ━━━━━━━━━━ 不认识的栏目'],
    ['combining marks', 'e\u0301e\u0301', '50 │ e\u0301e\u0301: 1\n   │ ━━ 不认识的栏目'],
  ])('R-5 %s', (_, key, frame) => {
    expect(frameOf(unknownKey(key))).toBe(frame)
  })

  it.each([[99, 100], [999, 1000]])('R-5 line numbers that grow from %i to %i stand below each other', (last, next) => {
    const padding = '#\n'.repeat(last - 12)
    const lines = pretty([reported('a.yaml', padding + overlay('项目支出: 41.20'))], plainOptions).split('\n')
    const numbered = lines.filter((line) => /^ *\d+ │/u.test(line))
    expect(numbered.map((line) => line.indexOf('│'))).toEqual(numbered.map(() => String(next).length + 1))
    expect(numbered.map((line) => Number.parseInt(line, 10))).toEqual(expect.arrayContaining([last, next]))
  })

  it('R-5 line numbers that grow from 9 to 10 stand below each other', () => {
    const lines = pretty([reported('a.yaml', overlay('一般公共预算: 100.20'))], plainOptions).split('\n')
    expect(lines.filter((line) => /^ *\d+ │/u.test(line)).map((line) => line.slice(0, 5))).toEqual([' 5 │ ', ' 6 │ ', ' 7 │ ', ' 8 │ ', ' 9 │ ', '10 │ '])
  })
})

describe('R-5 columns behind characters of two UTF-16 units', () => {
  // Twelve characters, two of two units each, then fourteen characters.
  const whole = reported('a.yaml', overlay('按收入性质分: {"𬭊𬭊": 1, 一般公共预算: 1x}'))
  const file = { ...whole, findings: whole.findings.filter(({ rule }) => rule === 'JX208') }

  it('R-5 units in json, sarif and github', () => {
    expect(JSON.parse(json([file], plainOptions))).toMatchObject({ files: [{ findings: [{ primary: { line: 6, column: 31, endColumn: 33, text: '1x' } }] }] })
    expect(JSON.parse(sarif([file], plainOptions))).toMatchObject({
      runs: [{ columnKind: 'utf16CodeUnits', results: [{ locations: [{ physicalLocation: { region: { startLine: 6, startColumn: 31, endColumn: 33, snippet: { text: '1x' } } } }] }] }],
    })
    expect(github([file], plainOptions)).toContain('line=6,endLine=6,col=31,endColumn=33')
  })

  it.each(Object.entries({ pretty, compact, html }))('R-5 characters in %s', (_, reporter) => {
    expect(reporter([file], plainOptions)).toContain('a.yaml:6:29')
  })
})

describe('R-5 what is printed keeps to the width of the terminal', () => {
  const long = '很长的栏目名称'.repeat(12)
  const files = [
    reported('2020/某市某县某某某某局/年度部门整体支出绩效目标申报表.yaml', overlay('项目支出: 41.20\n其他资金:\n一般公共预算: 100.20')),
    reported('a.yaml', overlay(`${long}: 1\n资金总额: 0.1x\n年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 某件\n        指标值: 10件\n        ${long}: 1`)),
    reported('b.yaml', overlay('按收入性质分:\n  纳入专户的非税收入拨款: 1,2\n  一般公共预算: 1,2')),
  ]

  it.each([40, 60, 80, 120].flatMap((width) => (['zh', 'en'] as const).flatMap((language) => [true, false].map((ascii) => [width, language, ascii] as const))))('R-5 %i columns, %s, ASCII %s', (width, language, ascii) => {
    const lines = pretty(files, { ...plainOptions, width, language, ascii }).split('\n')
    // The message of a finding and the path are left to the terminal, so that copying gives them whole.
    const own = lines.filter((line) => !/^(?:错误|警告|error|warning) JX|^ *(?:┌─|-->) /u.test(line))
    expect(own.length).toBeGreaterThan(20)
    expect(own.filter((line) => displayWidth(line) > width)).toEqual([])
  })

  it('R-5 further lines of a note hang below its text, and no line begins with a stop', () => {
    const lines = pretty([reported('a.yaml', overlay('项目支出: 41.20\n一般公共预算: 100.20'))], { ...plainOptions, width: 60 }).split('\n')
    const hanging = lines.filter((line, index) => /^ {5}\S/u.test(line) && /^ {3}= |^ {5}\S/u.test(lines[index - 1] ?? ''))
    expect(hanging.length).toBeGreaterThan(0)
    expect(lines.filter((line) => /^ *[，。；：、）”]/u.test(line))).toEqual([])
  })
})
