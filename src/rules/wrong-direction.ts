import { defineRule } from './define-rule.js'
import { aboutValue, filledRows, signSpan, suggest } from './value-wording.js'
import { wrongBound } from './wrong-bounds.js'

export default defineRule({
  code: 'JX302',
  name: 'wrong-direction',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '指标值的方向反了', en: 'the value bounds the wrong side' },
  basis: { zh: '本工具建议：做得越多越好的写“≥”，越少越好的写“≤”', en: 'advice of this tool: “≥” where more is better, “≤” where less is' },
  why: {
    zh: '“≤100%”写在办结率、工作量这样的指标上，等于一件不办也算完成；办理时限写成“不少于”，拖得越久越合格。',
    en: '“≤100%” on work to be done is met by doing nothing; a time limit with “at least” is met by waiting.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '在职人员控制率', 指标内容: '严格按三定方案、岗位设置执行', 指标值: '≤100%' } },
    { group: '质量指标', cells: { 三级指标: '公用经费控制率', 指标内容: '严格按部门预算执行', 指标值: '≤100%' } },
    { group: '数量指标', cells: { 三级指标: '科目调整次数', 指标值: '≤10次' } },
    { group: '经济效益指标', cells: { 三级指标: '结余率(计算方法为:结余数/预算数)', 指标值: '≤5%' } },
    { group: '时效指标', cells: { 三级指标: '检测及时率', 指标值: '≤7工作日' } },
    { group: '数量指标', cells: { 三级指标: '车辆采购数量', 计算符号: '小于等于', 指标值: '1', 计量单位: '辆' } },
    { group: '可持续影响指标', cells: { 三级指标: '工程设计使用年限', 指标值: '≥20年' } },
    { group: '成本指标', cells: { 三级指标: '省级财政专项资金投入成本控制率(%)', 计算符号: '≤', 指标值: '100%' } },
  ],
  good: [
    { name: '成本指标里的办结率', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 积案办结率\n      指标值: ≤95%' },
    { name: '提高多少', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 积案办结率\n      指标值: 较上年提高不超过5%' },
    { name: '数量写成百分比，另说', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ≤100%' },
    { name: '效益里的人次', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 接待来访群众\n      指标值: ≤500人次' },
    { name: '人次的增幅', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待来访群众\n      指标值: 比上年增加不超过50人次' },
    { name: '接待花的钱', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待来访群众\n      指标值: ≤5万元' },
    { name: '办结时限有上限', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 信访事项办结时限\n      指标值: ≤60日' },
    { name: '不在时效指标里', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 信访事项办结时限\n      指标值: ≥60日' },
    { name: '投诉率要低', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 群众投诉率\n      指标值: ≤3%' },
    { name: '值里说的是误差', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 评审准确度\n      指标值: 误差率±5%以内' },
    { name: '逾期办结率要低', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 逾期办结率\n      指标值: ≤100%' },
    { name: '不认识的率不猜', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 石漠化率\n      指标值: ≤20%' },
    { name: '重复上访要少', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 重复上访接待批次\n      指标值: ≤30批次' },
    { name: '精简会议', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 召开会议、开展检查\n      指标值: ≤5次' },
    { name: '短的说明里写了控制', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 编制管理\n      指标内容: 在职人员控制率\n      指标值: ≤100%' },
    { name: '没有写明是工作量', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 办公用房\n      指标值: ≤30间' },
    { name: '成本另有规则', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 每件办理成本达标率\n      指标值: ≤100%' },
    { name: '效益里的数不猜', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 群众办理事项跑腿次数\n      指标值: ≤1次' },
    { name: '公示期要够长', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 办理结果公示时间\n      指标值: ≥7天' },
    { name: '查办事故是工作，下降有下限', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 受理群众投诉数\n      指标值: ≥300件\n  质量指标:\n    - 三级指标: 道路交通事故死亡人数\n      指标值: 同比下降5%以上\n    - 三级指标: 事故下降率\n      指标值: ≥5%' },
    { name: '成本里的率，另说', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 管网漏损率\n      指标值: ≥5%' },
    { name: '问的是满不满意', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众投诉\n      指标值: ≥90%' },
    { name: '没有单位的指数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待办理指数\n      指标值: ≤75' },
    { name: '没有写名称', yaml: '产出指标:\n  质量指标:\n    - 指标值: ≥5%' },
    { name: '值里说的是公示', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 办理结果\n      指标值: 不少于7天公示' },
    { name: '括号不在末尾，说的是下降', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 事故（不含轻微）下降率\n      指标值: ≥5%' },
    { name: '指标内容恰好十六个字', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 编制\n      指标内容: 本单位全部在职人员的控制率不突破\n      指标值: ≤100%' },
    { name: '不是办理时限', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 汛期\n      指标值: ≥60日' },
  ],
  bad: [
    { name: '名称很长', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 全县各乡镇重点信访积案化解和矛盾纠纷排查办结率\n      指标值: ⟦≤95%⟧', zh: '质量指标“全县各乡镇重点信访积案化解和矛盾纠纷排查办结率”的指标值“≤95%”方向反了：按字面一点不做也算完成', en: '质量指标“全县各乡镇重点信访积案化解和矛盾纠纷排查办结率”: the value “≤95%” bounds the wrong side: doing nothing at all would meet it' },
    { name: '办理时限大于', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 信访事项办结时限\n      指标值: ⟦超过60日⟧', proposal: '改为“≤60日”', says: ['写成了下限'], zh: '时效指标“信访事项办结时限”的指标值“超过60日”方向反了：办得越慢越合格', en: '时效指标“信访事项办结时限”: the value “超过60日” bounds the wrong side: the slower the work, the better' },
    { name: '满意率有上限', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众评价\n      指标值: ⟦≤90%⟧', zh: '社会公众或服务对象满意度“群众评价”的指标值“≤90%”方向反了：按字面没有人满意也算达标', en: '社会公众或服务对象满意度“群众评价”: the value “≤90%” bounds the wrong side: nobody satisfied would meet it' },
    { name: '完成率有上限', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 积案办结率\n      指标值: ⟦≤95%⟧', proposal: '改为“≥95%”', says: ['写成了上限'], zh: '质量指标“积案办结率”的指标值“≤95%”方向反了：按字面一点不做也算完成', en: '质量指标“积案办结率”: the value “≤95%” bounds the wrong side: doing nothing at all would meet it' },
    { name: '投诉办结率', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 投诉办结率\n      指标值: ⟦≤98%⟧', zh: '时效指标“投诉办结率”的指标值“≤98%”方向反了：按字面一点不做也算完成', en: '时效指标“投诉办结率”: the value “≤98%” bounds the wrong side: doing nothing at all would meet it' },
    { name: '要做的事有上限 100%', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 电话来访\n      指标内容: 听取诉求并建议信访人走相关程序\n      指标值: ⟦≤100%⟧', proposal: '改为“100%”', zh: '质量指标“电话来访”的指标值“≤100%”方向反了：按字面一点不做也算完成', en: '质量指标“电话来访”: the value “≤100%” bounds the wrong side: doing nothing at all would meet it' },
    { name: '长的说明里提到事故', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 联席会议的召开\n      指标内容: 研究重大案件和安全事故、传达贯彻上级主要会议文件精神\n      指标值: ⟦≤100%⟧', zh: '质量指标“联席会议的召开”的指标值“≤100%”方向反了：按字面一点不做也算完成', en: '质量指标“联席会议的召开”: the value “≤100%” bounds the wrong side: doing nothing at all would meet it' },
    { name: '符号在另一栏', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 案件调解率\n      指标内容: 调解合格率\n      计算符号: ⟦<⟧\n      指标值: 90\n      计量单位: "%"', zh: '质量指标“案件调解率”的指标值“<90%”方向反了：按字面一点不做也算完成', en: '质量指标“案件调解率”: the value “<90%” bounds the wrong side: doing nothing at all would meet it' },
    { name: '数用汉字写', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 积案办结率\n      指标值: ⟦不超过百分之九十五⟧', proposal: '改为“≥95%”', zh: '质量指标“积案办结率”的指标值“不超过百分之九十五”方向反了：按字面一点不做也算完成', en: '质量指标“积案办结率”: the value “不超过百分之九十五” bounds the wrong side: doing nothing at all would meet it' },
    { name: '工作量以万计', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待来访群众\n      指标值: ⟦不超过3万人次⟧', proposal: '改为“≥30000人次”', zh: '数量指标“接待来访群众”的指标值“不超过3万人次”方向反了：按字面做得越少越好', en: '数量指标“接待来访群众”: the value “不超过3万人次” bounds the wrong side: taken literally, the less is done the better' },
    { name: '工作量有上限', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待来访群众\n      指标值: ⟦不超过500人次⟧', proposal: '改为“≥500人次”', zh: '数量指标“接待来访群众”的指标值“不超过500人次”方向反了：按字面做得越少越好', en: '数量指标“接待来访群众”: the value “不超过500人次” bounds the wrong side: taken literally, the less is done the better' },
    { name: '辍学率有下限', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 辍学率\n      指标值: ⟦≥0.5%⟧', zh: '质量指标“辍学率”的指标值“≥0.5%”方向反了：按字面出得越多越好', en: '质量指标“辍学率”: the value “≥0.5%” bounds the wrong side: taken literally, the more of it the better' },
    { name: '返贫率有下限', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 返贫率\n      指标值: ⟦≥1%⟧', zh: '质量指标“返贫率”的指标值“≥1%”方向反了：按字面出得越多越好', en: '质量指标“返贫率”: the value “≥1%” bounds the wrong side: taken literally, the more of it the better' },
    { name: '括号里另有说明', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 辍学率（不含转学）\n      指标值: ⟦≥1%⟧', zh: '质量指标“辍学率（不含转学）”的指标值“≥1%”方向反了：按字面出得越多越好', en: '质量指标“辍学率（不含转学）”: the value “≥1%” bounds the wrong side: taken literally, the more of it the better' },
    { name: '括号在中间', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 辍学（不含转学）率\n      指标值: ⟦≥1%⟧', zh: '质量指标“辍学（不含转学）率”的指标值“≥1%”方向反了：按字面出得越多越好', en: '质量指标“辍学（不含转学）率”: the value “≥1%” bounds the wrong side: taken literally, the more of it the better' },
    { name: '大于', yaml: "产出指标:\n  质量指标:\n    - 三级指标: 辍学率\n      指标值: ⟦'>0.50%'⟧", proposal: '改为“≤0.50%”', zh: '质量指标“辍学率”的指标值“>0.50%”方向反了：按字面出得越多越好', en: '质量指标“辍学率”: the value “>0.50%” bounds the wrong side: taken literally, the more of it the better' },
    { name: '计量单位栏换了一种写法', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 信访事项办结时限\n      指标值: ⟦≥60天⟧\n      计量单位: 日', zh: '时效指标“信访事项办结时限”的指标值“≥60天”方向反了：办得越慢越合格', en: '时效指标“信访事项办结时限”: the value “≥60天” bounds the wrong side: the slower the work, the better' },
    { name: '办理时限有下限', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 信访事项办结时限\n      指标值: ⟦≥60日⟧', zh: '时效指标“信访事项办结时限”的指标值“≥60日”方向反了：办得越慢越合格', en: '时效指标“信访事项办结时限”: the value “≥60日” bounds the wrong side: the slower the work, the better' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const wrong = wrongBound(row)
      if (!wrong) continue
      const about = aboutValue(declaration, row)
      report.finding({
        primary: signSpan(row),
        label: wrong.isUpper ? { zh: '写成了上限', en: 'an upper bound' } : { zh: '写成了下限', en: 'a lower bound' },
        message: { zh: `${about.zh}方向反了：${wrong.why.zh}`, en: `${about.en} bounds the wrong side: ${wrong.why.en}` },
        proposal: suggest(wrong.meant),
      })
    }
  },
})
