import { expect, it } from 'vitest'
import { plainName, plainText, withoutCounty, withoutOwnName } from '../../src/across/plain-text.js'

it.each([
  ['某县 信访局', '某县信访局'], ['某县　信访局', '某县信访局'], ['某县（信访局）', '某县信访局'], ['Ｘ县信访局', 'X县信访局'],
])('%s is the name %s', (written, name) => {
  expect(plainName(written)).toBe(name)
})

it.each([
  ['某县信访局', '信访局'], ['云岭县城市管理局', '城市管理局'], ['城市管理局', '城市管理局'], ['社区服务中心', '社区服务中心'], ['某市某区民政局', '某区民政局'], ['信访局', '信访局'],
])('%s without its county is %s', (name, own) => {
  expect(withoutCounty(name)).toBe(own)
})

it.each([
  ['目标1：完成1.5万件，', '完成1.5万件'], ['（一）负责 ２ 项。', '负责2项'], ['2. 完成3件', '完成3件'], ['2.5万件', '2.5万件'], ['≥95％', '≥95%'],
])('%s says %s', (written, plain) => {
  expect(plainText(written)).toBe(plain)
})

it('copies are alike but for the name of the department, long or short', () => {
  const own = (text: string, name: string): string => withoutOwnName(text, name)
  expect(own('提升某县甲局和甲局窗口的水平', '某县甲局')).toBe(own('提升某县乙局和乙局窗口的水平', '某县乙局'))
  expect(own('没有名称', '')).toBe('没有名称')
})
