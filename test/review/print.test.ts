import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/base/width.js'
import { reviewHtml } from '../../src/review/review-html.js'
import { reviewJson } from '../../src/review/review-json.js'
import { reviewSheet } from '../../src/review/review-sheet.js'
import { reviewText } from '../../src/review/review-text.js'
import { spellOut } from '../../src/review/spell-out.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { exampleText, faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { parseXml } from '../support/parse-xml.js'
import { reviewed } from '../support/reviewed.js'
import { root } from '../support/run-built.js'

const zh = { language: 'zh', version: '1.2.3', width: 80 } as const
const en = { ...zh, language: 'en' } as const
const faulty = overlay('项目支出: 41.20\n填报单位:').replace('资金总额: 100.30', '资金总额: 100.30 # jixiao-ignore JX201: 见附件')
const texts = { example: exampleText, faulty: faultyExampleText, 'with all blocks': faulty, 'no form': 'name: x', damaged: `${minimalDeclaration}a: [`, empty: '' }
const hostile = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</td></table>', '&amp;', '\u001b[31m', '\u202e', '\u{1f600}', ']]>']
const hostileText = minimalDeclaration.replace('某局', JSON.stringify(hostile.join(' '))).replace('三级指标: 某件', `三级指标: ${JSON.stringify(hostile.join(' '))}\n        指标直: 1`).replace('完成某件 10件。', JSON.stringify(hostile.join(' ')))

/** Grades of a review, and words that would take the decision. */
const decisions = /优秀|良好|审核通过|予以通过|不予通过|评分|得分|等级[：:]/u

describe('as text', () => {
  it('reads so', () => {
    expect(reviewText(reviewed(faulty), zh)).toMatchInlineSnapshot(`
      "绩效目标审核意见单

        填报单位：（未填）
        年度：    2020
        表单：    部门整体支出绩效目标申报表
        资金总额：100.30 万元
        指标行数：6 行，其中有数字或时限的 6 行（100%）
                  各组（括号里是有数字或时限的）：数量指标 1 行（1），质量指标 1 行
                  （1），时效指标 1 行（1），成本指标 1 行（1），经济效益指标没有，社
                  会效益指标 1 行（1），生态效益指标没有，可持续影响指标没有，社会公众
                  或服务对象满意度 1 行（1）
        要点条数：应改 1 条，建议改 0 条，供参考 0 条
        文件：    例.yaml

      一、完整性：1 条

        1. 【应改】“填报单位”没有填
           位置：填报单位，未填，文件第 3 行
           填报单位全称，与公章一致。
           建议：补填这一栏
           依据：申报表的栏目（JX104）

      二、相关性：本工具没有发现问题

      三、适当性：本工具没有发现问题

      四、可行性：本工具没有发现问题

      已说明不计

        - 资金总额与按支出性质分的各项之和不符：资金总额 100.30 万元，各项相加 101.30
          万元，资金总额少 1.00 万元
          资金总额，填的是：100.30，文件第 5 行
          原因：见附件

      职能、目标、指标对应

        （没有对应的职能）
          → 目标 1：完成某件 10件。
              → 数量指标（推测）：某件

        （一）负责某项工作
          → （没有对应的目标）
              → （没有对应的指标）

        （没有对应的职能）
          → （没有对应的目标）
              → 质量指标：抽检合格率
              → 时效指标：完成时限
              → 成本指标：每件成本
              → 社会效益指标：惠及人数
              → 社会公众或服务对象满意度：满意率

        对应关系取自指标行的“对应”一栏；没有写明的，按共同的字词推测，以审核人核实为
        准。这张图供对照，没有对应的不一定是问题。

      审核意见：



      审核人（签字）：＿＿＿＿＿＿＿＿  审核部门（签章）：＿＿＿＿＿＿＿＿

                                              年　　月　　日

      本单由 jixiao 1.2.3 按规则自动列出，供审核人参考；不代替审核，不签字，不评定等
      级。注明“推断”“推测”的，以审核人核实为准。
      "
    `)
  })

  it.each(Object.entries(texts))('keeps to the width, in both languages: %s', (_, text) => {
    for (const width of [60, 80, 120]) {
      for (const options of [zh, en]) {
        const lines = reviewText(reviewed(text), { ...options, width }).split('\n')
        expect(lines.filter((line) => displayWidth(line) > width && !/[：:]$/u.test(line) && !line.includes('＿') && !line.includes('____'))).toEqual([])
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([])
      }
    }
  })

  it('shows control characters as pictures', () => {
    expect(reviewText(reviewed(hostileText), zh)).not.toMatch(/[\u001b\u202e]/u)
  })
})

describe('as HTML', () => {
  it.each(Object.entries(texts))('is well-formed, without script or address: %s', (_, text) => {
    for (const options of [zh, en]) {
      const page = reviewHtml(reviewed(text), options)
      const names = parseXml(page.replace('<!DOCTYPE html>\n', '')).map(({ name }) => name)
      expect(names).not.toContain('script')
      expect(page).not.toMatch(/https?:(?!\/\/www\.w3\.org\/1999\/xhtml)/u)
    }
  })

  it('takes nothing of the file for markup', () => {
    const page = reviewHtml(reviewed(hostileText), zh)
    const names = new Set(parseXml(page.replace('<!DOCTYPE html>\n', '')).map(({ name }) => name))
    expect([...names].filter((name) => ['script', 'img'].includes(name))).toEqual([])
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toMatch(/[\u001b\u202e]/u)
  })
})

describe('as JSON', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join(root, 'schemas/review.schema.json'), 'utf8')) as object)
  const report = (...some: readonly string[]): unknown => JSON.parse(reviewJson(some.map(reviewed), { ...zh, failures: [{ zh: '甲', en: 'a' }] }))

  it('keeps to its published schema', () => {
    validate(report(...Object.values(texts), hostileText, overlay('满意率: 1\n社会公众或服务对象满意度:\n  - 三级指标: 满意率\n    指标值: ≥90%\n    对应: 目标1；职能1')))
    expect(validate.errors).toBeNull()
    expect(validate({ ...(report('') as object), schemaVersion: 2 })).toBe(false)
  })

  it('names each place as the form does, and in the file', () => {
    expect(report(overlay('项目支出: 41.20'))).toMatchObject({
      schemaVersion: 1,
      failures: ['甲'],
      reviews: [
        {
          state: 'whole',
          head: { unit: '某局', totalFunds: '100.30 万元' },
          criteria: [
            { criterion: 'completeness' },
            { criterion: 'relevance' },
            { criterion: 'adequacy', points: [{ number: 1, rule: 'JX201', severity: 'error', places: [{ label: '资金总额', row: null, value: '100.30', line: 5, column: 9 }], related: [{ label: '基本支出' }, { label: '项目支出', value: '41.20' }] }] },
            { criterion: 'feasibility' },
          ],
        },
      ],
    })
  })
})

describe('as a sheet', () => {
  const sheetOf = (text: string, options: typeof zh | typeof en = zh): Sheet => reviewSheet(reviewed(text), options)

  /** How often each place of the grid is covered. */
  function covered({ rows, columns }: Sheet): readonly number[] {
    const times = new Map<number, number>()
    const cover = (place: number): unknown => times.set(place, (times.get(place) ?? 0) + 1)
    rows.forEach(({ cells }, row) => {
      for (const { column, columnSpan, rowSpan } of cells) {
        for (let index = 0; index < rowSpan * columnSpan; index++) cover((row + Math.floor(index / columnSpan)) * columns + column + (index % columnSpan))
      }
    })
    return Array.from({ length: rows.length * columns }, (_, place) => times.get(place) ?? 0)
  }

  it.each(Object.entries(texts))('has each place of the grid in one cell: %s', (_, text) => {
    for (const options of [zh, en]) expect(covered(sheetOf(text, options)).every((times) => times === 1)).toBe(true)
  })

  it('leaves the opinion, the names and the date blank, and says that it neither signs nor grades', () => {
    const cells = sheetOf(faulty).rows.flatMap((row) => row.cells.map(({ text }) => text))
    const opinion = cells.indexOf('审核\n意见')
    expect(cells.slice(opinion + 1)).toEqual(['', '审核人（签字）：　　　　　　　　审核部门（签章）：　　　　　　　　年　　月　　日', '本单由 jixiao 1.2.3 按规则自动列出，供审核人参考；不代替审核，不签字，不评定等级。注明“推断”“推测”的，以审核人核实为准。'])
  })

  it.each(Object.entries(texts))('gives no grade in any shape: %s', (_, text) => {
    const one = reviewed(text)
    expect(`${reviewText(one, zh)}${reviewHtml(one, zh)}${JSON.stringify(reviewSheet(one, zh))}`).not.toMatch(decisions)
  })

  it('tells characters that cannot be printed by their codes', () => {
    const spelt = spellOut(sheetOf(hostileText), new Set(['\u{1f600}']))
    const all = JSON.stringify(spelt)
    expect(all).toContain('〔U+1F600〕')
    expect(all).not.toContain('\u{1f600}')
  })
})
