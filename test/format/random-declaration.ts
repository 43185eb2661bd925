import fc from 'fast-check'
import { toPlainData } from '../../src/source/node.js'
import { parseSource } from '../../src/source/parse.js'

/** What a declaration says, in the form's order. */
type Value = null | number | string | readonly Value[] | { readonly [key: string]: Value }

/** A declaration laid out at random, and the comments in it. */
export interface RandomDeclaration {
  readonly text: string
  readonly comments: readonly string[]
}

/** Texts that plain YAML takes for something else, and some that it does not. */
const texts = [
  '负责某项工作。', '18人', '100%', '≥98%', '>=95%', '@某局', "it's", '他说 "好"', 'a # b', '# 不是备注', 'a: b', 'a:', '- 一', '-一', '? 一', '[一]', '{一', '一, 二', '*一', '&一', '!一', '%一', '|', '`一`',
  '0123', '1e3', '0x7e4', '2020', '352.20', 'true', 'null', '~', 'yes', '是', '2020-01-01', '12:30', '.5', '...', '---', '一 二 三', 'VPN', '甲：乙', '1 # 2', "'", '"', '\\n', '甲　乙', '第一行\n第二行', '一\n\n  二\n三 ', '一\n- 二: #三', '一\n\t二',
]

/** Any declaration: layout, quotes, order, comments and blank lines as people may have them. */
export const randomDeclaration: fc.Arbitrary<RandomDeclaration> = fc.noShrink(fc.nat()).map(layOutAtRandom)

type Choose = (count: number) => number

/** A declaration takes a thousand choices: they come from one number (by the recurrence of mulberry32), so that every run is rich. */
export function layOutAtRandom(seed: number): RandomDeclaration {
  let state = seed
  const choose: Choose = (count) => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((again ^ (again >>> 14)) >>> 0) % count
  }
  const writer = new Writer(choose)
  if (choose(2) === 1) writer.lines.push('# yaml-language-server: $schema=x.json')
  if (choose(12) === 1) writer.lines.push('---')
  writer.map(declaration(choose), choose(8) === 1 ? '  ' : '', undefined)
  writer.remarks(2)
  const lineBreak = choose(4) === 1 ? '\r\n' : '\n'
  return { text: (choose(8) === 1 ? '\ufeff' : '') + writer.lines.join(lineBreak) + (choose(8) === 1 ? '' : lineBreak), comments: writer.comments }
}

function declaration(choose: Choose): Value {
  const text = (): Value => (choose(5) === 1 ? null : (texts[choose(texts.length)] ?? ''))
  const amount = (): Value => [null, 352.2, 100, '352.20', 'some'][choose(5)] ?? null
  const many = (make: () => Value): readonly Value[] => Array.from({ length: choose(4) }, make)
  const row = (): Value => ({ 三级指标: text(), ...(choose(3) > 0 && { 指标内容: text() }), 指标值: text(), ...(choose(9) === 1 && { 备注: text() }) })
  return {
    表单: '部门整体支出绩效目标申报表',
    年度: [2020, '2020', null][choose(3)] ?? null,
    填报单位: text(),
    ...(choose(2) === 1 && { 单位负责人: text() }),
    年度预算申请: choose(9) === 1 ? text() : { 资金总额: amount(), 按收入性质分: { 一般公共预算: amount(), 其他资金: amount() }, 按支出性质分: choose(9) === 1 ? {} : { 基本支出: amount(), 项目支出: amount() } },
    ...(choose(6) === 1 && { [texts[choose(texts.length)]?.replaceAll('\n', ' ') ?? '']: many(text) }),
    部门职能职责概述: many(text),
    整体绩效目标: choose(9) === 1 ? [[text(), many(text)], { 一: many(row) }] : many(text),
    年度绩效指标: { 产出指标: { 数量指标: many(row), 成本指标: many(row) }, 效益指标: { 社会公众或服务对象满意度: many(row) } },
    财政部门审核意见: text(),
  }
}

/** Writes values line by line, each time as chance has it. */
class Writer {
  readonly lines: string[] = []
  readonly comments: string[] = []
  private readonly choose: Choose
  /** Behind a block of text a comment has to stand at the margin, or it would be more of the text. */
  private isBehindBlock = false

  constructor(choose: Choose) {
    this.choose = choose
  }

  private comment(): string {
    const text = `${['# ', '#', '#  '][this.choose(3)] ?? ''}备注${this.comments.length}。`
    this.comments.push(text)
    return text
  }

  private push(line: string): void {
    this.lines.push(line + (this.choose(12) === 1 ? ' ' : ''))
    this.isBehindBlock = false
  }

  private behind(): string {
    return this.choose(7) === 1 ? ` ${' '.repeat(this.choose(3))}${this.comment()}` : ''
  }

  /** Comments and blank lines. */
  remarks(most: number): void {
    for (let left = this.choose(6) === 1 ? this.choose(most) + 1 : 0; left > 0; left -= 1) {
      this.lines.push(this.choose(3) === 1 ? '' : ' '.repeat(this.isBehindBlock ? 0 : this.choose(11)) + this.comment())
    }
  }

  /** `lead` takes the place of the first line's indentation. */
  map(value: Value, indent: string, lead: string | undefined): void {
    const entries = Object.entries(value as Readonly<Record<string, Value>>)
    for (let moves = this.choose(3); moves > 0; moves -= 1) entries.splice(this.choose(entries.length), 0, ...entries.splice(this.choose(entries.length), 1))
    for (const [index, [key, inner]] of entries.entries()) {
      const start = index === 0 && lead !== undefined ? lead : indent
      if (start === indent) this.remarks(3)
      if (this.choose(15) === 1 && key.length < 9) {
        this.push(`${start}? ${this.flowText(key, false)}${this.behind()}`)
        this.value(inner, `${indent}:`, indent, true)
      } else this.value(inner, `${start}${this.flowText(key, false)}:`, indent, true)
    }
  }

  private list(items: readonly Value[], indent: string, lead: string | undefined): void {
    for (const [index, item] of items.entries()) {
      const start = index === 0 && lead !== undefined ? lead : indent
      if (start === indent) this.remarks(2)
      this.value(item, `${start}-`, indent, false)
    }
  }

  private value(value: Value, header: string, indent: string, isEntry: boolean): void {
    if (value === null || typeof value !== 'object') return this.scalar(value, header, `${indent}${' '.repeat(1 + this.choose(4))}`)
    const isNothing = Object.keys(value).length === 0
    if (isNothing || this.choose(6) === 1) return this.flow(value, header, `${indent} `)
    const isList = Array.isArray(value)
    if (!isEntry && this.choose(4) > 0) {
      const gap = ' '.repeat(1 + this.choose(3))
      const inner = `${indent} ${gap}`
      return isList ? this.list(value as readonly Value[], inner, header + gap) : this.map(value, inner, header + gap)
    }
    this.push(header + this.behind())
    if (isList) this.list(value as readonly Value[], isEntry && !header.endsWith(' :') && header.trim() !== ':' ? `${indent}${' '.repeat(this.choose(5))}` : `${indent}  `, undefined)
    else this.map(value, `${indent}${' '.repeat(1 + this.choose(4))}`, undefined)
  }

  private scalar(value: null | number | string, header: string, indent: string): void {
    if (value === null) return this.push(header + ['', '', ' ~', ' null', " ''"][this.choose(5)] + this.behind())
    const text = typeof value === 'number' ? value.toFixed(this.choose(3)) : value
    const style = this.choose(9)
    if (style === 1 && isReadAs(`k: ${text}`, text)) return this.nextLine(text, header, indent)
    if (typeof value === 'string' && style === 2 && !/\t|^ | $/mu.test(text)) return this.block(text, header, indent)
    if (style === 3 && isFoldable(text)) return this.folded(text, header, indent)
    this.push(`${header} ${' '.repeat(this.choose(3))}${typeof value === 'number' ? text : this.flowText(text, false)}${this.behind()}`)
  }

  private nextLine(text: string, header: string, indent: string): void {
    this.push(header + this.behind())
    this.remarks(1)
    this.push(indent + text + this.behind())
  }

  private block(text: string, header: string, indent: string): void {
    this.push(`${header} ${['|', '|-', '|+', '>-'][this.choose(text.includes('\n') ? 3 : 4)] ?? ''}${this.behind()}`)
    for (const line of text.split('\n')) this.lines.push(line === '' ? '' : indent + line)
    this.isBehindBlock = true
  }

  private folded(text: string, header: string, indent: string): void {
    const [first = '', ...rest] = text.split(/ (?=\S)/u)
    this.push(`${header} ${first}`)
    for (const [index, word] of rest.entries()) this.push(indent + word + (index === rest.length - 1 ? this.behind() : ''))
  }

  private flow(value: Value, header: string, indent: string): void {
    const isLong = this.choose(3) === 1
    const parts = this.flowParts(value)
    if (!isLong) return this.push(`${header} ${parts.join('')}${this.behind()}`)
    this.push(header + this.behind())
    for (const part of parts) this.push(indent + ' '.repeat(this.choose(3)) + part + this.behind())
  }

  private flowParts(value: Value): readonly string[] {
    if (value === null || typeof value !== 'object') return [value === null ? '~' : typeof value === 'number' ? String(value) : this.flowText(value, true)]
    const inner = Array.isArray(value) ? (value as readonly Value[]).flatMap((item) => [...this.flowParts(item), ', ']) : Object.entries(value as Readonly<Record<string, Value>>).flatMap(([key, item]) => [`${this.flowText(key, true)}: `, ...this.flowParts(item), ', '])
    return Array.isArray(value) ? ['[', ...inner, ']'] : ['{', ...inner, '}']
  }

  private flowText(text: string, isFlow: boolean): string {
    const style = this.choose(3)
    if (style === 0 && isReadAs(isFlow ? `k: [${text}, x]` : `k: ${text}`, text) && isKey(text, isFlow)) return text
    return style === 1 || /[\n\t]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`
  }
}

function isFoldable(text: string): boolean {
  return /\S \S/u.test(text) && !text.includes('\n') && isReadAs(`k: ${text.replace(' ', '\n  ')}`, text)
}

function isReadAs(yaml: string, text: string): boolean {
  const { root, findings } = parseSource('', yaml)
  const [value] = root?.kind === 'map' ? root.entries.map((entry) => toPlainData(entry.value)) : []
  return findings.length === 0 && (value === text || JSON.stringify(value) === JSON.stringify([text, 'x']))
}

function isKey(text: string, isFlow: boolean): boolean {
  const { root, findings } = parseSource('', isFlow ? `{${text}: 1}` : `${text}: 1`)
  return findings.length === 0 && root?.kind === 'map' && root.entries.length === 1 && root.entries[0]?.key === text
}
