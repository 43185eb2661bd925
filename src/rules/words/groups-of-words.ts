import type { Measure } from '../../forms/form-kind.js'
import { endsIn, type WordTest } from './any-of.js'

/** A kind of name that belongs into one group of indicators, whatever the form calls the group. */
export interface Belonging {
  /** What the name speaks of, in a few words. */
  readonly what: { readonly zh: string; readonly en: string }
  readonly name: WordTest
  /** Names that only look like it. */
  readonly except?: RegExp
  /** The row's value has to be of this kind too. */
  readonly value?: 'money' | 'count'
  readonly home: Measure
  /** Groups where it is out of place for certain. */
  readonly wrongIn: readonly Measure[]
}

const benefits: readonly Measure[] = ['social', 'economic', 'ecological', 'sustainable']

/** What is sure to be out of place; much else is a matter of taste and passes. */
export const belongings: readonly Belonging[] = [
  {
    what: { zh: '满意度', en: 'satisfaction' },
    name: /满意(?:度|率|程度)/u,
    except: /满意(?:度|率|程度)(?:调查|测评|评价|问卷|监测|提升|工作|回访)/u,
    home: 'satisfaction',
    wrongIn: ['quantity', 'quality', 'timeliness', 'cost', ...benefits],
  },
  {
    what: { zh: '成本控制', en: 'keeping costs down' },
    name: /(?:项目|工程|建设|预算|经费|支出|费用)(?:总|总体)?成本|(?:成本|经费|预算|支出|造价)控制率?/u,
    except: /降低|减轻|社会成本|企业|群众|农户|办事/u,
    home: 'cost',
    wrongIn: ['social', 'ecological', 'sustainable'],
  },
  {
    what: { zh: '花的钱', en: 'money spent' },
    name: endsIn('成本 费用 经费 支出 造价 投资 资金', ' 金额 总额 额 数'),
    except: /[人户]均|收入|收益|节约|挽回|带动|撬动|新增|争取|引进/u,
    value: 'money',
    home: 'cost',
    wrongIn: ['quality', 'timeliness', 'social', 'ecological', 'sustainable'],
  },
  {
    what: { zh: '做了多少', en: 'how much is done' },
    name: endsIn('培训 采购 购置 会议 检查 巡查 印发 印制 演练', '人数 人次 次数 期数 场次 场数 数量 份数 批次 班次 台数 套数'),
    except: /受益|就业|减少|下降|增收|带动|惠及/u,
    value: 'count',
    home: 'quantity',
    wrongIn: benefits,
  },
]
