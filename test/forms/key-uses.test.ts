import { expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'
import { keyUses, keyUsesIn } from '../../src/forms/key-uses.js'

const groupOf = (text: string): string | undefined => keyUsesIn(text, formKinds).get('其他资金')?.group

it('a key of two kinds belongs under the group of the kind that the text names', () => {
  expect(keyUses(formKinds).get('其他资金')?.group).toBeUndefined()
  expect(groupOf('表单: 部门整体支出绩效目标申报表')).toBe('按收入性质分')
  expect(groupOf('表单: 项目支出绩效目标申报表')).toBe('资金情况')
  expect(groupOf('年度: 2020')).toBeUndefined()
})
