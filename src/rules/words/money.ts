import { anyOf } from './any-of.js'

/** Money that people get or that comes in: a floor is right. */
export const floor = anyOf('投入 补助 补贴 补偿 保障标准 低保 供养 救助 资助 津贴 奖励 奖补 工资 待遇 薪酬 报酬 慰问 节约 节省 节支 结余 收入 增收 到位 筹 最低 村级.{0,4}(?:运转|办公)经费')

/** Names of an amount for each of something that do not say of what. */
export const perUnitName = anyOf('(?:补助|补贴|补偿|资助|救助|供养|奖励|奖补|低保|收费|发放|支付|经费|定额)标准(?!提高|提标|调整) 单价 单位成本 单位造价')
/** The name says for each of what, or since when: 人均, 每亩, 单项. */
export const perUnitTold = anyOf('[人户亩生村班床单]均 每 单[项台次件套个辆座场人] 按.{1,2}补 平均 [/／]')

/** Money that is an outcome and not the budget itself. */
export const outcomeMoney = anyOf('产值 收入 增收 营业 销售 交易 招商 引资 到位资金 税 融资 贷款 争取 挽回 节约 节省 产出 保费 保额 投资额 成交 罚没 追回 清欠')

/** Money put in or paid out, told as if it were work. */
export const inputRate = anyOf('资金到位 经费到位 资金支付 经费支付 资金支出 经费支出率 资金拨付 经费拨付 资金下达 经费下达 资金使用率 经费使用率 预算执行 预算完成 预算支出 资金执行 支出进度 支出到位 支付进度 支出执行')
/** Money that reaches people or villages: paying it out is the work. */
export const benefitPaid = anyOf('补助 补贴 奖补 奖励 救助 资助 低保 津贴 补偿 兑付 发放 扶贫 工资 慰问')

/** 三公经费 and its parts. */
export const officialSpending = anyOf('三公 公务接待 公务用车 公车 因公出国 因公出境')
/** What such spending is commonly part of. */
export const runningCosts = anyOf('公用经费 日常公用 公用支出 商品和?服务支出 运转经费 基本支出')

/** A sentence about money, whatever else it counts. */
export const tellsOfMoney = anyOf('预算 资金 经费 投资 投入')
