import type { Text } from '../base/text.js'
import { compareEntries, type BaselineEntry } from './entries.js'

/** Raised when entries are compared otherwise. */
export const baselineVersion = 1

/** The text of a baseline file: one entry a line, sorted, so that a change of one is a change of one line. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.toSorted(compareEntries).map(({ file, rule, path, values, count, message }) => `    ${JSON.stringify({ file, rule, path, values, count, message })}`)
  return `{\n  "version": ${baselineVersion},\n  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}

/** The entries of a baseline file, or what is wrong with it. */
export function parseBaseline(text: string): { readonly entries: readonly BaselineEntry[] } | { readonly fault: Text; readonly isOther?: true } {
  const data = parseJson(text)
  if (!isRecord(data)) return { fault: { zh: '不是 JSON，或内容不是存量清单', en: 'not JSON, or no baseline' } }
  if (data['version'] !== baselineVersion) {
    return { fault: { zh: `版本是 ${String(data['version'])}，本工具只认 ${baselineVersion}；请用 jixiao baseline write 重写`, en: `its version is ${String(data['version'])}, this tool reads ${baselineVersion}; write it anew with jixiao baseline write` }, isOther: true }
  }
  const { entries } = data
  const read = Array.isArray(entries) ? entries.map(readEntry) : [undefined]
  const bad = read.indexOf(undefined)
  if (bad !== -1) return { fault: { zh: `第 ${bad + 1} 条不完整`, en: `entry ${bad + 1} is incomplete` } }
  return { entries: read.flatMap((entry) => entry ?? []) }
}

function readEntry(value: unknown): BaselineEntry | undefined {
  if (!isRecord(value)) return undefined
  const { file, rule, path, values, count, message } = value
  const isWhole = typeof count === 'number' && Number.isInteger(count) && count > 0
  if (typeof file !== 'string' || typeof rule !== 'string' || typeof path !== 'string' || typeof values !== 'string' || !isWhole) return undefined
  return { file, rule, path, values, count, message: typeof message === 'string' ? message : '' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
