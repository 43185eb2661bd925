import { decimalOf, formatAmount, type Big } from '../../base/amount.js'
import { groupBy } from '../../base/group-by.js'
import { defineAcrossRule, elsewhere, nameOf, type AcrossReport, type Together } from '../define-across-rule.js'
import { plainName } from '../plain-text.js'
import { rowKey } from '../rows-of-years.js'
import type { DeclarationSummary, RowSummary } from '../summary.js'

/** Departments with the same unit cost from which a usual one can be told. */
const fewest = 5
/** How many times the usual cost, or what part of it, is out of the way. */
const factor = '3'

export default defineAcrossRule({
  code: 'JX705',
  name: 'outlier-unit-cost',
  category: 'departments',
  severity: 'info',
  isHeuristic: true,
  criterion: 'adequacy',
  needs: 'several',
  since: '0.1.0',
  title: { zh: '单价与别的部门相差悬殊', en: 'a unit cost far from that of other departments' },
  basis: { zh: '本工具建议：同一项单价与别的部门比一比', en: 'advice of this tool: a unit cost is compared with that of others' },
  why: {
    zh: '五个以上部门有同名的单价，这里的是中位数的三倍以上，或不到三分之一：单位写错（元、万元）或标准不同，请核对。',
    en: 'Five departments or more state a unit cost of this name, and this one is over three times their median, or less than a third of it: the unit may be wrong.',
  },
  good: [{ name: '相差不大', yaml: cost('甲局', '400元/人'), others: others(['350元/人', '380元/人', '420元/人', '300元/人']) }],
  bad: [
    {
      name: '高出几倍',
      yaml: cost('甲局', '⟦2000元/人⟧'),
      path: '2020/甲局.yaml',
      others: others(['350元/人', '380元/人', '420元/人', '⟨400元/人⟩']),
      zh: '“培训标准”2000元/人，是 5 个部门中位数（400.00 元）的 5.0 倍',
      en: '“培训标准”, 2000元/人, is 5.0 times the median of 5 departments (400.00 元)',
    },
    {
      name: '元写成万元',
      yaml: cost('甲局', '⟦0.004万元/人⟧'),
      path: '2020/甲局.yaml',
      others: others(['350元/人', '⟨380元/人⟩', '420元/人', '400元/人']),
      zh: '“培训标准”0.004万元/人，是 5 个部门中位数（380.00 元）的 0.1 倍',
      en: '“培训标准”, 0.004万元/人, is 0.1 times the median of 5 departments (380.00 元)',
    },
  ],
  judge: judgeCosts,
})

interface Stated {
  readonly declaration: DeclarationSummary
  readonly row: RowSummary
  readonly cost: Big
}

function judgeCosts({ declarations }: Together, report: AcrossReport): void {
  const all = declarations.flatMap((declaration) => declaration.rows.flatMap((row): readonly Stated[] => (row.unitCost === undefined ? [] : [{ declaration, row, cost: decimalOf(row.unitCost) }])))
  for (const stated of groupBy(all, ({ declaration, row }) => `${declaration.kind} ${declaration.year} ${rowKey(row)} ${pieceOf(row)}`).values()) {
    const middle = stated.toSorted((a, b) => a.cost.cmp(b.cost))[Math.floor((stated.length - 1) / 2)]
    const count = new Set(stated.map(({ declaration }) => plainName(nameOf(declaration)) || declaration.path)).size
    if (!middle || count < fewest || !middle.cost.gt(0)) continue
    for (const one of stated) {
      const ratio = one.cost.div(middle.cost)
      if (ratio.lt(factor) && ratio.times(factor).gt(1)) continue
      const [shown, median] = [ratio.toFixed(1), formatAmount(middle.cost)]
      report.finding(one.declaration.path, {
        primary: one.row.at,
        label: { zh: `中位数是 ${median} 元`, en: `the median is ${median} 元` },
        message: {
          zh: `“${one.row.name}”${one.row.value}，是 ${count} 个部门中位数（${median} 元）的 ${shown} 倍`,
          en: `“${one.row.name}”, ${one.row.value}, is ${shown} times the median of ${count} departments (${median} 元)`,
        },
        elsewhere: [elsewhere(middle.declaration, middle.row.at, { zh: `${nameOf(middle.declaration)}是 ${middle.row.value}`, en: `${nameOf(middle.declaration)} states ${middle.row.value}` })],
      })
    }
  }
}

/** What the money is for one of: 元/人 and 万元/人 are compared, 元/人 and 元/期 are not. */
function pieceOf({ number }: RowSummary): string {
  return number?.unit.split('/').slice(1).join('/') ?? ''
}

function cost(name: string, value: string): string {
  return `填报单位: ${name}\n产出指标:\n  成本指标:\n    - 三级指标: 培训标准\n      指标值: ${value}`
}

function others(values: readonly string[]): { readonly path: string; readonly text: string }[] {
  return values.map((value, index) => ({ path: `2020/${index}.yaml`, text: `${cost(`${index}号局`, value)}\n整体绩效目标:\n  - 做好第${index}项工作。` }))
}
