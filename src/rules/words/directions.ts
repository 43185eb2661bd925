import { anyOf, endsIn } from './any-of.js'

/** Rates of work done: the more the better. */
export const workRate = endsIn(
  '完成 办结 结案 化解 整改 处理 处置 查处 查办 受理 回复 答复 达标 合格 优良 优秀 良品 验收 通过 覆盖 普及 知晓 满意 认可 支持 参与 参保 参会 到会 出勤 到岗 到位 及时 按时 按期 如期 准时 准确 正确 合规 规范 落实 兑现 发放 接种 签约 建档 入学 就业 巩固 成活 保存 完好 有效 开工 完工 竣工 履约 公开 登记 受助 救治 修复 绿化 回收 响应 培训 宣传 检查 抽查 监测',
  '率 度 比例 占比 情况',
)

/** What is to stay low, so that an upper bound is right. */
export const ceiling = anyOf(
  '控制 变动 超 降 减 压缩 投诉 差错 错误 误差 偏差 失误 事故 发案 发生 漏 损 空置 闲置 流失 逾期 拖欠 时长 用时 耗时 违 死亡 伤亡 发病 患病 病死 病例 故障 负荷 占用 增长 增幅 结余 结转 调整 变更 退货 退回 退库 返贫 发回 复发 负债 债务 贫困 辍学 污染 排放 排污 能耗 用量 失业 缺陷 浪费 上访 越级 信访总量 重复 纠纷 感染 预算执行 预算完成 经费 支出 开支 成本 费用 造价 概算 三公 火灾 隐患数 风险 未 不合格 不满意 不达标 不足 不实 不到位 不规范 不良',
)

/** What nobody wants, at the end of a name: “at least” is met by having more of it. */
export const unwanted = endsIn(
  '投诉 差错 错误 错保 漏保 错漏 事故 死亡 伤亡 发病 患病 感染 违规 违纪 违法 违约 故障 失业 辍学 流失 逾期 超标 超限 返贫 发案 火灾 漏损 上访 失误',
  ' 事件 案件 案 人员',
  ' 发生',
  ' 率 数 数量 起数 次数 件数 人数 比例',
)

/** Things that are to be few, though having them is work. */
export const kept = anyOf('公务 上级 会议 用车 出国 出境 文件 入企 涉企 跑腿')

/** What is done about something that is to stay low is work again: 投诉办结率. */
export const handling = endsIn('处理 处置 办结 查处 查办 整改 化解 回复 答复 修复 排除 治理 受理 调处', ' 完成 及时', ' 率 情况')
/** 逾期办结率 is not. */
export const belated = anyOf('逾期 超期 超时 未 不及时')

/** Work that is counted: the more the better. */
export const workCount = anyOf('办理 受理 办结 接待 化解 调解 巡查 巡检 检查 排查 抽检 抽查 监测 检测 走访 慰问 救助 帮扶 宣传 辅导 服务 惠及 受益 覆盖 新建 建成 新增 改造 修复 绿化 种植 整治 开展 培训 来访 演出 展览 讲座')

/** Work on one case that is to be done soon. */
export const casework = anyOf('办结 办理 响应 处理 处置 受理 审批 审核 修复 到达 出警 答复 回复 送达 结案 审理 反馈 抢修 抢险')

/** Lengths of time that a minimum is right for. */
export const lasting = anyOf('年限 有效期 公示 公告 保存 保修 质保 存续 开放 服务期 培训 学时 课时 演出 运行 值班 值守 持续 提前')
