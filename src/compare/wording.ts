import type { Language, Text } from '../base/text.js'
import { countChanges, type Comparison, type Difference, type FormName } from './comparison.js'

export const words = {
  title: { zh: '绩效目标申报表对比', en: 'Comparison of performance declarations' },
  texts: { zh: '表头', en: 'Head of the form' },
  amounts: { zh: '金额', en: 'Amounts' },
  rows: { zh: '绩效指标', en: 'Indicators' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  reordered: { zh: '换了次序', en: 'in another order' },
  renamed: { zh: '改名', en: 'renamed' },
  blank: { zh: '（空）', en: '(blank)' },
  same: { zh: '内容相同', en: 'no difference' },
  onlyFrom: { zh: '只在旧的一边', en: 'only on the old side' },
  onlyTo: { zh: '只在新的一边', en: 'only on the new side' },
  from: { zh: '旧', en: 'old' },
  to: { zh: '新', en: 'new' },
  difference: { zh: '相差', en: 'difference' },
} as const satisfies Readonly<Record<string, Text>>

/** `+47.80，+13.6%` */
export function differenceText({ absolute, percent, isPoints }: Difference, language: Language): string {
  if (isPoints) return { zh: `${absolute} 个百分点`, en: `${absolute} points` }[language]
  return [absolute, ...(percent === undefined ? [] : [percent])].join(language === 'zh' ? '，' : ', ')
}

/** A guess is called one. */
export function guessText(likeness: number, language: Language): string {
  const percent = Math.round(likeness * 100)
  return language === 'zh' ? `推测是同一条，文字相似 ${percent}%` : `probably the same, ${percent}% alike`
}

export function movedText([level1, level2]: readonly [string, string], language: Language): string {
  return language === 'zh' ? `从“${level1} › ${level2}”移来` : `moved from ${level1} › ${level2}`
}

export function formText({ path, department, matter, year }: FormName, language: Language): string {
  const facts = [department, matter, year === undefined || language === 'en' ? year : `${year}年度`].filter((fact) => fact !== undefined)
  return facts.length === 0 ? path : `${path}${language === 'zh' ? `（${facts.join(' ')}）` : ` (${facts.join(' ')})`}`
}

/** How many things differ, in one line. */
export function tallyText(comparison: Comparison, language: Language): string {
  const { amounts, rows, lists, texts } = comparison
  const items = lists.reduce((sum, list) => sum + list.items.length, 0)
  return language === 'zh'
    ? `共 ${countChanges(comparison)} 处不同：表头 ${texts.length}，金额 ${amounts.length}，职责和目标 ${items}，指标 ${rows.length}`
    : `${countChanges(comparison)} differences: head ${texts.length}, amounts ${amounts.length}, duties and goals ${items}, indicators ${rows.length}`
}
