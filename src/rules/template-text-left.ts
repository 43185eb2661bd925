import type { FindingDraft, RelatedPlace } from '../base/finding.js'
import { shorten } from '../base/text.js'
import type { Declaration, LocatedText } from '../model/declaration.js'
import { indicatorRows } from '../model/rows.js'
import { partOf } from '../model/part-of.js'
import { defineRule } from './define-rule.js'
import { listOf, rowName, rowPlace } from './row-wording.js'
import { markAround, promptIn } from './words/prompts.js'

export default defineRule({
  code: 'JX117',
  name: 'template-text-left',
  category: 'completeness',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '还留着模板的提示文字', en: 'text of the template is left' },
  basis: { zh: '本工具建议：模板里的提示文字填写后应删去', en: 'advice of this tool: what a template prompts is to be replaced' },
  why: {
    zh: '“XX”“≥**%”“（100字以内）”是提示怎么填的，留在表里就是没有填。名称里的“（≥**%）”是从指标库抄来的，不影响指标值，只作提示。',
    en: 'XX, ≥**% or （100字以内） say how to fill in a form; left there, nothing was filled in. Around a name they come from a list of indicators and do no harm; this is told as an info.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '围墙300米', 指标值: '300元/米' } },
    { group: '质量指标', cells: { 三级指标: '★★★农村低保标准', 指标值: '>=530元/人*月' } },
    { group: '质量指标', cells: { 三级指标: '贫困地区旅游基础设施建设质量达标率100%', 指标值: '>=98%' } },
    { group: '成本指标', cells: { 三级指标: '公用经费', 指标内容: '每人每月（含取暖费）', 指标值: '≤475元/人·月' } },
  ],
  good: [
    { name: '省略号在句子里', yaml: '整体绩效目标:\n  - 完成档案接收、整理……等工作。' },
    { name: '括号里的说明', yaml: '整体绩效目标:\n  - 完成某件 10件（含上年结转 2件）。' },
    { name: '一个星号是必填的记号', yaml: '产出指标:\n  数量指标:\n    - 三级指标: "*某件"\n      指标值: 10件' },
  ],
  bad: [
    {
      name: '指标值是占位文字',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟦XX件⟧',
      zh: '“某件”的指标值“XX件”是模板的占位文字，没有填实',
      en: 'the value “XX件” of “某件” is a gap of the template, not filled in',
    },
    {
      name: '没有写名称', also: ['JX102'],
      yaml: '产出指标:\n  数量指标:\n    - 指标值: ⟦XX件⟧',
      zh: '“数量指标”的指标值“XX件”是模板的占位文字，没有填实',
      en: 'the value “XX件” of “数量指标” is a gap of the template, not filled in',
    },
    {
      name: '两行都没有填实',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟦待定⟧\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟨"≥**%"⟩',
      zh: '2 行的指标值是模板的占位文字，没有填实，如“某件”的“待定”',
      en: 'the values of 2 rows are gaps of the template, not filled in, such as “待定” of “某件”',
    },
    { name: '目标里的提示', yaml: '整体绩效目标:\n  - 完成某件 10件⟦（100字以内）⟧\n  - ⟨……⟩', zh: '整体绩效目标里还留着模板的提示“（100字以内）”“……”', en: '整体绩效目标 still has “（100字以内）”, “……” of the template' },
    { name: '职能里没有填的空', yaml: '部门职能职责概述:\n  - 负责⟦XX⟧工作。', zh: '部门职能职责概述里还留着模板的提示“XX”', en: '部门职能职责概述 still has “XX” of the template' },
    {
      name: '指标内容里的提示',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标内容: ⟦请填写⟧\n      指标值: 10件',
      zh: '年度绩效指标里还留着模板的提示“请填写”',
      en: '年度绩效指标 still has “请填写” of the template',
    },
    { name: '填报单位', yaml: '填报单位: ⟦XX县⟧档案局'.replace('⟦XX县⟧', '⟦XX⟧县'), zh: '填报单位里还留着模板的提示“XX”', en: '填报单位 still has “XX” of the template' },
    {
      name: '一个名称带着指标库的字样，没有写名称的不管', severity: 'info', also: ['JX102'],
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: ⟦某件（≥**件）⟧\n      指标值: 10件\n    - 指标内容: 另一件（≥**件）\n      指标值: 10件',
      zh: '三级指标“某件（≥**件）”的名称里还留着模板的字样“（≥**件）”',
      en: 'the name “某件（≥**件）” still has “（≥**件）” of the template',
      proposal: '名称里可以删去，如写成“某件”',
    },
    {
      name: '名称带着指标库的字样', severity: 'info',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: ⟦某件 （≥**件）⟧\n      指标值: 10件\n    - 三级指标: ⟨指标2：培训人次⟩\n      指标值: 50人次\n    - 三级指标: ⟨受益人口数≥**人⟩\n      指标值: 50人',
      zh: '3 个三级指标的名称里还留着模板的字样“（≥**件）”“指标2：”“≥**人”',
      en: 'the names of 3 rows still have “（≥**件）”, “指标2：”, “≥**人” of the template',
      proposal: '名称里可以删去，如写成“某件”',
    },
  ],
  check(declaration, report) {
    for (const draft of [valuesLeft(declaration), ...textsLeft(declaration), namesMarked(declaration)]) if (draft) report.finding(draft)
  },
})

function valuesLeft(declaration: Declaration): FindingDraft | undefined {
  const rows = indicatorRows(declaration).filter(({ value }) => value.kind === 'placeholder')
  const [first, ...others] = rows
  if (!first?.cell) return undefined
  const [name, text] = [rowName(first), shorten(first.cell.text)]
  return {
    primary: first.cell.span,
    label: { zh: '没有填实', en: 'not filled in' },
    message: others.length === 0
      ? { zh: `“${name}”的指标值“${text}”是模板的占位文字，没有填实`, en: `the value “${text}” of “${name}” is a gap of the template, not filled in` }
      : { zh: `${rows.length} 行的指标值是模板的占位文字，没有填实，如“${name}”的“${text}”`, en: `the values of ${rows.length} rows are gaps of the template, not filled in, such as “${text}” of “${name}”` },
    related: others.map(rowPlace),
    proposal: { zh: '写上实际的目标，如“≥95%”“20人次”；还定不下来的，写有依据的估计', en: 'State the target itself, such as “≥95%” or “20人次”; where it is not settled, an estimate with its grounds' },
  }
}

interface Prompt {
  readonly found: string
  readonly place: RelatedPlace
}

/** One finding for each field of the form. */
function textsLeft(declaration: Declaration): readonly FindingDraft[] {
  const { kind, lists, texts, indicators } = declaration
  const cells = indicators
    .flatMap(({ cells: { indicatorLevel3, indicatorContent } }) => [indicatorLevel3, indicatorContent])
    .filter((cell): cell is LocatedText => cell !== undefined && markAround(cell.text) === undefined)
  const tree = kind.fields.flatMap(({ type, label }) => (type === 'indicators' ? [label] : [])).join('、')
  const fields = kind.fields.map(({ id, label }): readonly [string, readonly LocatedText[]] => [label, lists[id] ?? (texts[id] ? [texts[id]] : [])])
  return [...fields, [tree, cells] as const].flatMap(([label, all]) => textDraft(label, all.flatMap((text) => promptPlace(declaration, text))))
}

function promptPlace(declaration: Declaration, text: LocatedText): readonly Prompt[] {
  const prompt = promptIn(text.text)
  if (!prompt) return []
  const span = partOf(declaration, text, prompt.start, prompt.start + prompt.found.length)
  return [{ found: prompt.found, place: { span, message: { zh: '模板的提示', en: 'text of the template' } } }]
}

function textDraft(label: string, [first, ...others]: readonly Prompt[]): readonly FindingDraft[] {
  if (!first) return []
  const found = listOf([...new Set([first, ...others].map((prompt) => prompt.found))])
  return [{
    primary: first.place.span,
    label: { zh: '模板的提示', en: 'text of the template' },
    message: { zh: `${label}里还留着模板的提示${found.zh}`, en: `${label} still has ${found.en} of the template` },
    related: others.map(({ place }) => place),
    proposal: { zh: '换成要写的内容，或者删去', en: 'Put what belongs there in its place, or delete it' },
  }]
}

function namesMarked({ indicators }: Declaration): FindingDraft | undefined {
  const marked = indicators.flatMap(({ cells: { indicatorLevel3: name } }) => {
    const mark = name && markAround(name.text)
    return name && mark !== undefined ? [{ name, mark }] : []
  })
  const [first, ...others] = marked
  if (!first) return undefined
  const found = listOf([...new Set(marked.map(({ mark }) => mark))])
  const bare = first.name.text.replace(first.mark, '').trim()
  return {
    severity: 'info',
    primary: first.name.span,
    label: { zh: '模板的字样', en: 'marks of the template' },
    message: marked.length === 1
      ? { zh: `三级指标“${first.name.text}”的名称里还留着模板的字样${found.zh}`, en: `the name “${first.name.text}” still has ${found.en} of the template` }
      : { zh: `${marked.length} 个三级指标的名称里还留着模板的字样${found.zh}`, en: `the names of ${marked.length} rows still have ${found.en} of the template` },
    related: others.map(({ name: { span, text } }) => ({ span, message: { zh: `“${text}”`, en: `“${text}”` } })),
    proposal: { zh: `名称里可以删去，如写成“${bare}”`, en: `They can go: “${bare}”` },
  }
}
