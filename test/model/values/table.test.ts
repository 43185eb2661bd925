import { describe, expect, it } from 'vitest'
import { readValue } from '../../../src/model/values/read-value.js'
import type { ValueContext } from '../../../src/model/values/value.js'
import { reading } from './reading.js'

type Row = readonly [text: string, expected: string, context?: ValueContext]

const named = (...names: readonly string[]): ValueContext => ({ names })
const quantity = (name: string, unit?: string): ValueContext => ({ names: [name], measures: 'quantity', unit })
const cost = (name: string, unit?: string): ValueContext => ({ names: [name], measures: 'cost', unit })
const timeliness = (name = '完成时间', unit?: string): ValueContext => ({ names: [name], measures: 'timeliness', unit, year: 2020 })
const columns = (operator: string, unit: string): ValueContext => ({ operator, unit })
const year2020: ValueContext = { year: 2020 }

const tables: Readonly<Record<string, readonly Row[]>> = {
  'rows of schools, hospitals, roads and courts': [
    ['0%', '(=) 0 %', { names: ['错保漏保率'], measures: 'quality' }],
    ['2024.9.20-10.7', 'from 2024-9-20 to 2024-10-7'], ['6渡口11船', '[· 6 渡口] [· 11 船]'], ['45万头次', '· 450000 头次'],
    ['≤10/10万', '<= 10 十万分比', named('孕产妇死亡率')], ['18/10万以下', '<= 18 十万分比', named('孕产妇死亡率')],
    ['0.545', '· 0.545 ∅', named('农田灌溉水有效利用系数')], ['≥80', '>= 80 ∅', named('公路养护质量指数(PQI)')],
    ['每月15日', '· ? 次 every 1 月 by ?-15'], ['每月10日前', '· ? 次 every 1 月 by ?-10'], ['每月15日-20日', '15..20 日/月'], ['每月20日以上', '>= 20 日/月'],
  ],
  'numbers that only qualify others, and rates of many': [
    ['1.5批次/千人', '· 1.5 批次/千人'], ['3例/10万人', '· 3 例/10万人'], ['79元/人·年', '· 79 元/人/年'],
    ['由85%提高到95%', '· 95 % L:由85%提高到'], ['从60日缩短至30日以内', 'for <= 30 日 L:从60日缩短至'], ['由85%提高至95%以上，由3家增加到5家', '[>= 95 % L:由85%提高至] , [· 5 家 L:由3家增加到]'],
    ['由85%提高到95%，比上年提高10%', '[· 95 % L:由85%提高到] , [· 10 % up 比上年]'], ['共85%提高到95%', '[· 85 %] [· 95 %]'], ['由85%，提高到95%', '[· 85 % L:由] , [· 95 %]'], ['由5所、共95人', '[· 5 所 L:由] 、 [· 95 人]'],
    ['100岁以上23人', '· 23 人 L:100岁以上'], ['65岁及以上老年人7.2万人', '· 72000 人 L:65岁及以上老年人'], ['18周岁以下120人', '· 120 人 L:18周岁以下'], ['18周岁以下', '<= 18 周岁'], ['60岁以上老人，80人', '[>= 60 岁 R:老人] , [· 80 人]'],
    ['80-89岁50元/月、100岁以上500元/月', '[· 50 元/月 L:80-89岁] 、 [· 500 元/月 L:100岁以上]'],
    ['翻一番', '(>=) 100 % up'], ['收入翻两番', '(>=) 300 % up L:收入'], ['翻番以上', '>= 100 % up'],
    ['每季度首月15日前', '· ? 次 every 1 季度 R:首月15日前'], ['每季度15日', '· 15 日/季度'], ['每月10吨前处理', '· 10 吨/月 R:前处理'],
    ['11月30日前完成全年任务', 'by ~2020-11-30 = 2020-11-30 R:完成全年任务', year2020], ['全年', 'from ~2020-1-1 to ~2020-12-31', year2020],
    ['≤0.03', '<= 0.03 ∅', named('亿元GDP生产安全事故死亡率')], ['0', '· 0 ∅', named('百万吨死亡率')], ['≤5‰', '<= 5 ‰', named('千人死亡率')], ['2.1', '(<=) 2.1 %@name', named('病死率')], ['95%', '(>=) 95 %', named('投诉处理率')], ['5%', '(>=) 5 %', named('事故下降率')], ['1%', '(<=) 1 %', { names: ['录入差错率'], measures: 'quality' }], ['下降5%', '(>=) 5 % down', named('发案率')],
  ],
  'percentages': [
    ['≤100%', '<= 100 %', named('在职人员控制率')],
    ['≤100%', '<= 100 %', quantity('电话来访')],
    ['100%', '· 100 %'],
    ['100%', '(>=) 100 %', { names: ['登记及时率'], measures: 'quality' }],
    ['≥98%', '>= 98 %', { names: ['满意度'], measures: 'satisfaction' }],
    ['>=98%', '>= 98 %'],
    ['>=95%', '>= 95 %'],
    ['>=90%', '>= 90 %'],
    ['>=8%', '>= 8 %'],
    ['70%', '(=) 70 %', quantity('培训')],
    ['≥95%', '>= 95 %'],
    ['≥85%', '>= 85 %'],
    ['≥90%', '>= 90 %'],
    ['≥60%', '>= 60 %'],
    ['1', 'suspect percent-as-fraction → · 100 %@name', named('资金到位率')],
    ['≥100百分比', '>= 100 %'],
  ],
  'signs and units in columns of their own': [
    ['72890', '= 72890 元@column', columns('﹦', '元')],
    ['95', '>= 95 %@column', columns('≥', '%')],
    ['100', '· 100 %@column', columns('定量', '%')],
    ['50', '<= 50 万元@column', columns('≤', '万元')],
    ['2', 'for <= 2 小时@column', columns('', '小时内')],
    ['2.6', '· 26000 人@column', columns('', '万人')],
    ['94', '· 94 元@column/人/年', columns('', '元/人·年')],
    ['10', 'for >= 10 日@column', columns('≥', '天')],
    ['95', '>= 95 %@column', columns('大于等于', '百分比')],
    ['95%', '>= 95 %', columns('≧', '%')],
    ['≥95%', '>= 95 %', columns('≥', '%')],
    ['≥95%', 'suspect signs-disagree → >= 95 %', columns('≤', '%')],
    ['18人', '· 18 人 !户@column', columns('', '户')],
    ['18人', '· 18 人', columns('', '/')],
    ['352.20', '· 352.2 万元@header', { headerUnit: '万元' }],
    ['优', 'text rating 优', columns('定性', '')],
  ],
  'counts with a unit': [
    ['18人', '· 18 人'], ['2351个', '· 2351 个'], ['210个', '(=) 210 个', quantity('来访量')], ['104封', '· 104 封'], ['3091个', '· 3091 个'], ['25个', '· 25 个'],
    ['>=4个', '>= 4 个'], ['>=60亩', '>= 60 亩'], ['>=20平方米', '>= 20 平方米'], ['>=60000人', '>= 60000 人'], ['>=29人', '>= 29 人'], ['>=1102人', '>= 1102 人'], ['=10个', '= 10 个'],
    ['280人次', '· 280 人次'], ['25人次', '· 25 人次'], ['6次', '· 6 次'], ['10辆', '· 10 辆'], ['≥80M', '>= 80 米'], ['≥50个', '>= 50 个'],
    ['220', '(=) 220 人次@name', quantity('培训人次')],
  ],
  'every unit that was met': [
    ...'人 人次 户 个 封 件 批 批次 次 期 套 只 台 辆 座 种 份 株 亩 平方米 米 公里 公斤 吨 起 科目'.split(' ').map((unit): Row => [`3${unit}`, `· 3 ${unit}`]),
    ['3平米', '· 3 平方米'], ['3㎡', '· 3 平方米'], ['3M', '· 3 米'], ['3km', '· 3 公里'],
  ],
  'several quantities in one cell': [
    ['2227批次，5572人', '[· 2227 批次] , [· 5572 人]'],
    ['第一年按总投资额返本20%,分红按8%分红', '[· 20 % L:第一年按总投资额返本] , [· 8 % L:分红按 R:分红]'],
    ['小学600人、初中700人', '[· 600 人 L:小学] 、 [· 700 人 L:初中]'],
    ['1260户4830人', '[· 1260 户] [· 4830 人]'],
    ['5个乡镇、20个村', '[· 5 个 R:乡镇] 、 [· 20 个 R:村]'],
  ],
  'money, and money per something': [
    ['≤152.88万元', '<= 152.88 万元'], ['≤14.32万元', '<= 14.32 万元'], ['≤160万元', '<= 160 万元'], ['≤15万元', '<= 15 万元'], ['≤10万元', '<= 10 万元'], ['≤65万元', '<= 65 万元'], ['≤90万元', '<= 90 万元'],
    ['250万', '(<=) 250 万元@name', cost('设备购置费')],
    ['250万', 'suspect bare-scale → · 2500000 ∅'],
    ['28.8万元', '· 28.8 万元 !%@column', cost('项目成本', '%')],
    ['72890 元', '· 72890 元'],
    ['<=475元/亩', '<= 475 元/亩'], ['<=2875元/个', '<= 2875 元/个'], ['<=3000元/平方米', '<= 3000 元/平方米'], ['=23万元/个', '= 23 万元/个'],
    ['>=6万元', '>= 6 万元'], ['>=2.61万元', '>= 2.61 万元'], ['=46.16万元', '= 46.16 万元'],
    ['1346.0088万元', '· 1346.0088 万元'], ['0.0001万元', '· 0.0001 万元'],
    ['15万元', '(<=) 15 万元', cost('会议费')],
  ],
  'deadlines, durations and periods': [
    ['60日之内办结', 'for <= 60 日 R:办结'],
    ['60日之内办结', 'for <= 60 日 R:办结', timeliness()],
    ['本年度内办结', 'by ~2020 = 2020-12-31 R:办结', year2020],
    ['本年度内办结', 'by ~? R:办结'],
    ['本年度按政策文件落实到位', 'text norm', year2020],
    ['每年12月底前', '· ? 次 every 1 年 by ?-12'],
    ['2023.07-2024.01', 'from 2023-7 to 2024-1'],
    ['=5年', 'for = 5 年'],
    ['2019年12月(计划标准)', 'by 2019-12 = 2019-12-31 R:(计划标准)'],
    ['在项目计划完成时间内完成', 'by 项目计划完成时间 L:在 R:完成'],
    ['2023年4月-2024年2月', 'from 2023-4 to 2024-2'],
    ['2021年12月31日', 'by 2021-12-31 = 2021-12-31'],
    ['2025年年底前', 'by 2025 = 2025-12-31'],
    ['2021年7月', 'by 2021-7 = 2021-07-31'],
    ['2021年2月', 'by 2021-2 = 2021-02-28'],
    ['2020年2月底', 'by 2020-2 = 2020-02-29'],
    ['15个工作日内', 'for <= 15 工作日'],
    ['15日内', 'for <= 15 日'],
  ],
  'frequencies': [
    ['1个月召开1次', '· 1 次 every 1 月 R:召开'],
    ['1个月召开1次', '· 1 次 every 1 月 R:召开', quantity('联席会议')],
    ['按月安排', '· ? 次 every 1 月 R:安排'],
    ['每年12月底前', '· ? 次 every 1 年 by ?-12', timeliness('资金支付')],
    ['每季度1次', '· 1 次 every 1 季度'],
    ['每年不少于2次', '>= 2 次 every 1 年'],
    ['≥4次/年', '>= 4 次 every 1 年'],
    ['每半年1次', '· 1 次 every 6 月'],
    ['每两年一次', '· 1 次 every 2 年'],
    ['一季度一次', '· 1 次 every 1 季度'],
    ['每周≥1次', '>= 1 次 every 1 周'],
  ],
  'texts': [
    ['及时地登记', 'text timeliness'], ['及时地办理', 'text timeliness'], ['及时地接待', 'text timeliness'],
    ['予以保障', 'text assurance'], ['应保尽保', 'text assurance'],
    ['优良', 'text rating 优良'], ['效果明显', 'text rating 明显'],
    ['严格执行相关制度规定', 'text norm'], ['符合相关规定', 'text norm'], ['本年度按政策文件列支', 'text norm'],
    ['达成预期指标', 'text echo'],
    ['有所提升', 'text direction'], ['逐步提高', 'text direction'],
    ['好', 'text rating 好'], ['较好', 'text rating 较好'], ['一般', 'text rating 一般'], ['差', 'text rating 差'],
    ['及时地从源头上预防、减少不稳定事件的发生，确保社会政治稳定', 'text timeliness'],
  ],
  'nothing to read': [
    ['XX', 'placeholder'], ['≥XX人', 'placeholder'], ['≥**%', 'placeholder'], ['(≤**元/株)', 'placeholder'], ['(≥**%)', 'placeholder'], ['待定', 'placeholder'], ['（100字以内）', 'placeholder'], ['……', 'placeholder'], ['≥ %', 'placeholder'],
    ['', 'blank'], [' 　', 'blank'],
    ['无', 'na'], ['/', 'na'], ['N/A', 'na'], ['不适用', 'na'], ['——', 'na'], ['不涉及', 'na'],
  ],
  'doubtful': [
    ['100', 'suspect no-unit → · 100 ∅'],
    ['100', '· 100 %@column', { unit: '%' }],
    ['100', '(>=) 100 %@name', named('办结率')],
    ['100', '(>=) 100 %@name', { names: ['群众满意度'], measures: 'satisfaction' }],
    ['1', 'suspect percent-as-fraction → · 100 %@name', named('合格率')],
    ['0.95', 'suspect percent-as-fraction → · 95 %@name', named('合格率')],
    ['44,561', 'suspect excel-serial → by 2021-12-31 = 2021-12-31', timeliness()],
    ['44561', 'suspect excel-serial → by 2021-12-31 = 2021-12-31', named('竣工日期')],
    ['45291', 'suspect excel-serial → by 2023-12-31 = 2023-12-31', timeliness()],
    ['45291', '(=) 45291 人@name', quantity('受益人数')],
    ['292%', 'suspect ocr-comparison → >= 92 %', named('合格率')],
    ['290%', 'suspect ocr-comparison → >= 90 %', { names: ['满意度'], measures: 'satisfaction' }],
    ['292%', '· 292 %', named('产值')],
    ['≥100%', '>= 100 %', named('覆盖率')],
    ['24 人/次', '(=) 24 人次', quantity('培训人次')],
    ['24 人/次', '(=) 24 人/次', quantity('每次培训人数')],
    ['6批次', '· 6 批次'],
    ['230 个', '· 230 个'],
    ['12月前', 'by ~2020-12 = 2020-12-31', year2020],
    ['2023年底', 'by 2023 = 2023-12-31', year2020],
    ['88100', 'suspect run-together → [· 88 ∅] [· 100 ∅]'],
    ['≤28.40/株', '<= 28.4 元@name/株', named('苗木单价（≤**元/株）')],
    ['>=85', '>= 85 %@name', named('成活率（≥**%）')],
    ['0', 'suspect zero → · 0 ∅'],
    ['0起', '· 0 起'], ['0例', '· 0 例'], ['0次', '· 0 次'],
    ['0万元', 'suspect zero → · 0 万元'],
    ['0.0900000762939453', 'suspect float-noise → · 0.09 ∅'],
    ['95%-90%', 'suspect range-reversed → 90..95 %'],
    ['2月30日前', 'suspect no-such-date'],
    ['三分之二', 'suspect fraction'], ['2/3', 'suspect fraction'],
    ['1.2.3', 'suspect broken-number'],
    ['≥8O%', 'suspect broken-number'],
    ['≥95%以下', 'suspect signs-disagree → >= 95 %'],
  ],
  'forms without evidence': [
    ['90%-95%', '90..95 %'], ['3~5个', '3..5 个'], ['3～5个', '3..5 个'], ['90%至95%', '90..95 %'], ['3到5个', '3..5 个'], ['3-5个工作日', '3..5 工作日'],
    ['约3万人次', '· ≈ 30000 人次'], ['100人左右', '· ≈ 100 人'], ['100余人', '· ≈ 100 人'], ['30多人', '· ≈ 30 人'],
    ['1.5亿元', '· 1.5 亿元'], ['三次', '· 3 次'], ['百分之九十', '· 90 %'], ['百分之九十五以上', '>= 95 %'], ['两万元', '· 2 万元'], ['两千五百元', '· 2500 元'], ['九成以上', '>= 90 %'],
    ['5‰', '· 5 ‰'], ['千分之五', '· 5 ‰'],
    ['第四季度', 'by ~2020-Q4 = 2020-12-31', year2020], ['四季度前', 'by ~2020-Q4 = 2020-12-31', year2020], ['2023年第三季度末', 'by 2023-Q3 = 2023-09-30'],
    ['同比增长5%', '(>=) 5 % up 同比'], ['比上年下降3个百分点', '(>=) 3 百分点 down 比上年'], ['增长不低于5%', '>= 5 % up'], ['下降5%以上', '>= 5 % down'],
    ['≥90%且≤95%', '90..95 %'], ['大于90%小于95%', '(90..95) %'],
    ['上半年', 'by ~2020-H1 = 2020-06-30', year2020],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows.map(([text, expected, context]) => ({ text, expected, context })))('$text → $expected', ({ text, expected, context }) => {
    expect(reading(text, context)).toBe(expected)
    expect(readValue(text, context).raw).toBe(text)
  })
})

describe('each spelling of a sign is the sign', () => {
  const before = {
    '=': '= ＝ ﹦ 等于',
    '>=': '≥ >= ＞= ≧ ⩾ > = ＞＝ 》= => 不少于 不低于 不小于 不得低于 至少 大于等于 大于或等于 高于或等于',
    '<=': '≤ <= ＜= ≦ ⩽ < = ＜＝ 《= =< 不超过 不高于 不大于 不多于 不突破 小于等于 小于或等于 最多 至多 最高',
    '>': '> ＞ ﹥ 大于 高于 多于 超过',
    '<': '< ＜ ﹤ 小于 低于 少于 不足',
  }
  const behind = { '>=': '以上 及以上 （含）以上 以上（含）', '<=': '以下 及以下 以内 之内 内 （含）以内' }

  it.each(Object.entries(before).flatMap(([op, signs]) => signs.replaceAll('> =', '>\u00a0=').replaceAll('< =', '<\u00a0=').split(' ').map((sign) => [sign, op] as const)))('%s95%% is %s', (sign, op) => {
    expect(reading(`${sign}95%`)).toBe(`${op} 95 %`)
    expect(reading('95', columns(sign, '%'))).toBe(`${op} 95 %@column`)
  })

  it.each(Object.entries(behind).flatMap(([op, signs]) => signs.split(' ').map((sign) => [sign, op] as const)))('95%%%s is %s', (sign, op) => {
    expect(reading(`95%${sign}`)).toBe(`${op} 95 %`)
  })

  it.each([['》', '>='], ['《', '<=']])('%s alone is what a Chinese keyboard makes of %s', (sign, op) => {
    expect(reading(`${sign}95%`)).toBe(`${op} 95 %`)
  })
})
