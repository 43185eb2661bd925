import { describe, expect, it } from 'vitest'
import { valueAtEnd } from '../../src/rules/value-at-end.js'
import { echoEnding, tooGeneral } from '../../src/rules/words/echoes.js'
import { canBeSeen, plainAnswer } from '../../src/rules/words/evidence.js'
import { measured, noTarget, toldAsDone, wholeBudget } from '../../src/rules/words/goals.js'
import { acceptedNames, groupNames } from '../../src/rules/words/group-names.js'
import { belongings } from '../../src/rules/words/groups-of-words.js'
import { officialSpending, runningCosts, tellsOfMoney } from '../../src/rules/words/money.js'
import { typedNumber } from '../../src/rules/words/numbering.js'
import { markAround, promptIn } from '../../src/rules/words/prompts.js'
import { isJudgement, partOfWhole, rateEnding, sharing } from '../../src/rules/words/rates.js'
import { aboutSatisfaction } from '../../src/rules/words/satisfaction.js'
import { isOverlong, isSentence } from '../../src/rules/words/sentences.js'
import { countedThings } from '../../src/rules/words/things.js'
import { otherYearIn } from '../../src/rules/words/years.js'

const [satisfaction, cost, spending, work] = belongings

/** For each pattern, texts that need one of its words each, and texts that look like them and are none. */
const patterns: readonly (readonly [title: string, pattern: Pick<RegExp, 'test'> | undefined, texts: string, others?: string])[] = [
  ['a deed told as done', toldAsDone, '完成了 维护了 确保了 保障了 保证了 实现了 提高了 提升了 促进了 推动了 推进了 改善了 取得了 达到了 增强了 加强了 优化了 开展了 落实了 解决了 建立了 形成了 化解了 发放了 减少了 降低了 维持了 保持了 夯实了 营造了 巩固了 发挥了 已完成 已经完成 已全面完成 已全部完成 已基本完成 已圆满完成 已顺利完成 已按时完成 已实现 已建成 已达到 已落实 已开展 已发放', '为了完成 已建成的公园 圆满完成任务'],
  ['what can be measured', measured, '10件 １０件 百分之九十 三个 一项 一件 一次 一人 一户 一家 一场 一期 一篇 一名 一批 一处 一所 一座 一台 一套 一公里 一亩 一万元 一成 一季度 一月 年底 年末 上半年 下半年 全覆盖 零增长 零事故 零上访 零发生 零投诉 零差错', '一定 个别 零星'],
  ['what is no target of the year', noTarget, '上年 去年 往年 成立以来 累计 同比 增长 第', '第三产业'],
  ['the whole budget', wholeBudget, '本单位预算资金 本部门预算 本项目预算 本年度预算 本年预算 本局预算 全年预算 年度预算 2020年预算 2020年度预算 部门预算 单位预算 我局预算 共预算 共计预算 总预算 申请预算资金 安排预算 财政预算 整体支出预算 资金总额 预算安排 预算合计 预算总额 预算总计 预算共 预算共计 预算为 预算是', '培训预算 预算外 三公预算 预算执行'],
  ['spending to be kept down', officialSpending, '三公经费 公务接待费 公务用车购置 公车运行费 因公出国费 因公出境费'],
  ['what such spending is part of', runningCosts, '公用经费 日常公用 公用支出 商品服务支出 商品和服务支出 运转经费 基本支出'],
  ['money in goals', tellsOfMoney, '预算 资金 经费 投资 投入'],
  ['what can be looked up', canBeSeen, 'Ⅰ类 Ⅱ Ⅲ Ⅳ Ⅴ 省级 一类 A5 LPR 同比 环比 较上年 比去年 较往年 逐年 双下降 零增长 负增长 正增长 只减不增 日产日清 汛前 开学前 汛期前 春节前 入冬前 开春前 入夏前 立秋前 即接即办 应改尽改 消除 清零 据实 当日 当天 次日 实时 即时', '有所提升 提前 即将办理 较好'],
  ['a plain answer', plainAnswer, '是 否 有 长期 中长期 长远 长效 永久 常年 全年 持续 随时 及时', '及时办理 有所提升 不及时'],
  ['a judgement alone', { test: isJudgement }, '及时 按时 按期 如期 准时 到位 完成 达标 合格 良好 好 较好 很好 比较好 非常好 优 优秀 优良 高 正常 准确 规范 有效 满意', '全部合格 及时办理 好转 应保尽保'],
  ['the end of a rate', rateEnding, '资金支付率 支出进度 资金支付比例', '支付率提升 进度款'],
  ['parts of one whole', sharing, '各占 分别占 分别为 分别按 分别返 分别拨 分别付 分别支 分别完成 理论占40%，实践占60% 理论占40％实践占60％', '占40% 分别办理'],
  ['a name of a part', partOfWhole, '课时占比 课时比重 占总课时比例', '比例'],
  ['quality that repeats', echoEnding, '培训完成率 培训完成情况 培训达成率 培训实现率 培训开展率 培训完成 课程数量达标率 培训人数达标率 培训人次达标率 检查次数达标率 来访批次达标率 演出场次达标率 培训期数达标率 绿化面积达标率 课时比例达标率 巡查任务达标率 巡查任务数达标率', '水质达标率 完成率统计 培训完成率高 绿化面积达标率高'],
  ['how satisfied people are', aboutSatisfaction, '满意率 安全感 获得感 幸福感'],
  ['satisfaction', satisfaction?.name, '满意度 满意率 满意程度'],
  ['work on satisfaction', satisfaction?.except, '满意度调查 满意率调查 满意程度调查 满意度测评 满意度评价 满意度问卷 满意度监测 满意度提升 满意度工作 满意度回访', '满意度'],
  ['keeping costs down', cost?.name, '项目成本 工程成本 建设成本 预算成本 经费成本 支出成本 费用成本 项目总成本 项目总体成本 成本控制 经费控制 预算控制 支出控制 造价控制', '企业成本 风险控制'],
  ['costs of others', cost?.except, '降低 减轻 社会成本 企业 群众 农户 办事'],
  ['money spent', spending?.name, '成本 费用 经费 支出 造价 投资 资金 成本金额 成本总额 成本额 成本数', '成本控制'],
  ['money that comes in', spending?.except, '收入 收益 节约 挽回 带动 撬动 新增 争取 引进'],
  ['how much is done', work?.name, '培训人数 采购数量 购置数量 会议次数 检查次数 巡查次数 印发数量 印制数量 演练次数 培训人次 培训期数 培训场次 培训场数 培训份数 培训批次 培训班次 培训台数 培训套数', '培训合格率 培训人数占比'],
  ['what comes of it', work?.except, '受益 就业 减少 下降 增收 带动 惠及'],
]

describe.each(patterns.map(([title, pattern, texts, others = '']) => [title, { pattern, texts, others }] as const))('%s', (_, { pattern, texts, others }) => {
  it.each(texts.split(' '))('%s', (text) => {
    expect(pattern?.test(text)).toBe(true)
  })

  it('nothing else', () => {
    expect(others.split(' ').filter((text) => text !== '' && pattern?.test(text))).toEqual([])
  })
})

it('a template has a few texts of its own', () => {
  const prompts = '… ...... 目标 目标1 目标1： 指标2… 指标2... 职能 职责3 100字以内 限100字以内 （限100字以内） 100字之内 100字内 （100字内） 请填写 请在此填写 请在这里填写职能 请输入目标 待定 待填 待补充 待完善 填写说明：略 xx XXX ** __'.split(' ')
  expect(prompts.filter((text) => promptIn(text)?.found !== text)).toEqual([])
  expect(['请填写'.padEnd(40, '某'), '请填写'.padEnd(41, '某')].map((text) => promptIn(text) !== undefined)).toEqual([true, false])
  const parts = ['（限100字）', '（不超过 100 字以内）', '（100字之内）', '（100字内）', '（100字）', '（请如实填写本栏）', 'XX', 'ＸＸ', '××', '**', '＊＊', '__', '〇〇', '○○']
  expect(parts.filter((part) => promptIn(`某局${part}工作`)?.found !== part)).toEqual([])
  expect(['二〇二〇年', 'X光机', '目标明确', '100字以内的短文', '指标1完成', '待定价', '（请示）', '申请填写', '请填报数据的人'].filter((text) => promptIn(text))).toEqual([])
})

it('the province’s marks stand around a name', () => {
  const marks = ['（≥**个）', '（＊）', '≥**', '≤ **%', '指标1：', '指标 2:']
  expect(marks.map((mark) => markAround(mark.startsWith('指标') ? `${mark}合格率` : `合格率${mark}`))).toEqual(marks)
  expect(['合格率', '（含）合格率', '合格率≥**及以上的学校', '二级指标1：合格率'].filter((name) => markAround(name) !== undefined)).toEqual([])
})

it('brackets and marks do not make a name long', () => {
  const long = '全县各乡镇街道信访工作人员业务知识集中培训和考核'
  expect([long, `${long}率`, `${long}（含村级）`, `★${long}☆*＊ `, `指标12：${long}`, '合格率。'.replace('。', '')].filter(isOverlong)).toEqual([])
  expect([`${long}完成率`, '合格率。', '合格率；', '合格率;'].filter((name) => !isOverlong(name))).toEqual([])
})

it('a sentence is long, or not short and with a comma', () => {
  expect(['全'.repeat(25), '全'.repeat(26), `${'全'.repeat(11)}，`, `${'全'.repeat(12)}，`].map(isSentence)).toEqual([false, true, false, true])
})

it('kinds of names have groups where they are out of place', () => {
  expect(belongings.map(({ home, wrongIn }) => `${home} not ${wrongIn.join(' ')}`)).toEqual([
    'satisfaction not quantity quality timeliness cost social economic ecological sustainable',
    'cost not social ecological sustainable',
    'cost not quality timeliness social ecological sustainable',
    'quantity not social economic ecological sustainable',
  ])
})

it.each(
  ('一级指标 二级指标 三级指标 产出指标 产出 效益指标 效益 效果指标 数量指标 质量指标 时效指标 成本指标 数量 质量 时效 成本 经济成本指标 社会成本指标 生态环境成本指标 生态成本指标 经济成本 社会成本 生态环境成本 经济效益指标 社会效益指标 生态效益指标 环境效益指标 ' +
    '生态环境效益指标 可持续影响指标 可持续发展指标 经济效益 社会效益 生态效益 环境效益 可持续影响 满意度指标 服务对象满意度指标 管理效率 履职效能 社会效应 可持续发展能力').split(' '),
)('%s is the name of a group', (name) => {
  expect(groupNames).toContain(name)
})

it('some names of groups, and words of any name, are let pass', () => {
  expect([...acceptedNames].join(' ')).toBe('满意度 服务对象满意度 社会公众或服务对象满意度 运行成本 可持续发展')
  expect([...tooGeneral].join(' ')).toBe('任务 工作 项目 目标 计划 年度 及时 工程 按期 按时 指标 整体 总体 各项 年度任务 年度工作 工作任务 目标任务 项目建设 建设')
})

it.each([
  ['人', '受训人数 志愿人员数 救护人员数量'], ['人次', '接待人次 接待人次数'], ['米', '道路长度 通车里程 桥面宽度 水塔高度 水库深度'], ['平方米', '绿化面积'], ['户', '改造户数'], ['批次', '抽检批次 抽检批次数 抽检批次数量'], ['次', '巡查次数'],
])('%s is what these count: %s', (thing, names) => {
  expect(names.split(' ').filter((name) => !countedThings.some((one) => one.thing === thing && one.ending.test(name)))).toEqual([])
})

it('units that surely count something else', () => {
  expect(countedThings.map(({ thing, others }) => `${thing}: ${[...others].join(' ')}`)).toEqual([
    '人: 个 户 家 件 次 批 批次 户次', '人: 人次', '人次: 个 户 家 件 次 批 人', '米: 平方米 立方米 亩', '平方米: 米 公里 立方米', '户: 个 人 人次 次', '批次: 个 人 人次 次', '次: 个 人 人次 户 件',
  ])
})

it.each(['受训人数占比', '人员数占比', '接待人次比', '里程碑', '面积单价', '户数占比', '批次号', '次数比', ...[...'人批场户车台班频件'].map((one) => `某${one}次数`)])('%s counts no thing that its end does not name', (name) => {
  const things = countedThings.filter(({ ending }) => ending.test(name)).map(({ thing }) => thing)
  expect(things.filter((thing) => thing === '次' || !name.endsWith('次数'))).toEqual([])
})

it('人数 of people who are on a list are no visits', () => {
  const [people] = countedThings.filter(({ others }) => others.size === 1)
  const listed = '受助人数 资助人数 供养人数 在职人数 在编人数 退休人数 聘用人数 干部人数 职工人数 管理人员人数 在校学生人数 教师人数 户籍人数 人口人数'.split(' ')
  expect(listed.filter((name) => !people?.ending.test(name))).toEqual([])
  expect(['干部培训人数', '学生接待人数', '职工就诊人数', '接待人数', '学生人数占比'].filter((name) => people?.ending.test(name))).toEqual([])
})

describe('tasks of another year', () => {
  it.each(['完成2019年任务', '实现2019年目标', '确保2019年工作', '保障2019年度工作', '保证2019年计划', '落实2019年任务', '推进2019年度重点工作', '开展2019年工作', '达到2019年目标', '完成1999年任务', '完成2019年度各项任务'])('%s', (text) => {
    expect(otherYearIn(text, '2020')?.text).toBe(text.replace(/^../u, ''))
  })

  it('found whatever else the sentence says', () => {
    expect(otherYearIn('为推进工作，完成2019年任务，从年初到年末', '2020')).toEqual({ text: '2019年任务', from: 8, to: 15 })
  })

  it.each([
    ...'决算 评价 自评 考核 年报 年鉴 总结 审计 结转 结余 尾款 续建 清算 补发 兑现 拖欠 质保 验收 遗留 未完 规划'.split(' ').map((word) => `完成2019年${word}任务`),
    ...['完成', '实现', '落实', '推进', '开展'].map((word) => `为${word}2019年目标`), '落实2019年以来的任务', '完成2019-2021年任务', '完成2019年至今的任务', '完成2019年—今年的任务', '为做好2019年工作', '落实2019至2021年的目标', '完成2020年任务', '回顾2019年工作', '完成2019年，以及下年任务',
  ])('%s is none', (text) => {
    expect(otherYearIn(text, '2020')).toBeUndefined()
  })
})

it('numbering has many signs', () => {
  const typed = ['（一）', '(1)', '（ 12 ）、', '（三）：', '目标一：', '职能2、', '职责3.', '任务4:', '第一，', '第二、', '三、', '5.', '6．', '7、', '8)', '9）', '⑩']
  expect(typed.map((sign) => typedNumber(`${sign} 接待来访`)?.written.trim())).toEqual(typed)
  expect(['1.5倍于上年', '1、2号楼', '一、二号楼', '目标管理', '第一批', '（含）接待', '123.接待'].filter((text) => typedNumber(text))).toEqual([])
})

describe('a target at the end of a name', () => {
  it.each(['≥95%', '>=95%', '不低于95%', '不少于95%', '不超过95%', '不高于95%', '不大于95%', '至少95%', '达95%', '达到95%', '95%以上', '95%以下', '95%以内', '95%之内', '95%及以上', '95%含以上', '95‰', '95％', '95件', '95㎡', '1.5倍'])('%s', (value) => {
    expect(valueAtEnd(`合格率${value}`)).toEqual({ name: '合格率', value, start: 3 })
    expect(valueAtEnd(`合格率 （ ${value} ）`)).toEqual({ name: '合格率', value, start: 4 })
  })

  it('is short, and found in no time', () => {
    expect(valueAtEnd(`合格率${'≥'.repeat(100_000)}`)).toBeUndefined()
    expect(valueAtEnd(`合格率95${' '.repeat(37)}%`)?.start).toBe(3)
  })

  it('behind a blank', () => {
    expect(valueAtEnd('合格率 95%')).toEqual({ name: '合格率', value: '95%', start: 3 })
  })

  it('with 含 in brackets', () => {
    expect(valueAtEnd('合格率95%（含）以上')?.value).toBe('95%（含）以上')
  })

  it.each(['合格率', '95%', 'PM2.5', '合格率（≥**%）', '合格率≥95%的学校', '（95%）合格率', '合格率（全年95%）情况', '合格率（95%）情况'])('%s has none', (name) => {
    expect(valueAtEnd(name)).toBeUndefined()
  })
})
