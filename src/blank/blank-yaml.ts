import type { Field, FormKind, IndicatorLevel2, IndicatorsField } from '../forms/form-kind.js'
import { printedColumns } from '../forms/printed-cells.js'
import { plainScalar } from '../source/plain-scalar.js'

/** What is filled in already. */
export interface Known {
  /** Texts and years by field identifier. */
  readonly values: Readonly<Record<string, string>>
  /** Where an editor finds the schema of the form, from the file's own folder. */
  readonly schema: string
}

/** An empty declaration, every key explained in the line above it. It is in the canonical layout. */
export function blankYaml(kind: FormKind, { values, schema }: Known): string {
  const head = [`# yaml-language-server: $schema=${schema}`, `# ${kind.description}`, '# “#”后面是说明和例子，可以删去，不打印。填好后检查：jixiao check 文件名；出表：jixiao export 文件名']
  const parts = kind.fields.map((field) => ({ lines: fieldLines(kind, field, values), isGroup: field.type === 'group' || field.type === 'list' || field.type === 'indicators' }))
  const body = parts.flatMap(({ lines, isGroup }, index) => (index > 0 && (isGroup || parts[index - 1]?.isGroup) ? ['', ...lines] : lines))
  return `${[...head, ...body].join('\n')}\n`
}

function fieldLines(kind: FormKind, field: Field, values: Known['values']): readonly string[] {
  const { label, description, required } = field
  const key = (value = ''): string => (value === '' ? `${label}:` : `${label}: ${value}`)
  const note = (examples: readonly (string | number)[] = []): string => comment(description, required, examples)
  switch (field.type) {
    case 'title':
      return [note(), key(kind.title)]
    case 'group':
      return [note(), key(), ...indented(field.fields.flatMap((inner) => fieldLines(kind, inner, values)))]
    case 'list':
      return [note(field.examples), key(), '  -']
    case 'indicators':
      return [note(), ...columnNotes(field), key(), ...indented(treeLines(field))]
    default:
      return [note(field.examples), key(known(field, values[field.id]))]
  }
}

/** A year is a number, a name a text. */
function known({ type }: Field, value = ''): string {
  return type === 'text' && value !== '' ? plainScalar(value) : value
}

/** Every column, told once above the tree. */
function columnNotes({ columns }: IndicatorsField): readonly string[] {
  return ['# 每一行可以写：', ...columns.map(({ label, required, description, examples }) => `#   ${label}：${comment(description, required, examples).slice(2)}`)]
}

function treeLines({ levels, columns }: IndicatorsField): readonly string[] {
  return levels.flatMap((level1) => [comment(level1.description), `${level1.label}:`, ...indented(level1.groups.flatMap((level2) => groupLines(level2, printedColumns(columns).map(({ label }) => label))))])
}

/** A group that a complete form has begins with a row to fill in, any other shows one only. */
function groupLines({ label, description, expected, examples }: IndicatorLevel2, columns: readonly string[]): readonly string[] {
  const [example] = examples
  const shown = columns.flatMap((column) => (example[column] === undefined ? [] : [`${column}: ${example[column]}`]))
  const note = [comment(description, expected), ...shown.map((line, index) => (index === 0 ? `# 例：- ${line}` : `#       ${line}`))]
  return [...note, `${label}:`, ...(expected ? indented(columns.map((column, index) => `${index === 0 ? '- ' : '  '}${column}:`)) : [])]
}

function comment(description: string, required?: true, examples: readonly (string | number)[] = []): string {
  const shown = examples.map(String).filter((example) => example !== '')
  return `# ${required ? '必填。' : ''}${description}${shown.length > 0 ? `例：${shown.join('；')}` : ''}`
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}
