import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Shard } from '../summary/summary.js'
import type { TableName } from '../summary/table.js'
import { isFileOf } from './output-paths.js'
import { usageError } from './usage-error.js'

/** Formats of a summary, with the endings of their files. */
const endings = { text: 'txt', xlsx: 'xlsx', html: 'html', json: 'json', csv: 'csv' } as const

export type SummaryFormat = keyof typeof endings

export const summaryFormats: readonly SummaryFormat[] = ['text', 'xlsx', 'html', 'json', 'csv']

export interface SummaryOutputOptions {
  readonly format?: readonly SummaryFormat[]
  readonly output?: readonly string[]
  readonly table?: TableName
  readonly shard?: Shard
}

/** One thing to write. */
export interface SummaryOutput {
  readonly format: SummaryFormat
  /** Left out: standard output. */
  readonly path?: string
}

/**
 * What the options come to: a file says its format by its ending, a folder takes a file of each format, and `-` or nothing is
 * standard output, for text of one format.
 * @throws UserError if the options do not fit together.
 */
export function summaryOutputs({ format, output = ['-'], table, shard }: SummaryOutputOptions): readonly SummaryOutput[] {
  const outputs = output.flatMap((name) => outputsOf(name, format, shard ? 'json' : 'text'))
  const unused = format?.find((one) => outputs.every((wanted) => wanted.format !== one))
  if (unused) throw usageError({ zh: `--format ${unused} 没有可写的地方：用 -o 写明文件名或文件夹`, en: `--format ${unused} has nowhere to go: name a file or a folder with -o` })
  const paths = outputs.map(({ path }) => path ?? '-')
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice !== undefined) throw usageError({ zh: `有两样都要写到 ${twice}`, en: `two outputs would be written to ${twice}` })
  if (shard && outputs.some((one) => one.format !== 'json')) throw usageError({ zh: '--shard 只写 JSON，如 -o part-3.json；合起来时再写其他格式', en: '--shard writes JSON only, as in -o part-3.json; other formats come when the parts are put together' })
  if (table && outputs.every((one) => one.format !== 'csv')) throw usageError({ zh: '--table 只用于 CSV', en: '--table is for CSV only' })
  return outputs
}

function outputsOf(name: string, asked: readonly SummaryFormat[] | undefined, usual: SummaryFormat): readonly SummaryOutput[] {
  if (name === '-') return [{ format: printable(asked, usual) }]
  const byName = summaryFormats.find((format) => isFileOf(name, endings[format]))
  if (byName && !isFolder(name)) {
    if (asked && !asked.includes(byName)) throw usageError({ zh: `-o ${name} 与 --format ${asked.join(',')} 不符`, en: `-o ${name} is not of --format ${asked.join(',')}` })
    return [{ format: byName, path: name }]
  }
  if (!asked) throw usageError({ zh: `-o ${name} 看不出格式：写成 .xlsx、.html、.json、.csv 或 .txt 结尾的文件名，或加 --format`, en: `-o ${name} tells no format: name a file that ends in .xlsx, .html, .json, .csv or .txt, or add --format` })
  return asked.map((format) => ({ format, path: join(name, `summary.${endings[format]}`) }))
}

/** What cannot be looked at is no folder: writing tells why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    return false
  }
}

/** What goes to standard output: one format that is text. */
function printable(asked: readonly SummaryFormat[] | undefined, usual: SummaryFormat): SummaryFormat {
  const [first = usual, ...others] = asked ?? []
  if (others.length > 0 || first === 'xlsx' || first === 'html') {
    throw usageError({ zh: `${asked?.join(',')} 不能显示在屏幕上：用 -o 写明文件名或文件夹`, en: `${asked?.join(',')} cannot go to standard output: name a file or a folder with -o` })
  }
  return first
}
