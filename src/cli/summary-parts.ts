import { resolve } from 'node:path'
import type { Language } from '../base/text.js'
import { formKinds } from '../forms/index.js'
import { ruleCatalogue } from '../rule-catalogue.js'
import type { PartReading, SummaryPart } from '../summary/parts.js'
import type { DeclarationRecord } from '../summary/record.js'
import type { Summary } from '../summary/summary.js'
import { version } from '../../package.json'
import { findFiles } from './find-files.js'
import type { Io } from './io.js'
import { printFailures } from './print-failures.js'
import { systemErrorText, UserError } from './user-error.js'

/**
 * Puts parts together. `outputs`: files to be written.
 * @throws UserError if one cannot be read or would be overwritten, or they are not the parts of one summary.
 */
export async function joinParts(names: readonly string[], outputs: readonly string[], io: Io): Promise<Summary> {
  const { faultOfParts, formFacts, summarize } = await import('../summary/write-summary.js')
  const { files, failures } = await findFiles(names, ['json'])
  const [missing] = failures
  if (missing) throw new UserError(missing)
  const written = new Set(outputs.map((path) => resolve(path)))
  const lost = files.find(({ path }) => written.has(resolve(path)))
  if (lost) throw new UserError({ zh: `${lost.path} 是其中一份，不能写到那里`, en: `${lost.path} is one of the parts and cannot be written to` })
  const parts: SummaryPart[] = []
  for (const { path } of files) {
    const part = await readPartFile(path, io)
    if ('fault' in part) throw new UserError(part.fault)
    parts.push(part)
  }
  const fault = faultOfParts(parts)
  if (fault) throw new UserError(fault)
  return summarize(parts.flatMap(({ records }) => records), parts.flatMap((part) => part.failures), { forms: formKinds.map(formFacts), rules: ruleCatalogue })
}

/** Records of a summary of before, by path. One that is not there yet, or is of another version, has none: that is told, and all is read. */
export async function knownRecords(name: string | undefined, language: Language, io: Io): Promise<ReadonlyMap<string, DeclarationRecord>> {
  if (name === undefined) return new Map()
  const part = await readPartFile(name, io)
  if (!('fault' in part)) return new Map(part.records.map((record) => [record.path, record]))
  printFailures([{ zh: `${part.fault.zh}；全部重新读取`, en: `${part.fault.en}; everything is read anew` }], language, io)
  return new Map()
}

async function readPartFile(path: string, io: Io): Promise<PartReading> {
  const { readPart } = await import('../summary/write-summary.js')
  try {
    return readPart(path, new TextDecoder().decode(await io.readFile(path)), version)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const why = systemErrorText(error)
    return { fault: { zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` } }
  }
}
