import { docx } from '../build/docx.mjs'

export default () =>
  docx([
    '附件1-2',
    '部门（单位）整体支出绩效目标申报表',
    '（2021年度）',
    {
      table: [
        [{ text: '部门（单位）名称', across: 2 }, { text: '金川区文化和旅游局', across: 5 }],
        [
          { text: '年度\n主要\n任务', down: 6 },
          { text: '任务名称', down: 2 },
          { text: '主要内容', across: 2, down: 2 },
          { text: '预算金额（万元）', across: 3 },
        ],
        ['总额', '财政拨款', '其他资金'],
        ['公共文化服务', { text: '图书馆、文化馆免费开放，送戏下乡', across: 2 }, '320', '320', ''],
        ['旅游宣传推广', { text: '举办旅游文化节', across: 2 }, '150', '100', '50'],
        ['机关运转', { text: '人员经费和公用经费', across: 2 }, '410.5', '410.5', ''],
        [{ text: '金额合计', across: 3 }, '880.5', '830.5', '50'],
        ['年度\n总体\n目标', { text: '目标1：完善公共文化服务体系，免费开放率100%。\n目标2：全年接待游客增长8%。\n目标3：保障机关正常运转。', across: 6 }],
        [{ text: '年度\n绩效\n指标', down: 10 }, '一级指标', '二级指标', { text: '三级指标', across: 2 }, { text: '指标值', across: 2 }],
        [{ text: '产出指标', down: 5 }, { text: '数量指标', down: 2 }, { text: '送戏下乡场次', across: 2 }, { text: '≥60场', across: 2 }],
        [{ text: '举办旅游文化节', across: 2 }, { text: '1次', across: 2 }],
        ['质量指标', { text: '场馆免费开放率', across: 2 }, { text: '=100%', across: 2 }],
        ['时效指标', { text: '各项活动完成时限', across: 2 }, { text: '2021年12月底', across: 2 }],
        ['成本指标', { text: '送戏下乡每场成本', across: 2 }, { text: '≤0.5万元', across: 2 }],
        [{ text: '效益指标', down: 3 }, '经济效益指标', { text: '旅游综合收入增长率', across: 2 }, { text: '≥8%', across: 2 }],
        ['社会效益指标', { text: '群众文化获得感', across: 2 }, { text: '提升', across: 2 }],
        ['可持续影响指标', { text: '', across: 2 }, { text: '', across: 2 }],
        ['满意度指标', '服务对象满意度指标', { text: '群众对公共文化服务满意度', across: 2 }, { text: '≥90%', across: 2 }],
      ],
    },
    '填表人：　　　　联系电话：　　　　填报日期：2021年1月15日',
  ])
