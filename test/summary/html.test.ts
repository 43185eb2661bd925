import { describe, expect, it } from 'vitest'
import { drawBars } from '../../src/summary/charts/draw-bars.js'
import { summaryHtml } from '../../src/summary/write-summary.js'
import { countyTexts } from '../support/county-texts.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { parseXml } from '../support/parse-xml.js'
import { summaryOf } from '../support/summarized.js'

const options = { version: '1.2.3', drawBars }

function pageOf(texts: Readonly<Record<string, string>>, language: 'zh' | 'en' = 'zh'): string {
  return summaryHtml(summaryOf(texts), { ...options, language })
}

/** Twenty departments, each larger than the one before. */
const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.yaml`, overlay(`填报单位: 某县第${index}局\n资金总额: ${100 + index}.30\n一般公共预算: ${100 + index}.30\n项目支出: ${40 + index}.20`)]))

describe('the page of a summary', () => {
  it.each([['a county', countyTexts], ['nothing', {}], ['one', { 'a.yaml': minimalDeclaration }], ['many', many]])('is well-formed, without script or address: %s', (_, texts) => {
    for (const language of ['zh', 'en'] as const) {
      const page = pageOf(texts, language)
      const names = parseXml(page.replace('<!DOCTYPE html>\n', '')).map(({ name }) => name)
      expect(names.filter((name) => ['script', 'img', 'link', 'iframe', 'a'].includes(name))).toEqual([])
      expect(page).not.toMatch(/https?:(?!\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg)|\/\/evil\.invalid)|\burl\(|@import/u)
      expect(page).toContain("default-src 'none'")
    }
  })

  it('takes nothing of a file for markup, in charts neither', () => {
    const page = pageOf(countyTexts)
    expect(page).not.toContain('<script')
    expect(page.match(/&lt;script&gt;/gu)?.length).toBeGreaterThan(3)
  })

  it('every chart has a caption, and its figures as a table', () => {
    const page = pageOf(many)
    const figures = page.split('<figure>').slice(1)
    expect(figures.map((figure) => /<figcaption>(.*?)<\/figcaption>/u.exec(figure)?.[1])).toEqual(['各部门资金总额（万元），最大的 12 个', '最大的 12 个部门与其余 8 个部门', '基本支出与项目支出', '各类指标中定量指标的占比'])
    for (const figure of figures) expect(figure.match(/<th scope="row">/gu)?.length).toBe(figure.match(/<path [^>]*class="fill-main"/gu)?.length)
    expect(figures[1]).toContain('1,365.60 + 830.40')
  })

  it('tells each year by itself, and what was not read', () => {
    const page = pageOf(countyTexts)
    expect([...page.matchAll(/<h2>(.*?)<\/h2>/gu)].map(([, title]) => title)).toEqual(['2021年度', '2020年度', '没有读到的文件'])
    expect(page).toContain('戊.yaml：认不出是哪种申报表')
  })

  it('the same figures give the same bytes, however many charts were drawn before', () => {
    expect(pageOf(countyTexts)).toBe(pageOf(countyTexts))
  })

  it('shows the largest departments of a county that is too long for a page', () => {
    const long = Object.fromEntries(Array.from({ length: 203 }, (_, index) => [`${index}.yaml`, minimalDeclaration.replace('某局', `某${index}局`)]))
    const page = pageOf(long)
    expect(page).toContain('其余 3 行见 XLSX 或 CSV。')
  })
})

describe('bars', () => {
  const chart = { bars: [{ name: '甲'.repeat(60), figure: '1,234.50', values: [1234.5, 10] }, { name: '乙', figure: '0', values: [0, 0] }], parts: ['main', 'second'], scale: 'amount' } as const

  it('are as long as their figures', () => {
    const lengths = [...drawBars({ ...chart, bars: [50, 100].map((value) => ({ name: '甲', figure: String(value), values: [value] })), parts: ['main'] }).matchAll(/d="M[\d.]+ [\d.]+l([\d.]+) 0l0 11[^>]*fill-main/gu)].map(([, length]) => Number(length))
    expect(lengths[1]).toBeCloseTo(2 * (lengths[0] ?? 0), 0)
  })

  it('a long name is cut, its figure is whole', () => {
    const drawing = drawBars(chart)
    expect(drawing).toMatch(/甲{10,20}…　1,234\.50</u)
    expect(drawing).not.toMatch(/style=|<style|ecmeta|#00000\d/u)
  })
})
