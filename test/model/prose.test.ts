import { expect, it } from 'vitest'
import { quantitiesIn } from '../../src/model/values/prose.js'

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

it('says where each stands', () => {
  const text = '新建㎡厕所 1 个、占地 13.5 ㎡'
  expect(quantitiesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['1 个', '13.5 ㎡'])
})

it('takes no longer than the text is long', () => {
  const started = performance.now()
  quantitiesIn('培训10人、'.repeat(100_000))
  expect(performance.now() - started).toBeLessThan(500)
})
