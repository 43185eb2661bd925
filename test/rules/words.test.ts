import { describe, expect, it } from 'vitest'
import { thingOtherThan } from '../../src/rules/counted-thing.js'
import { typedNumber } from '../../src/rules/words/numbering.js'
import { promptIn } from '../../src/rules/words/prompts.js'
import { isSentence } from '../../src/rules/words/sentences.js'
import { areUnlike } from '../../src/rules/words/unlike-units.js'
import { isVague } from '../../src/rules/words/vague.js'

describe('a value of nothing but manner and effort', () => {
  it.each([
    '进一步', '进一步加强', '进一步地加强', '进一步切实加强', '及时办理', '不断提高', '逐步改善和优化', '进一步加强、改进和完善', '提高', '提高、改善', '提高改善',
  ])('%s is vague', (text) => {
    expect(isVague(text)).toBe(true)
  })

  it.each([
    '', '及时', '按时', '较好', '充分', '全面', '全面完成', '到位', '落实到位', '基本完成', '某项', '进一步一加强', '进一步地某项', '进一步某项', '进一步加强某项', '进一步加强改进完善巩固', '提高某项', '提高改善加强', '提高、某项', '加强到95%',
  ])('%s is not', (text) => {
    expect(isVague(text)).toBe(false)
  })
})

describe('two units', () => {
  it.each([['人', '人次'], ['场', '场次'], ['场次', '场'], ['亩', '公顷'], ['批次', '次'], ['元', '万元']])('%s and %s are unlike', (a, b) => {
    expect(areUnlike(a, b)).toBe(true)
  })

  it.each([['人', '名'], ['个', '件'], ['个', '人'], ['人', '个'], ['人', '人']])('%s and %s may stand for one another', (a, b) => {
    expect(areUnlike(a, b)).toBe(false)
  })
})

describe('what a name counts', () => {
  const thing = (name: string, unit: string, digits = '5'): string | undefined => thingOtherThan({ context: { names: [name], measures: 'quantity' } }, unit, digits)

  it.each([
    ['人, where the name has the number', '救助5人以上', '个', '人'],
    ['人, by the ending', '救助人数', '户', '人'],
    ['户', '救助户数', '个', '户'],
  ])('%s', (_, name, unit, expected) => {
    expect(thing(name, unit)).toBe(expected)
  })

  it('人, where one of two names has the number', () => {
    expect(thingOtherThan({ context: { names: ['救助', '救助5人以上'], measures: 'quantity' } }, '个', '5')).toBe('人')
  })

  it.each([
    ['nothing that is known', '救助程序', '个'],
    ['another number', '救助6人以上', '个'],
    ['人次', '接待5人次以上', '个'],
    ['what the unit says', '救助人数', '人'],
    ['人, with a word for persons', '救助5人以上', '名'],
    ['人, where some unit of another kind stands', '救助5人以上', '户'],
  ])('%s', (_, name, unit) => {
    expect(thing(name, unit)).toBeUndefined()
  })
})

describe('a name that is a sentence', () => {
  it.each([
    ['short, with a comma', '及时、准确', false],
    ['not short, without a comma', '农村危房改造对象认定工作完成率', false],
    ['not short, with a comma', '及时受理来访，按期办结答复', true],
    ['long', '对全县乡镇街道信访工作人员进行业务知识集中培训和考核', true],
  ])('%s', (_, name, expected) => {
    expect(isSentence(name)).toBe(expected)
  })
})

describe('what a template has printed', () => {
  it('is found whole where it is short', () => {
    expect(promptIn('请填写本部门的主要职能')).toEqual({ found: '请填写本部门的主要职能', start: 0 })
  })

  it('is none where much is written behind it', () => {
    expect(promptIn(`请填写事项的群众到一楼大厅领取表格，${'工作人员当场受理'.repeat(4)}。`)).toBeUndefined()
  })
})

describe('numbering typed in front', () => {
  it.each([['一、接待来访', 1], ['（二）接待来访', 2], ['目标3：接待来访', 3], ['④接待来访', 4], ['5.接待来访', 5]])('%s', (text, number) => {
    expect(typedNumber(text)?.number).toBe(number)
  })

  it('begins with 1', () => {
    expect(typedNumber('0、接待来访')).toBeUndefined()
  })
})
