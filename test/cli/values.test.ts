import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, runBuilt } from '../support/run-built.js'

const example = join(root, 'examples/hengdong-petition-2020.yaml')

describe('jixiao values', () => {
  it('shows every value of the real form with its reading', () => {
    const { code, out: stdout, err: stderr } = runBuilt(['values', example])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n')
    expect(lines.filter((line) => /^\d/u.test(line))).toHaveLength(40)
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^39 +财政供养人员 +18人 +数值 +\(=\) 18 人$/u), expect.stringMatching(/^69 +信访联席会议的召开 +1个月召开1次 +频次 +每月 1 次$/u)]))
  })

  it('writes JSON', () => {
    const { code, out: stdout } = runBuilt(['values', example, '--format', 'json'])
    const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly formKind: string; readonly values: readonly unknown[] }[] }
    expect({ code, kind: files[0]?.formKind, values: files[0]?.values.length }).toEqual({ code: 0, kind: 'department-2020', values: 40 })
  })

  it('exits 2 for a file that is no form or is not there, and shows the others', () => {
    const { code, out: stdout, err: stderr } = runBuilt(['values', example, join(root, 'docs/nothing.yaml'), join(root, 'action.yml'), '--lang', 'en'])
    expect(code).toBe(2)
    expect(stdout).toContain('(=) 18 人')
    expect(stderr).toContain('nothing.yaml')
    expect(stderr).toContain('action.yml: no form was recognized; see jixiao check')
  })
})
