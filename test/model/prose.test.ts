import { expect, it } from 'vitest'
import { quantitiesIn } from '../../src/model/values/prose.js'
import { outOfProportion } from '../fuzz/timed.js'

const read = (text: string): readonly string[] => quantitiesIn(text).map(({ before, text: written, behind, value, unit }) => `${before}|${written}|${behind}|${value.toFixed()} ${unit}`)

it.each([
  ['开设课程数量220门；外训批次6批次。', ['开设课程数量|220门||220 门', '外训批次|6批次||6 批次']],
  ['邀请名师、领导授课 25 人次', ['邀请名师、领导授课|25 人次||25 人次']],
  ['带来游客不少于6万人，村集体收入达6万元', ['带来游客|不少于6万人||60000 人', '村集体收入|达6万元||6 万元']],
  ['30万元用于审计', ['|30万元|用于审计|30 万元']],
  ['按《2019年第3期方案》（财预〔2019〕136号）办理12件', [')办理|12件||12 件']],
  ['护林员320人（其中女性50人）', ['护林员|320人||320 人', '其中女性|50人||50 人']],
  ['占地１３.５平方米', ['占地|１３.５平方米||13.5 平方米']],
  ['完成三个一批，2023年底前办结', []],
])('reads the quantities of %s', (text, quantities) => {
  expect(read(text)).toEqual(quantities)
})

it.each([
  ['投入120万元，其中县级50.5万元', ['money 万元', 'money 万元']],
  ['人均补助3000元/年', ['money 元/年']],
  ['每人每月600元', ['money 元/人/月']],
  ['村级2.5公里/村', ['count 公里/村']],
  ['培训3-5期，再培训2期', ['count 期 to 5', 'count 期']],
  ['收入同比增长5%', ['share % change']],
  ['满意度达95%以上', ['share % >=']],
  ['支出不超过30万元，保障85%的学生', ['money 万元 <=', 'share %']],
])('says of the quantities of %s what they are', (text, kinds) => {
  expect(quantitiesIn(text).map(({ role, unit, per, high, isChange, op }) => [role, [unit, ...per].join('/'), high && `to ${high.toFixed()}`, isChange && 'change', op].filter(Boolean).join(' '))).toEqual(kinds)
})

it.each([
  ['通过培训：覆盖5%', ['覆盖']],
  ['新建。改造5座！维修3座？清理2座', ['改造', '维修', '清理']],
  ['新建、改造5座', ['新建、改造']],
])('of %s only the words of the clause stand before a quantity', (text, before) => {
  expect(quantitiesIn(text).map((one) => one.before)).toEqual(before)
})

it('says where each stands', () => {
  const text = '新建㎡厕所 1 个、占地 13.5 ㎡'
  expect(quantitiesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['1 个', '13.5 ㎡'])
})

it('takes time in proportion to the text', async () => {
  const reading = (count: number) => () => void quantitiesIn('培训10人、'.repeat(count))
  expect(await outOfProportion(reading(25_000), reading(100_000))).toBeUndefined()
})
