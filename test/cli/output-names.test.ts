import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOnly } from '../../src/check.js'
import { nameTemplate, safeName } from '../../src/cli/output-names.js'
import { root } from '../support/run-built.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'

describe('a name that every file system takes', () => {
  it.each([
    ['某局/下属:二*?"<>|\\单位', '某局_下属_二_______单位'],
    ['a\u0000b\u202ec\u2028d\ne', 'a_b_c_d_e'],
    ['con', '_con'],
    ['COM1.txt', '_COM1.txt'],
    ['comma', 'comma'],
    ['.. ', '_'],
    ['', '_'],
    [' 名 . ', '名'],
    ['.隐藏', '.隐藏'],
    ['e\u0301', '\u00e9'],
  ])('%j is %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })

  it('has no more than 255 bytes with its ending, and long ones stay apart', () => {
    const [one, two] = ['甲', '乙'].map((last) => safeName(`${'长'.repeat(200)}${last}`))
    expect(Buffer.byteLength(one ?? '')).toBeLessThanOrEqual(239)
    expect(one).not.toBe(two)
    expect(one).toMatch(/^长{70,}~[0-9a-f]{8}$/u)
  })

  it('is safe whatever it is made from', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeName(name)
      expect(safe).not.toMatch(/[\\/:*?"<>|\p{Control}]|[. ]$|^$/u)
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(239)
      expect(safeName(safe)).toBe(safe)
    }))
  })
})

describe('a template of names', () => {
  const declaration = readOnly('a.yaml', Buffer.from(minimalDeclaration.replace('填报单位: 某局', '填报单位: 某/局 ')))
  if (!declaration) throw new Error('not a declaration')
  const nameOf = (template: string): unknown => nameTemplate(template).nameOf(declaration, 'dir/来源.v2.yaml')

  it('takes fields of the form, those that it fills in by itself, and the name of the file', () => {
    expect(nameOf('{年度}-{填报单位}')).toBe('2020-某_局')
    expect(nameOf('{ 部门名称 }')).toBe('某_局')
    // Each format brings its own ending.
    expect(nameOf('{填报单位}.PDF')).toBe('某_局')
    expect(nameOf('{填报单位}.pdf.{年度}')).toBe('某_局.pdf.2020')
    expect(nameOf('{表单}/{文件名}')).toBe('部门整体支出绩效目标申报表/来源.v2')
  })

  it('takes a field by its other wordings too: what one form calls 填报单位 is 实施单位 in another', () => {
    const project = readOnly('管网.yaml', readFileSync(join(root, 'examples/yunling-water-mains-2020.yaml')))
    if (!project) throw new Error('no declaration')
    expect(nameTemplate('{填报单位}-{项目名称}').nameOf(project, '管网.yaml')).toBe('云岭县供水服务中心-城区老旧供水管网改造')
    expect(() => nameTemplate('{部门职能}').nameOf(project, '管网.yaml')).toThrow(/no field '部门职能'; choose from: 表单, 年度, 项目名称, 主管部门, 实施单位, /u)
  })

  it('parts folders by its own strokes only, and leads nowhere else', () => {
    for (const template of ['/{年度}', '../{年度}', 'a/../{年度}', '{年度}/', 'a//{年度}', './{年度}', '定名']) expect(() => nameTemplate(template)).toThrow(template)
  })
})
