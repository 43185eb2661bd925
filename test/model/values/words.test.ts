import { describe, expect, it, test } from 'vitest'
import { unitNamed, unitWords, type UnitRole } from '../../../src/model/values/units.js'
import { quantitiesIn } from '../../../src/model/values/prose.js'
import { reading } from './reading.js'

test.each<readonly [UnitRole, string]>([
  ['share', '%=百分比 %=个百分比 %=PCT ‰=千分比 百分点=个百分点 十万分比 万分比'],
  ['money', '元=圆 元=RMB 万元=万元人民币 亿元=亿元人民币 千元 百万元 角 美元 万美元'],
  ['time', '秒=秒钟 分钟=min 小时=h 小时=个钟头 日=天 日=自然日 工作日=个工作天 周=星期 月=个月 旬 季度=个季度 半年 年=周年'],
  ['count', '平方米=平米 平方公里=km2 立方米=m3 公里=千米 米=m 厘米=cm 毫米=mm 公斤=千克 克=g 毫克=mg 微克=ug 吨=t 公顷=ha 千瓦时=kWh 千瓦=kW 升=L 毫升=ml 摄氏度=°C 学时=个学时 课时=个课时'],
  ['count', '人 台次 株 封 场次 床位 亩 斤 μg/m3'],
])('units of %s: %s', (role, units) => {
  for (const unit of units.split(' ')) {
    const [name, spelling = name] = unit.split('=')
    expect([unitWords.get(spelling ?? ''), unitWords.get(name ?? '')]).toEqual([{ name, role }, { name, role }])
  }
})

it('a unit that nobody knows is counted in by its own name', () => {
  expect(unitNamed('某')).toEqual({ name: '某', role: 'count' })
})

const tables: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
  'numbers': [
    ['30人多', '· ≈ 30 人'], ['30多人', '· ≈ 30 人'], ['30人多参加', '· ≈ 30 人 R:参加'], ['5(8)mg/L', '· 5 mg/L'], ['5(8mg/L', '[· 5 ∅] [· 8 mg/L L:(]'], ['百分之五', '· 5 %'], ['百分之', 'text statement'], ['千分之5', '· 5 ‰'], ['三至五', 'text statement #'], ['三至六天', '3..6 日'], ['三至十', 'text statement #'], ['九成', '· 90 %'], ['9成以上', '>= 90 %'],
    ['翻番', '(>=) 100 % up'], ['翻一番', '(>=) 100 % up'], ['翻两番', '(>=) 300 % up'], ['1/3以上', 'suspect fraction'], ['1,234,567人', '· 1234567 人'], ['1,234,567,890.5元', '· 1234567890.5 元'], ['12,34人', '[· 12 ∅] , [· 34 人]'], ['.5元', '· 0.5 元'],
    ['8O%', 'suspect broken-number'], ['1OO人', 'suspect broken-number'], ['12Il人', 'suspect broken-number'], ['2O5人', 'suspect broken-number'], ['9,5%', 'suspect broken-number'], ['12,5%', 'suspect broken-number'], ['9,55%', 'suspect broken-number'], ['1.2.3.4', 'suspect broken-number'], ['1.2.34', 'suspect broken-number'], ['1.2.34人', 'suspect broken-number'],
    ['7x24小时', 'text statement'], ['7天x24小时', 'text statement'], ['z5', 'text statement'], ['Z5', 'text statement'], ['a5', 'text statement'], ['A5', 'text statement'], ['两万元', '· 2 万元'], ['两亿元', '· 2 亿元'], ['两万人', '· 20000 人'], ['三千万元', '· 3000 万元'],
    [`${'1'.repeat(30)}人`, `· ${'1'.repeat(30)} 人`], [`${'1'.repeat(31)}人`, 'suspect broken-number'],
  ],
  'no value, and the template’s own text': [
    ['无', 'na'], ['不适用', 'na'], ['N/A', 'na'], ['NA', 'na'], ['none。', 'na'], ['--', 'na'], ['//', 'na'], ['甲无', 'text statement'],
    ['*', 'placeholder'], ['**', 'placeholder'], ['x', 'text statement'], ['xx', 'placeholder'], ['X', 'text statement'], ['XX', 'placeholder'], ['_', 'text statement'], ['__', 'placeholder'], ['〇〇', 'placeholder'], ['?', 'text statement'], ['??', 'placeholder'], ['……', 'placeholder'], ['...', 'placeholder'],
    ['第一年完成XX', 'placeholder'], ['请填写目标', 'placeholder'], ['请输入数字', 'placeholder'], ['如:100人', 'placeholder'], ['例如:100人', 'placeholder'], ['指标1:', 'placeholder'], ['目标', 'placeholder'], ['目标12', 'placeholder'], ['目标1:', 'placeholder'], ['指标值', 'placeholder'], ['填写说明见附件', 'placeholder'], ['100字内', 'placeholder'], ['（100字以内）', 'placeholder'], ['目标明确', 'text statement'],
  ],
  'families of texts': [
    ['完成', 'text echo'], ['全部完成年度目标', 'text echo'], ['未完成', 'text statement'], ['应检尽检', 'text assurance'], ['应x尽x', 'text statement'], ['无重大舆情', 'text assurance'], ['按规定', 'text norm'], ['按财务制度', 'text norm'], ['达到行业标准', 'text norm'], ['按年度计划', 'text timeliness'], ['规定时间', 'text timeliness #'], ['可持续', 'text timeliness'], ['持续', 'text timeliness'], ['前三名', 'text rating #'],
    ['效果明显。', 'text rating 明显'], ['效果明显。。', 'text rating 明显'], ['质量良好以上', 'text rating 良好'], ['优', 'text rating 优'], ['甲优', 'text statement'],
  ],
  'words around': [
    ['；，培训2次，；', '· 2 次 L:培训'], ['2次，，完成', '· 2 次 R:完成'], ['（2次）', '· 2 次'], ['（2次）。；', '· 2 次'], ['（甲）2次（乙）', '· 2 次 L:(甲) R:(乙)'], ['由85%提高到95%', '· 95 % L:由85%提高到'], ['从85%降到75%', '· 75 % L:从85%降到'], ['85%提高到95%', '[· 85 %] [· 95 %]'], ['由甲85%提高到95%', '[· 85 % L:由甲] [· 95 %]'], ['100岁以上23人', '· 23 人 L:100岁以上'], ['100岁以上', '>= 100 岁'], ['每2岁3人', '· 3 人 L:每2岁'],
    [`${'甲'.repeat(24)}2次`, `· 2 次 L:${'甲'.repeat(24)}`], [`${'甲'.repeat(25)}2次`, 'text statement #'], ['≥90%且≤95%', '90..95 %'], ['≥90%且≤95分', '[>= 90 %] 且 [<= 95 分]'], ['≥95%且≤90%', '[>= 95 %] 且 [<= 90 %]'], ['≥90%≤95%≤96%', '[>= 90 %] [<= 95 %] [<= 96 %]'],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(reading(text, { year: 2020 })).toBe(expected)
  })
})

test.each([
  ['《2019年方案》办理12件', ['12件']], ['财预〔2019〕136号文件，办理12件', ['12件']], ['（2019）第136号文件，办理12件', ['12件']], ['[2019]办理12件', ['12件']], ['培训１２人', ['１２人']], ['没有数字', []],
])('of documents and their numbers in %s nothing is counted', (text, quantities) => {
  expect(quantitiesIn(text).map((one) => one.text)).toEqual(quantities)
})
