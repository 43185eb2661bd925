import type { FindingDraft, Fix } from '../base/finding.js'
import { shorten } from '../base/text.js'
import type { Declaration, LocatedText } from '../model/declaration.js'
import { readValue } from '../model/values/read-value.js'
import type { NumberValue, Value, ValueContext } from '../model/values/value.js'
import { defineRule } from './define-rule.js'
import { hasLookalikes, needsNoQuotes, oddCharacters, readableText } from './readable-text.js'
import { aboutValue, filledRows, namesOf, rowTitle, spellQuantity, suggest, type FilledRow } from './value-wording.js'
import { lengths } from './words/things.js'

export default defineRule({
  code: 'JX316',
  name: 'lookalike-sign',
  category: 'value',
  severity: 'info',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '数字或符号只是看着像', en: 'digits or signs that only look right' },
  basis: { zh: '本工具建议：数字、百分号、比较符号用通行的写法', en: 'advice of this tool: digits, percent and signs of comparison as every program reads them' },
  why: {
    zh: '全角的“９５％”、“＞＝”、“≧”、“》”，人看得懂，一体化系统和表格软件认不出来。改写不改变意思，可以自动完成。“>=”处处认得，不必改。',
    en: 'People read “９５％”, “＞＝” or “≧”; spreadsheets and the finance system do not. Mending them changes no meaning. “>=” is read everywhere.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '项目(工程)验收合格率', 指标值: '>=98%' } },
    { group: '成本指标', cells: { 三级指标: '每公里造价', 指标值: '≤28.40/株' } },
    { group: '可持续影响指标', cells: { 三级指标: '对推动基建项目“四项制度”健全和落实的持续性影响', 指标值: '效果明显' } },
    { group: '时效指标', cells: { 三级指标: '各项费用使用周期', 指标值: '2020年1月--2020年11月' } },
  ],
  good: [
    { name: '计量单位栏的 M', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 射程\n      指标值: 80\n      计量单位: M' },
    { name: '书名号', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: 《档案法》规定的标准，不低于95%' },
    { name: '中文标点', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 完成时限\n      指标值: 8月31日前（暑假），分两批' },
    { name: '没有填的模板', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ≧ %' },
    { name: '兆', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 专线带宽\n      指标值: 200M' },
    { name: '米', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 射程\n      指标值: 80m' },
  ],
  bad: [
    { name: '单引号里', yaml: "产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦'９５%'⟧", fixed: "产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: '95%'", zh: '质量指标“抽检合格率”的指标值“９５%”里，“９”“５”是其他程序认不出的写法', en: '质量指标“抽检合格率”: in 指标值 “９５%”, “９”“５” cannot be read by other programs' },
    { name: '全角', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦９５．５％⟧', fixed: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: 95.5%', zh: '质量指标“抽检合格率”的指标值“９５．５％”里，“９”“５”“．”“％”是其他程序认不出的写法', en: '质量指标“抽检合格率”: in 指标值 “９５．５％”, “９”“５”“．”“％” cannot be read by other programs' },
    { name: '两个全角符号', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦＞＝95%⟧', fixed: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ≥95%', zh: '质量指标“抽检合格率”的指标值“＞＝95%”里，“＞”“＝”是其他程序认不出的写法', en: '质量指标“抽检合格率”: in 指标值 “＞＝95%”, “＞”“＝” cannot be read by other programs' },
    { name: '书名号当大于', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦"》95%"⟧', fixed: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: "≥95%"', zh: '质量指标“抽检合格率”的指标值“》95%”里，“》”是其他程序认不出的写法', en: '质量指标“抽检合格率”: in 指标值 “》95%”, “》” cannot be read by other programs' },
    { name: '改后要加引号', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦＞95%⟧', fixed: "产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: '>95%'", zh: '质量指标“抽检合格率”的指标值“＞95%”里，“＞”是其他程序认不出的写法', en: '质量指标“抽检合格率”: in 指标值 “＞95%”, “＞” cannot be read by other programs' },
    { name: '计算符号栏', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      计算符号: ⟦≧⟧\n      指标值: 95%', fixed: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      计算符号: ≥\n      指标值: 95%', zh: '质量指标“抽检合格率”的计算符号“≧”里，“≧”是其他程序认不出的写法', en: '质量指标“抽检合格率”: in 计算符号 “≧”, “≧” cannot be read by other programs' },
    { name: '计量单位栏', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ≥95\n      计量单位: ⟦％⟧', fixed: "产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ≥95\n      计量单位: '%'", zh: '质量指标“抽检合格率”的计量单位“％”里，“％”是其他程序认不出的写法', en: '质量指标“抽检合格率”: in 计量单位 “％”, “％” cannot be read by other programs' },
    { name: '引号里有转义的不改', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦"９５\\x25"⟧', zh: '质量指标“抽检合格率”的指标值“９５%”里，“９”“５”是其他程序认不出的写法', en: '质量指标“抽检合格率”: in 指标值 “９５%”, “９”“５” cannot be read by other programs' },
    { name: '改了意思可能不同的不改', yaml: '效益指标:\n  生态效益指标:\n    - 三级指标: 空气质量\n      指标值: ⟦优良天数＞＝上年⟧', zh: '生态效益指标“空气质量”的指标值“优良天数＞＝上年”里，“＞”“＝”是其他程序认不出的写法', en: '生态效益指标“空气质量”: in 指标值 “优良天数＞＝上年”, “＞”“＝” cannot be read by other programs' },
    { name: '有引号', yaml: "产出指标:\n  质量指标:\n    - 三级指标: 测绘精度\n      指标值: ⟦纬度３5'以内⟧", fixed: "产出指标:\n  质量指标:\n    - 三级指标: 测绘精度\n      指标值: '纬度35''以内'", zh: "质量指标“测绘精度”的指标值“纬度３5'以内”里，“３”是其他程序认不出的写法", en: "质量指标“测绘精度”: in 指标值 “纬度３5'以内”, “３” cannot be read by other programs" },
    { name: '米写成 M', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 雾炮车风炮射程\n      指标值: ⟦≥80M⟧', zh: '数量指标“雾炮车风炮射程”的指标值“≥80M”用“M”作单位：米写“米”或“m”', en: '数量指标“雾炮车风炮射程”: the value “≥80M” has the unit M: metres are 米 or m', proposal: '改为“≥80米”' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      if (row.value.kind === 'placeholder') continue
      for (const column of columns) {
        const cell = row.indicator.cells[column.id]
        if (cell && hasLookalikes(cell.text) && readableText(cell.text) !== cell.text) report.finding(findingOf(declaration, row, cell, column))
      }
      const metres = lengthInM(row)
      if (metres) report.finding(metresOf(declaration, row, metres))
    }
  },
})

interface Column {
  readonly id: string
  /** Reads the row's value with another text in this column. */
  readonly reread: (text: string, value: string, context: ValueContext) => Value
}

const columns: readonly Column[] = [
  { id: 'indicatorValue', reread: (text, _, context) => readValue(text, context) },
  { id: 'operator', reread: (operator, value, context) => readValue(value, { ...context, operator }) },
  { id: 'unit', reread: (unit, value, context) => readValue(value, { ...context, unit }) },
]

function findingOf(declaration: Declaration, row: FilledRow, cell: LocatedText, { id, reread }: Column): FindingDraft {
  const text = readableText(cell.text)
  const isSame = essence(reread(text, row.cell.text, row.context)) === essence(row.value)
  const fix = isSame ? fixOf(declaration, cell, text) : undefined
  const odd = oddCharacters(cell.text).map((character) => `“${character}”`)
  const label = row.indicator.columns.find((column) => column.id === id)?.label ?? ''
  const title = rowTitle(declaration, row)
  return {
    primary: cell.span,
    label: { zh: '只是看着像', en: 'only looks right' },
    message: {
      zh: `${title}的${label}“${shorten(cell.text)}”里，${odd.join('')}是其他程序认不出的写法`,
      en: `${title}: in ${label} “${shorten(cell.text)}”, ${odd.join('')} cannot be read by other programs`,
    },
    proposal: suggest(shorten(text)),
    fixes: fix ? [fix] : [],
    cause: 'lookalike',
  }
}

/** Only where the text stands in the file on one line as it is read. */
function fixOf({ file }: Declaration, { text, span }: LocatedText, readable: string): Fix | undefined {
  const written = file.text.slice(span.start, span.end)
  if (written === text) return { span, text: needsNoQuotes(readable) ? readable : `'${readable.replaceAll(`'`, `''`)}'`, safe: true }
  // Whatever stands on both sides of it is quotes.
  const mark = written.charAt(0)
  return written === `${mark}${text}${mark}` ? { span, text: `${mark}${readable}${mark}`, safe: true } : undefined
}

/** What a value says, whatever way it is written. */
function essence(value: Value): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'raw' ? undefined : part))
}

function lengthInM(row: FilledRow): NumberValue | undefined {
  const { value } = row
  return value.kind === 'number' && value.unit?.from === 'value' && value.unit.written === 'M' && lengths.test(namesOf(row)) ? value : undefined
}

function metresOf(declaration: Declaration, row: FilledRow, value: NumberValue): FindingDraft {
  const about = aboutValue(declaration, row)
  return {
    primary: row.cell.span,
    label: { zh: 'M 是米还是兆', en: 'metres or mega' },
    message: { zh: `${about.zh}用“M”作单位：米写“米”或“m”`, en: `${about.en} has the unit M: metres are 米 or m` },
    proposal: suggest(spellQuantity(value)),
    cause: 'metres',
  }
}
