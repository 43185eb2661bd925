import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, runBuilt } from '../support/run-built.js'

interface Report {
  readonly files: readonly { readonly path: string; readonly notChecked: readonly object[]; readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string; readonly elsewhere: readonly { readonly path: string }[] }[] }[]
}

const folder = 'examples/county'
const placeOf = (path: string): string => path.slice(folder.length + 1)

/** `path rule severity other files` and the message of each finding. */
function found(...args: readonly string[]): { readonly code: number | null; readonly lines: readonly (readonly [string, string])[]; readonly notChecked: number } {
  const { code, out } = runBuilt(['check', '--format', 'json', ...args])
  const { files } = JSON.parse(out) as Report
  return {
    code,
    notChecked: files.flatMap(({ notChecked }) => notChecked).length,
    lines: files.flatMap(({ path, findings }) => findings.map(({ rule, severity, message, elsewhere }) => [[placeOf(path), rule, severity, ...elsewhere.map((other) => placeOf(other.path))].join(' '), message] as const)),
  }
}

const ofTheYear: readonly (readonly [string, string])[] = [
  ['单位名单.csv JX707 error', '名单第 11 行的云岭县图书馆没有 2020 年度的申报表'],
  ['2020/交通运输局.yaml JX703 warning 2020/水利局.yaml', '这条整体绩效目标与其他 1 个部门（云岭县水利局）一字不差'],
  ['2020/卫生健康局.yaml JX705 info 2020/信访局.yaml', '“干部培训标准”≤3600元/人，是 7 个部门中位数（380.00 元）的 9.5 倍'],
  ['2020/卫生健康局.yaml JX112 warning', '“效益指标”下没有“社会公众或服务对象满意度”，也没有说明不适用的原因'],
  ['2020/应急管理局.yaml JX302 warning', '质量指标“重大隐患按期整改率”的指标值“≤95%”方向反了：按字面一点不做也算完成'],
  ['2020/教育局.yaml JX709 error 预算.csv', '资金总额 5268.40 万元与预算表的 5268.20 万元不符，多 0.20 万元'],
  ['2020/教育局.yaml JX709 error 预算.csv', '基本支出 3120.40 万元与预算表的 3120.20 万元不符，多 0.20 万元'],
  ['2020/柳溪镇.yaml JX602 warning 2019/柳溪镇.yaml', '“巩固2018年集镇改造成果，新建垃圾分类亭26个，造林680亩。”与 2019 年度的表一字不差，写的还是 2018 年；申报的年度是 2020'],
  ['2020/柳溪镇.yaml JX601 warning 2019/柳溪镇.yaml', '年度绩效指标 14 行中有 13 行与 2019 年度完全相同（92%）：多半是照搬上年'],
  ['2020/民政局.yaml JX603 warning 2019/民政局.yaml', '资金总额 1962.36 万元不比 2019 年度（1890.20 万元）少，1 项指标的目标却比上年低：“居家适老化改造”200户 → 160户'],
]

describe('the county to try the tool on', () => {
  it('has a dozen departments, three of them with the year before', () => {
    const yaml = (year: string): readonly string[] => readdirSync(join(root, folder, year)).filter((name) => name.endsWith('.yaml'))
    expect([yaml('2020').length, yaml('2019').length]).toEqual([12, 3])
  })

  it.each([[`${folder}/2020`], [folder]])('has the weaknesses that its page tells of, and no others: %s', (path) => {
    expect(found(path)).toEqual({ code: 1, notChecked: 0, lines: ofTheYear })
  })

  it('a department by itself is compared with the budget and the year before, not with others', () => {
    expect(found(`${folder}/2020/教育局.yaml`)).toEqual({ code: 1, notChecked: 0, lines: ofTheYear.filter(([place]) => place.includes('教育局')) })
    expect(found(`${folder}/2020/柳溪镇.yaml`)).toEqual({ code: 0, notChecked: 0, lines: ofTheYear.filter(([place]) => place.includes('2020/柳溪镇')) })
    expect(found(`${folder}/2020/水利局.yaml`)).toEqual({ code: 0, notChecked: 0, lines: [] })
  })

  it('departments without a fault of their own have none by themselves', () => {
    const names = ['信访局', '农业农村局', '档案馆', '青石镇', '妇幼保健院']
    for (const name of names) expect(found(`${folder}/2020/${name}.yaml`).lines).toEqual([])
  })
})
