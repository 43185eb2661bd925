import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { changedExample, temporaryFolder } from './export-form.js'
import { run } from './programs.js'
import { withoutBlanks } from './real-form.js'

const { folder, remove } = temporaryFolder()
const file = join(folder, 'review.pdf')
beforeAll(() => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../bin/jixiao.js'), 'review', changedExample(folder, '项目支出: 185.00', '项目支出: 186.00'), '-o', file], { stdio: 'pipe' })
})
afterAll(remove)

it('pdftotext reads the points, the map and the blank places of a review', () => {
  const text = withoutBlanks(run('pdftotext', ['-raw', file, '-']))
  const told = ['绩效目标审核意见单', '衡东县信访局', '352.20万元', '完整性', '相关性', '适当性：', '可行性', '资金总额与按支出性质分的各项之和不符', '对照预算批复和测算表', '目标2：较好地维护了', '审核人（签字）：', '不签字，不评定等级']
  expect(told.filter((part) => !text.includes(part))).toEqual([])
})

it('qpdf finds nothing wrong', () => {
  expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
})
