import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkText } from '../support/check-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'

const project = readFileSync(join(import.meta.dirname, '../../examples/yunling-water-mains-2020.yaml'), 'utf8')
const kindOf = (text: string): string | undefined => checkText(text).declaration?.kind.id
const withoutTitle = (text: string): string => text.replace(/^表单: .*\n/mu, '')

describe('the kind of a form', () => {
  it('goes by its title', () => {
    expect(kindOf(minimalDeclaration)).toBe('department-2020')
    expect(kindOf(project)).toBe('project-2018')
  })

  it('goes by most of its keys where the title is missing or unknown', () => {
    expect(kindOf(withoutTitle(minimalDeclaration))).toBe('department-2020')
    expect(kindOf(withoutTitle(project))).toBe('project-2018')
    expect(kindOf(project.replace(/^表单: .*$/mu, '表单: 某种别的表'))).toBe('project-2018')
  })

  it.each(['项目支出绩效目标表', '《项目绩效目标申报表》', '绩效目标申报表（2020年度）', '项目支出绩效目标审批表', '项目支出绩效申报表'])('%s is meant for the project form', (title) => {
    const { declaration, findings } = checkText(minimalDeclaration.replace('部门整体支出绩效目标申报表', title))
    expect(declaration?.kind.id).toBe('project-2018')
    expect(findings.find(({ rule }) => rule === 'JX106')?.fixes).toMatchObject([{ text: '项目支出绩效目标申报表', safe: true }])
  })

  it('is not that of a form of another purpose', () => {
    expect(checkText(project.replace(/^表单: .*$/mu, '表单: 项目支出绩效自评表')).findings.filter(({ rule }) => rule === 'JX106')).toMatchObject([{ fixes: [] }])
  })
})
