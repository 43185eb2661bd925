import { toHalfWidth } from '../base/amount.js'
import { fieldOf, type CostGroup, type FormKind } from '../forms/form-kind.js'

/** What the name of a cost row says that it states. */
export type NamedAs =
  | 'part'
  /** 合计, 项目支出总额: all rows of its budget. */
  | 'total'
  /** 小计, 甲类合计: some rows. */
  | 'subtotal'
  /** 其中：甲, a portion of the row above. */
  | 'within'
  /** A cost per head or piece, or money saved: nothing to add up. */
  | 'per-unit'

/** How the names of the rows of one group are to be read. */
export interface Naming {
  /** Identifier of the budget amount that rows of this 三级指标 belong to. */
  readonly budgetOf: (level3: string) => string | undefined
  readonly readAs: (names: readonly string[]) => NamedAs
}

const numbering = /^(?:\([一二三四五六七八九十百\d]+\)|[一二三四五六七八九十百]+[、.]|\d+(?:[、)]|\.(?!\d))|[①-⑳])/u
const brackets = /[([【〔][^()[\]【】〔〕]*[)\]】〕]/gu
const bracketSigns = /[()[\]【】〔〕]/gu
const generic = /项目|支出|成本|经费|费用|预算|资金|金额|部门|整体|本年|全年|年度|控制数?|指标/gu
const totalWord = /^(?:合计|总计|共计|总额|总数|总和|总体?)$/u
const totalEnding = /(?:合计|小计|总计|共计)$/u
const portion = /^(?:其中(?:$|[:,、(])|[内包]?含:)/u
// 标准化 and 节约型 name works to be done, 每年 a year's budget.
const perUnit = /人均|[次户亩床]均|百元|每(?!年)|标准(?!化)|单价|单位成本|节约(?!型)|结余/u

/** The naming of a group, with the names that the form kind gives its budgets. */
export function namingOf(kind: FormKind, group: CostGroup): Naming {
  const budgets = group.budgets.map(({ names, amount }) => ({ amount, names, equals: [...names, ...(fieldOf(kind, amount).aliases ?? [])] }))
  const names = budgets.flatMap((budget) => budget.names).toSorted((a, b) => b.length - a.length)
  const readOne = (name: string): NamedAs => {
    const text = unnumbered(name)
    if (portion.test(text)) return 'within'
    if (perUnit.test(text)) return 'per-unit'
    const variants = [text.replace(brackets, ''), text.replace(bracketSigns, '')].map((variant) => variant.replace(/:$/u, ''))
    const cores = variants.map((variant) => names.reduce((rest, known) => rest.replaceAll(known, ''), variant).replace(generic, ''))
    if (cores.some((core) => totalWord.test(core))) return 'total'
    return variants.some((variant) => totalEnding.test(variant)) ? 'subtotal' : 'part'
  }
  return {
    budgetOf: (level3) => {
      const name = plainName(level3)
      // 基本支出和项目支出 belongs to neither.
      const named = budgets.filter((budget) => budget.names.some((known) => name.includes(known)))
      const found = budgets.find((budget) => budget.equals.includes(name) || budget.names.some((known) => name.startsWith(known)))
      return named.length > 1 ? undefined : found?.amount
    },
    readAs: (texts) => {
      const read = texts.map(readOne)
      return (['within', 'per-unit', 'total', 'subtotal'] as const).find((meaning) => read.includes(meaning)) ?? 'part'
    },
  }
}

/** Without blanks, full-width signs and the numbering in front. */
export function unnumbered(name: string): string {
  return toHalfWidth(name).replace(/\s/gu, '').replace(numbering, '')
}

/** Without blanks, numbering, what stands in brackets, and a colon at the end. */
function plainName(name: string): string {
  return unnumbered(name).replace(brackets, '').replace(/:$/u, '')
}
