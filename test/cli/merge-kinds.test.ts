import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { readTagged, type TaggedElement } from '../support/pdf-structure.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const texts = (one: TaggedElement): readonly string[] => [...(one.text === '' ? [] : [one.text]), ...one.children.flatMap(texts)]

it('forms of several kinds are bound together, projects by their names', () => {
  const cwd = temporaryFolder()
  const project = readFileSync(join(root, 'examples/yunling-water-mains-2020.yaml'), 'utf8')
  writeFileSync(join(cwd, '1.yaml'), minimalDeclaration)
  writeFileSync(join(cwd, '2.yaml'), project)
  writeFileSync(join(cwd, '3.yaml'), project.replace('项目名称: 城区', '项目名称: 新区'))
  const frontOf = (...names: readonly string[]): readonly string[] => {
    expect(runBuilt(['export', ...names, '--merge', '全部.pdf'], { cwd }).code).toBe(0)
    return readTagged(readFileSync(join(cwd, '全部.pdf'))).root.children.slice(0, 2).flatMap(texts)
  }
  expect(frontOf('1.yaml', '2.yaml', '3.yaml')).toEqual(['绩效目标申报表', '2020年度　共 3 份', '目　录', '某局3', '云岭县供水服务中心：城区老旧供水管网改造4', '云岭县供水服务中心：新区老旧供水管网改造6'])
  expect(frontOf('2.yaml', '3.yaml').slice(0, 2)).toEqual(['项目支出绩效目标申报表', '2020年度　共 2 份'])
})
