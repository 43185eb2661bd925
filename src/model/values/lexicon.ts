import type { Operator } from './value.js'
import { unitWords, type UnitWord } from './units.js'

/** What a word or sign is to the grammar. */
export type Word =
  | { readonly type: 'sign'; readonly op: Operator }
  /** 不少于: stands before the number. */
  | { readonly type: 'bound'; readonly op: Operator }
  /** 以上: stands behind it. */
  | { readonly type: 'behind'; readonly op: Operator }
  | { readonly type: 'approx' }
  /** 余, 多 behind a number: 100余人. */
  | { readonly type: 'odd' }
  /** 达到: says nothing of its own. */
  | { readonly type: 'filler' }
  /** 控制在: what follows is meant as a ceiling, though no sign is written. */
  | { readonly type: 'cap' }
  | { readonly type: 'unit'; readonly unit: UnitWord }
  | { readonly type: 'scale'; readonly power: number }
  | { readonly type: 'share'; readonly unit: '%' | '‰' }
  | { readonly type: 'every' }
  /** 按月, 逐月: how often, without a number of times. */
  | { readonly type: 'each'; readonly unit: string }
  /** 人均: the number is so much for each. */
  | { readonly type: 'perHead'; readonly unit: string }
  /** 三分之二. */
  | { readonly type: 'fraction' }
  | { readonly type: 'against'; readonly words: string }
  | { readonly type: 'change'; readonly direction: 'up' | 'down' }
  | { readonly type: 'ordinal' }
  /** 年底, 本年度: a stretch of a year that is not named; `end`: it names a last day. */
  | { readonly type: 'year'; readonly offset: 0 | 1; readonly isLimit: boolean }
  | { readonly type: 'half'; readonly half: 1 | 2 }
  | { readonly type: 'third'; readonly third: 1 | 2 | 3 }
  /** 底, 前, 内 behind a date. */
  | { readonly type: 'limit' }
  /** 截至 before a date. */
  | { readonly type: 'until' }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'range' }
  /** 310±5. */
  | { readonly type: 'around' }
  | { readonly type: 'break' }
  | { readonly type: 'over' }
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** A word in which other words of this list only seem to stand: 及时, 节约, 日常. */
  | { readonly type: 'text' }

const entries: readonly (readonly [Word, string])[] = [
  [{ type: 'sign', op: '>=' }, '≥ >= => ≥= >>'],
  [{ type: 'sign', op: '<=' }, '≤ <= =< ≤= <<'],
  [{ type: 'sign', op: '=' }, '= =='],
  [{ type: 'sign', op: '>' }, '>'],
  [{ type: 'sign', op: '<' }, '<'],
  [{ type: 'bound', op: '>=' }, '不少于 不低于 不小于 不得少于 不得低于 不得小于 不应少于 不应低于 不能少于 不能低于 不可低于 应不少于 应不低于 至少 最少 最低 大于等于 大于或等于 大于且等于 高于等于 高于或等于 多于或等于 超过或等于 不下于 不短于'],
  [{ type: 'bound', op: '<=' }, '不超过 不高于 不大于 不多于 不超 不超出 不突破 不得超过 不得高于 不得大于 不得多于 不得超出 不得突破 不应超过 不应高于 不能超过 不能高于 未超过 未超 小于等于 小于或等于 少于或等于 低于或等于 低于等于 最多 至多 最高 不晚于 不迟于 不长于'],
  [{ type: 'bound', op: '=' }, '等于 恰好'],
  [{ type: 'bound', op: '>' }, '大于 高于 多于 超过 超出 优于'],
  [{ type: 'bound', op: '<' }, '小于 低于 少于 短于 不足 不到 不满'],
  [{ type: 'behind', op: '>=' }, '以上 及以上 或以上 (含)以上 (含以上) (含)及以上 以上(含) 含以上 之上 以上的 及其以上 +'],
  [{ type: 'behind', op: '<=' }, '以下 及以下 或以下 (含)以下 以下(含) 以内 及以内 之内 内 (含)以内 以内(含) 之下 以下的 封顶'],
  [{ type: 'approx' }, '约 大约 约为 约计 近 将近 接近 大概 左右 上下'],
  [{ type: 'odd' }, '余 多 几'],
  [{ type: 'filler' }, '达到 达 达成率 可达 应达 应达到 力争达到 力争 实现 完成率达 达到了 保持在 稳定在 维持在 保持 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 上升到 上升至 增至 升至 上升为 降低到 降低至 下降到 下降至 减少到 减少至 降至 降到 减至 压减至 压缩到 缩短至 缩短到 缩短为 扩大到 扩大至 共 共计 合计 总计 计 累计 总数 总共 人民币 ¥'],
  [{ type: 'cap' }, '控制在 控制到 限制在 严控在 严格控制在'],
  [{ type: 'scale', power: 4 }, '万'],
  [{ type: 'scale', power: 8 }, '亿'],
  [{ type: 'scale', power: 3 }, '千'],
  [{ type: 'scale', power: 2 }, '百'],
  [{ type: 'share', unit: '%' }, '百分之'],
  [{ type: 'share', unit: '‰' }, '千分之'],
  [{ type: 'fraction' }, '分之'],
  [{ type: 'every' }, '每 每个 每隔'],
  [{ type: 'perHead', unit: '人' }, '人均'],
  [{ type: 'perHead', unit: '户' }, '户均'],
  [{ type: 'perHead', unit: '亩' }, '亩均'],
  [{ type: 'each', unit: '月' }, '按月 逐月 分月 按月度 次月'],
  [{ type: 'each', unit: '学期' }, '按学期'],
  [{ type: 'each', unit: '季度' }, '按季 按季度 逐季 逐季度 分季度'],
  [{ type: 'each', unit: '周' }, '按周 逐周'],
  [{ type: 'each', unit: '日' }, '按日 逐日 按天'],
  [{ type: 'each', unit: '年' }, '按年'],
  [{ type: 'each', unit: '半年' }, '按半年'],
  [{ type: 'change', direction: 'up' }, '增长 增加 提高 上升 提升 增幅 增速 增长率 增收 递增 增'],
  [{ type: 'change', direction: 'down' }, '下降 减少 降低 降幅 下降率 减幅 递减 压减 压缩 缩短'],
  [{ type: 'ordinal' }, '第'],
  [{ type: 'year', offset: 0, isLimit: false }, '本年 本年度 当年 当年度 今年 今年度 全年 全年度 年度 该年度 年初 年中'],
  [{ type: 'year', offset: 0, isLimit: true }, '年底 年末 年终 年内 年度内 年底内 年底前 年末前 年终前 年前 本年内 本年底 本年末 当年内 当年底 当年末 今年内 今年底 全年内 本年度内 本年度末 本年度底 当年度内 年度末 年度底 年度终 年年底 年年末 年度终了 年底之前 年底以前 年末之前'],
  [{ type: 'year', offset: 1, isLimit: false }, '次年 明年 下年 下一年 下年度 次年度'],
  [{ type: 'half', half: 1 }, '上半年 上半年度'],
  [{ type: 'half', half: 2 }, '下半年 下半年度'],
  [{ type: 'third', third: 1 }, '上旬'],
  [{ type: 'third', third: 2 }, '中旬'],
  [{ type: 'third', third: 3 }, '下旬'],
  [{ type: 'limit' }, '底 末 底前 末前 前 之前 以前 止 为止 底止 底之前 底以前 末之前 终 份前 份底 份底前 份末 份之前 份内 底内 终前 截止'],
  [{ type: 'until' }, '截至 截止 截止到 截止至 截至到 至迟 最迟 最晚 不晚于 不迟于'],
  [{ type: 'named', name: '项目计划完成时间' }, '项目计划完成时间'],
  [{ type: 'named', name: '合同约定时间' }, '合同约定时间 合同约定期限 合同约定工期 合同工期 合同期 合同规定时间'],
  [{ type: 'named', name: '规定时间' }, '规定时间 规定时限 规定期限 规定的时间 规定的时限 规定工作日 法定时限 法定期限 法定时间 约定时间 要求时间 要求时限 时限要求 计划时间 预定时间 计划完成时间 计划工期 项目期 项目周期 实施期 服务期'],
  [{ type: 'range' }, '- ~ -- 至 到'],
  [{ type: 'around' }, '± +-'],
  [{ type: 'break' }, ', 、 ; 。 : | 和 及 以及 并 且 并且 与 其中 其中: \\'],
  [{ type: 'over' }, '/ . *'],
  [{ type: 'open' }, '('],
  [{ type: 'close' }, ')'],
]

/** Comparisons with another time, kept as written. */
const against = '同比 环比 较上年 较去年 比上年 比去年 与上年相比 与去年相比 较上年度 比上年度 较上年同期 比上年同期 较去年同期 比去年同期 同比上年 同比去年 相比上年 较前一年 比前一年 较往年 比往年 与往年相比 较基期 较上期 比上期 较计划 比计划 逐年'

/** Words whose parts would be misread. */
const wholeWords = [
  '及时 普及 涉及 以及时 及格 惠及 顾及 节约 节约型 制约 约束 签约 合约 条约 公约 违约 预约 远近 近期 附近 近年 近年来 最近 邻近 内容 内部 内外 内控 内涵 境内 室内 国内 市内 县内 区内 省内 辖区内 范围内 域内 校内 行业内 体内 内审 前期 前置 目前 提前 当前 前后 前往 前列 前提 前茅 前移 前景 从前 前沿 中小 中心 中期 中央 中学 中共 中国 其中 集中 过程中 工作中 末端 期末 底线 底数 见底 摸底 到底 底层 彻底 中等 中级',
  '按年度 按年初 按月份 按季节 按日程 按周期 每年度 日常 日报 日益 今日 节日 假日 生日 月度 月底前后 月报 岁月 年龄 年轻 年均 年检 年审 青年 少年 老年 成年 年鉴 年报 历年 近年 多年 往年 年限 年代 每年度 年终奖 年度计划 年初计划 年度目标 年度预算 年度任务 年度工作 年初目标 年初预算 年初任务 年度考核 年度重点 年中考核',
  '到位 到位率 到期 遇到 做到 得到 感到 看到 收到 应到 实到 到达 到场 到岗 报到 直到 达标 达标率 达成 达产 抵达 表达 送达 下达 通达 发达 到访 到账 到户 到人 到村 到组 落实到 覆盖到 精准到 达到预期 实现预期 完成预期 实现目标 达到目标 达到要求 达到标准 达到规定 达到设计 达到国家 达到行业 达到合同 达到验收 实现率 达到率 保持稳定 保持良好 保持不变 保持率',
  '高于预期 优于预期 超额 超期 超标 超前 超范围 超员 超编 超支 不超标 不超支 不超期 不超预算 不超编 超过预期 超预算 超概算 超过标准 超过预算 不超过预算 不超过标准 不超过计划 不突破预算 不高于标准 不低于标准 不低于上年 不低于去年 不高于上年 不高于去年 不低于同期 不超过上年 不少于上年',
  '一般 一定 一致 一致性 统一 第一时间 第一书记 唯一 一律 一票否决 一站式 一体 一体化 一线 一批 一流 一次性 一旦 一系列 一并 一些 进一步 一步 一个 同一 单一 逐一 一一 一年来 万一 之一 一期工程 三公 三农 三定 三支一扶 三重一大 四风 四项 四好 两委 两个 两类 两会 两项 两癌 两不愁 二十大 十四五 十三五 十五五 百姓 千方百计 万无一失 五保 五保户 六稳 六保 七一 八一 十一 一村一 一户一 一人一 双一流 九年义务 第三方 三方 三级 二级 一级 四级 五级 两级 三甲 三等 二等 一等',
  '成本 成立 成功 成效 完成 完成率 建成 形成 组成 成果 成绩 成员 成品 生成 达成率 促成 成熟 成为 成长 构成 合成 落成 养成 集成 成倍 成年人',
  '人员 人民 人民群众 人群 人才 人口 人力 人居 人数 人事 人大 人文 人社 人身 人工 个人 本人 法人 老人 工人 他人 负责人 残疾人 个性 个体 个别 户外 户籍 户口 户主 农户 客户 用户 窗户 账户 件数 条件 案件 文件 信件 附件 事件 软件 硬件 证件 批准 批复 审批 批评 次要 次数 次年 层次 档次 名称 名单 名额 著名 位置 单位 地位 岗位 到位 学位 部门 部分 全部 内部 家庭 家长 国家 专家 大家 所有 所在 场所 厕所 只有 不只 台账 平台 后台 舞台 电台 处理 处置 处罚 好处 分别 分类 分布 分析 分配 分红 充分 部分 十分 道路 道德 渠道 报道 项目 事项 各项 专项 款项 奖项 种植 种类 各种 品种 课程 课堂 节能 节水 环节 关节 本级 本地 本单位 本部门 成本 基本 根据 根本 张贴 紧张 面积 全面 方面 面向 层面 条例 条件 路面 村级 县级 镇区 市级 市民 市场 区域 区级 社区 地区 景区 片区 校区 园区 灾区 组织 组成 队伍 团队 点击 重点 特点 观点 号召 倍增 加倍 期间 期限 定期 按期 如期 长期 近期 周期 周边 周到 四周 周转 轮换 轮训 起步 起到 一起 提起 缘起 例外 比例 条例 案例 例行 单一 名单 菜单 订单 笔试 封闭 密封 包括 包含 承包 袋装 瓶颈 份额 身份 月份 年份 省份 支持 支出 支付 开支 收支 支撑 枚举 把握 顶层 门户 门诊 专门 部门 门槛 里程 里面 两侧 丈量 星级 口径 人口 出口 入口 窗口 眼前 段落 阶段 手段 孔隙 颗粒 粒度 页面 网页 文字 数字 字体 树立 增强 增效 增值 增殖 增设 增进 增减 新增 递增 扩增 不足之处 余额 结余 剩余 业余 多元 多方 多种 多样 多次 许多 大多数 多数 更多 几何 几乎 有效 有序 有力 有利 有关 有所 有条件 具有 没有 所有 持有 现有 原有 共同 公共 共享 共建 共产党 共识 统计 设计 审计 会计 预计 估计 计划 计算 计量 计生 计价 累计完成 万科 百货 千家万户 亿级',
  '和谐 和平 饱和 缓和 及其 参与 与会 给予 予以 并入 合并 兼并 并列 并重 并轨 且有 中旬末 上旬末 间接 提高效率 提高质量 提高水平 提高能力 降低成本 减少损失 减少污染 增加收入 缩短时间 压缩空间 提升能力 提升水平 提升质量 增加就业',
  '及时率 及时性 及时办理 最低生活保障 最低保障 最低工资 最低标准 最高人民法院 最高标准 最低生活 最高检 最低价 最高限价 最低收入 少于计划 高于全国 高于全省 高于全市 高于全县 低于全国 低于全省 低于全市 高于平均 低于平均 等于零 余料 年度内控 项目期满 服务期满 实施期间 服务期间 合同期满 合同期限',
].join(' ')

export interface DictionaryWord {
  readonly word: string
  readonly meaning: Word
}

/** Words by their first character, the longest first. */
export const dictionary: ReadonlyMap<string, readonly DictionaryWord[]> = makeDictionary()

function makeDictionary(): ReadonlyMap<string, readonly DictionaryWord[]> {
  const meanings = new Map<string, Word>()
  for (const [written, unit] of unitWords) meanings.set(written, { type: 'unit', unit })
  for (const word of wholeWords.split(' ')) meanings.set(word, { type: 'text' })
  for (const words of against.split(' ')) meanings.set(words, { type: 'against', words })
  for (const [meaning, words] of entries) for (const word of words.split(' ')) meanings.set(word, meaning)
  const byFirst = new Map<string, DictionaryWord[]>()
  for (const [word, meaning] of meanings) {
    const first = word.charAt(0)
    const known = byFirst.get(first)
    if (known) known.push({ word, meaning })
    else byFirst.set(first, [{ word, meaning }])
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.word.length - a.word.length)
  return byFirst
}
