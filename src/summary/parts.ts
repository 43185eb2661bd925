import type { Text } from '../base/text.js'
import type { DeclarationRecord } from './record.js'
import type { Shard } from './summary.js'
import { schemaVersion } from './summary-json.js'

/** What one JSON file of a summary holds. */
export interface SummaryPart {
  /** As the user named the file. */
  readonly name: string
  readonly shard: Shard | null
  readonly records: readonly DeclarationRecord[]
  readonly failures: readonly Text[]
}

export type PartReading = SummaryPart | { readonly fault: Text }

/** Reads a part back. Parts come from this tool in the same version: another one may read and judge otherwise, and figures would not fit. */
export function readPart(name: string, text: string, version: string): PartReading {
  const data = parsed(text)
  if (!isPart(data)) return { fault: { zh: `${name}：不是 jixiao summary 写出的 JSON`, en: `${name}: is no JSON of jixiao summary` } }
  if (data.schemaVersion !== schemaVersion || data.tool.version !== version) {
    return { fault: { zh: `${name}：由另一版本（${data.tool.version}）写出，请用 ${version} 重新生成`, en: `${name}: was written by another version (${data.tool.version}); make it anew with ${version}` } }
  }
  return { name, shard: data.shard, records: data.declarations, failures: data.failures }
}

/** What keeps parts from being one summary: a part that is missing or there twice, or a file in two of them. */
export function faultOfParts(parts: readonly SummaryPart[]): Text | undefined {
  return shardFault(parts.flatMap(({ shard, name }) => (shard ? [{ ...shard, name }] : []))) ?? pathFault(parts)
}

function shardFault(shards: readonly (Shard & { readonly name: string })[]): Text | undefined {
  const [first, ...others] = shards
  if (!first) return undefined
  const odd = others.find(({ of }) => of !== first.of)
  if (odd) return { zh: `${first.name} 是 ${first.of} 份之一，${odd.name} 是 ${odd.of} 份之一，合不到一起`, en: `${first.name} is one of ${first.of} parts and ${odd.name} one of ${odd.of}: they do not fit together` }
  const twice = others.find(({ part }, at) => shards.findIndex((shard) => shard.part === part) <= at)
  if (twice) return { zh: `第 ${twice.part} 份给了两次：${twice.name}`, en: `part ${twice.part} is given twice: ${twice.name}` }
  const missing = Array.from({ length: first.of }, (_, index) => index + 1).filter((part) => shards.every((shard) => shard.part !== part))
  if (missing.length === 0) return undefined
  return { zh: `${first.of} 份里还缺第 ${missing.join('、')} 份，合计会少，没有汇总`, en: `of ${first.of} parts ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing: the totals would be short, and nothing was written` }
}

function pathFault(parts: readonly SummaryPart[]): Text | undefined {
  const homes = new Map<string, string>()
  for (const { name, records } of parts) {
    for (const { path } of records) {
      const home = homes.get(path)
      if (home !== undefined) return { zh: `${path} 在 ${home} 和 ${name} 里都有，会重复计算`, en: `${path} stands in ${home} and in ${name}, and would count twice` }
      homes.set(path, name)
    }
  }
  return undefined
}

interface PartFile {
  readonly schemaVersion: number
  readonly tool: { readonly version: string }
  readonly shard: Shard | null
  readonly declarations: readonly DeclarationRecord[]
  readonly failures: readonly Text[]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A look at the frame: what stands in it was written by this tool. */
function isPart(data: unknown): data is PartFile {
  return hasAll(data, { schemaVersion: isNumber, tool: (tool) => hasAll(tool, { version: isString }), shard: isShard, declarations: listOf(isRecord), failures: listOf(isText) })
}

function isShard(value: unknown): boolean {
  return value === null || (isObject(value) && 'part' in value && 'of' in value && isCount(value.part) && isCount(value.of) && Number(value.part) <= Number(value.of))
}

/** Numbers are looked at one by one: they are written into workbooks as they stand. */
function isRecord(value: unknown): boolean {
  return hasAll(value, { path: isString, hash: isString, state: isString, amounts: (amounts) => isObject(amounts) && Object.values(amounts).every(isDecimal), indicators: listOf(isIndicator), findings: listOf(isObject) })
}

function isIndicator(value: unknown): boolean {
  return isObject(value) && 'measures' in value && listOf(isMeasured)(value.measures) && 'line' in value && isNumber(value.line)
}

function isMeasured(value: unknown): boolean {
  return isObject(value) && !('number' in value && !isDecimal(value.number)) && !('upper' in value && !isDecimal(value.upper))
}

function isDecimal(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/u.test(value)
}

function isText(value: unknown): boolean {
  return hasAll(value, { zh: isString, en: isString })
}

function hasAll(value: unknown, checks: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  if (!isObject(value)) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  return Object.entries(checks).every(([key, isRight]) => isRight(fields.get(key)))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isString(value: unknown): boolean {
  return typeof value === 'string'
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number'
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function listOf(isItem: (item: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isItem)
}
