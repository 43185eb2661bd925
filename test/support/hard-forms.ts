/** Declarations that are hard to print: long, crowded, bare or full of rare characters. None has an error. */

type Row = readonly [name: string, content: string | undefined, value: string]

interface Draw {
  readonly unit?: string
  readonly duties?: readonly string[]
  readonly goals?: readonly string[]
  readonly quantity?: readonly Row[]
  readonly quality?: readonly Row[]
}

const sentence = '负责协调处理跨地区、跨部门的重要事项，督促检查各项工作（含上级交办事项）的落实情况，全年办结率达到98.5%以上，经费控制在152.88万元以内，并于2020年12月31日前报送《年度工作总结》；'
const works = ['窗口受理', '上门走访', '现场督办', '业务培训', '案卷评查', '政策宣传', '设备维护', '数据核查', '联合检查', '专项整治']

function sentences(length: number): string {
  return sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 1) + '。'
}

function rows(count: number, isLong = false): readonly Row[] {
  return Array.from({ length: count }, (_, index): Row => {
    const name = `第${index + 1}项${works[index % works.length]}`
    return [name, isLong && index % 4 === 0 ? sentences(40 + (index % 7) * 20) : `${name}的件数`, `${100 + index * 7}件`]
  })
}

function rowText([name, content, value]: Row): string {
  return `      - 三级指标: ${name}\n${content === undefined ? '' : `        指标内容: ${content}\n`}        指标值: ${value}\n`
}

function declaration({ unit = '某县某局', duties = ['负责某项工作。'], goals = ['全年办结某件10件。'], quantity = rows(1), quality = [['抽检合格率', undefined, '≥95%']] }: Draw): string {
  return `表单: 部门整体支出绩效目标申报表
年度: 2020
填报单位: ${unit}
年度预算申请:
  资金总额: 352.20
  按收入性质分:
    一般公共预算: 352.20
  按支出性质分:
    基本支出: 167.20
    项目支出: 185.00
部门职能职责概述:
${duties.map((text) => `  - ${text}\n`).join('')}整体绩效目标:
${goals.map((text) => `  - ${text}\n`).join('')}年度绩效指标:
  产出指标:
    数量指标:
${quantity.map(rowText).join('')}    质量指标:
${quality.map(rowText).join('')}    时效指标:
      - 三级指标: 完成时限
        指标值: 11月底前
    成本指标:
      - 三级指标: 每件成本
        指标值: ≤0.50万元/件
  效益指标:
    社会效益指标:
      - 三级指标: 惠及人数
        指标值: ≥500人
    社会公众或服务对象满意度:
      - 三级指标: 满意率
        指标值: ≥90%
`
}

const bare = `表单: 部门整体支出绩效目标申报表
年度: 2020
填报单位: 某局
年度预算申请:
  资金总额: 10
  按收入性质分:
    一般公共预算: 10
  按支出性质分:
    基本支出: 10
部门职能职责概述:
  - 负责某项工作。
整体绩效目标:
  - 完成某件10件。
年度绩效指标:
  产出指标:
    数量指标:
      - 三级指标: 某件
        指标值: 10件
  效益指标:
    社会效益指标:
      - 三级指标: 惠及人数
        指标值: ≥500人
`

/** By what is hard about them. */
export const hardForms: Readonly<Record<string, string>> = {
  'twelve-pages': declaration({
    duties: Array.from({ length: 12 }, (_, index) => sentences(90 + (index % 5) * 60)),
    goals: Array.from({ length: 9 }, (_, index) => sentences(70 + (index % 4) * 50)),
    quantity: rows(88, true),
    quality: rows(40).map(([name, content], index): Row => [`${name}办结率`, content, `≥${80 + (index % 20)}%`]),
  }),
  'long-indicator': declaration({ quantity: [...rows(2), ['年度重点工作', sentences(2000), '12件'], ...rows(4).slice(2)] }),
  'one-label': declaration({ quantity: rows(200) }),
  'long-name': declaration({ unit: '某某省某某自治州某某自治县人民政府重点工程建设项目前期工作协调推进领导小组办公室暨某某经济技术开发区管理委员会综合协调服务中心某局'.slice(0, 60) }),
  'rare-characters': declaration({ unit: '䶮县㛃乡𬭊镇槑囍局', goals: ['为䶮、㛃、𬭊、槑、囍、喆、堃、珺、龑等字的姓名办理登记10件。'], quantity: [['䶮字登记', '㛃𬭊槑囍', '10件']] }),
  bare,
}
