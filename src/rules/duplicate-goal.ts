import { isLetterOrDigit } from '../base/characters.js'
import { shorten } from '../base/text.js'
import { fieldOf } from '../forms/form-kind.js'
import { listedTexts, type ListedText } from '../model/sentences-of-money.js'
import { defineRule } from './define-rule.js'
import { grouped } from './grouped.js'

export default defineRule({
  code: 'JX513',
  name: 'duplicate-goal',
  category: 'consistency',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '同一条目标或职能写了两遍', en: 'a goal or a duty stands twice' },
  basis: { zh: '本工具建议：目标、职能逐条列出，不重复', en: 'advice of this tool: each goal and each duty stands once' },
  why: {
    zh: '同一条写了两遍，多半是复制以后忘了改，本来该写的另一条漏掉了。',
    en: 'A text that stands twice was mostly copied and not changed; what should stand there is missing.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '网上信访件', 指标内容: '登记、办理信访数量', 指标值: '2351个' } },
    { group: '质量指标', cells: { 三级指标: '委托业务报告合格率', 指标值: '≥100百分比' } },
    { group: '满意度', cells: { 三级指标: '市民满意度', 指标值: '≥90%' } },
  ],
  good: [
    { name: '两条不同', yaml: '整体绩效目标:\n  - 保证机关正常运转。\n  - 保证信访渠道畅通。' },
    { name: '目标与职能可以相同', yaml: '部门职能职责概述:\n  - 保证机关正常运转。\n整体绩效目标:\n  - 保证机关正常运转。' },
  ],
  bad: [
    {
      name: '目标，标点和空格不算',
      yaml: '整体绩效目标:\n  - ⟨保证机关 正常运转。⟩\n  - 畅通信访渠道。\n  - ⟦保证机关正常运转；⟧',
      zh: '整体绩效目标第 3 条与第 1 条相同：“保证机关正常运转；”',
      en: '整体绩效目标 no. 3 is the same as no. 1: “保证机关正常运转；”',
    },
    {
      name: '职能，三条相同',
      yaml: '部门职能职责概述:\n  - ⟨负责接待来访。⟩\n  - ⟦负责接待来访。⟧\n  - ⟨负责接待来访。⟩',
      zh: '部门职能职责概述第 2、3 条与第 1 条相同：“负责接待来访。”',
      en: '部门职能职责概述 no. 2, 3 is the same as no. 1: “负责接待来访。”',
    },
  ],
  check(declaration, report) {
    for (const [first, second, ...others] of grouped(listedTexts(declaration), keyOf)) {
      if (!second) continue
      const { label } = fieldOf(declaration.kind, first.list)
      const numbers = [second, ...others].map(({ index }) => index)
      report.finding({
        primary: second.text.span,
        label: { zh: `与第 ${first.index} 条相同`, en: `the same as no. ${first.index}` },
        message: {
          zh: `${label}第 ${numbers.join('、')} 条与第 ${first.index} 条相同：“${shorten(second.text.text)}”`,
          en: `${label} no. ${numbers.join(', ')} is the same as no. ${first.index}: “${shorten(second.text.text)}”`,
        },
        related: [first, ...others].map(({ index, text }) => ({ span: text.span, message: { zh: `第 ${index} 条`, en: `no. ${index}` } })),
        proposal: { zh: `删去第 ${numbers.join('、')} 条，或者改成本来要写的`, en: `Leave out no. ${numbers.join(', ')}, or write what was meant` },
      })
    }
  },
})

/** Texts of one list are the same but for blanks and punctuation. */
function keyOf({ list, text }: ListedText): string {
  return `${list} ${Array.from(text.text).filter(isLetterOrDigit).join('')}`
}
