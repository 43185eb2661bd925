import { basename } from 'node:path'
import type { Settings } from '../base/settings.js'
import type { Format } from '../writers/index.js'
import type { UserFont } from '../writers/writer.js'
import type { Exportable } from './export-form.js'
import type { ExportSettings } from './export-settings.js'
import type { Io } from './io.js'
import { sha256 } from './sha256.js'
import { isSystemError } from './user-error.js'

/** A file that was written: all that it was made of, and what it holds, as hashes. */
export interface FormerFile {
  readonly key: string
  readonly hash: string
}

interface Made {
  readonly one: Exportable
  readonly format: Format
  readonly settings: ExportSettings
  readonly fonts: readonly UserFont[]
}

const fontHashes = new WeakMap<Uint8Array, string>()
const settingsHashes = new WeakMap<Settings, string>()

/** A hash of everything that a form's file depends on: its declaration, the tool, the rules that judge it, how it is to be printed. */
export function formKey({ one, format, settings, fonts }: Made, io: Pick<Io, 'toolHash'>): string {
  const parts = {
    tool: io.toolHash(),
    source: hashOf(one.bytes),
    // Under this name the declaration is attached.
    name: basename(one.file.path),
    rules: rulesHash(one.settings),
    format,
    // The fonts by what they are, wherever they lie.
    settings: { ...settings, fonts: [] },
    fonts: fonts.map(({ face = 'all', member, bytes }) => [face, member ?? {}, fontHash(bytes)]),
  }
  return hashOf(JSON.stringify(parts))
}

/** Whether the file that was written stands there still as it was, made of the same. */
export async function isIntact(path: string, former: FormerFile | undefined, key: string, { readFile }: Pick<Io, 'readFile'>): Promise<boolean> {
  if (former?.key !== key) return false
  try {
    return hashOf(await readFile(path)) === former.hash
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

export function hashOf(content: Uint8Array | string): string {
  return sha256().update(content).digest('hex')
}

function rulesHash(settings: Settings): string {
  const known = settingsHashes.get(settings)
  if (known !== undefined) return known
  const { profile, rules, reasonRequired } = settings
  const hash = hashOf(JSON.stringify([profile, reasonRequired, [...rules].map(([code, { severity, tolerance }]) => [code, severity ?? '', tolerance ? [tolerance.value.toString(), tolerance.reason] : []])]))
  settingsHashes.set(settings, hash)
  return hash
}

function fontHash(bytes: Uint8Array): string {
  const known = fontHashes.get(bytes) ?? hashOf(bytes)
  fontHashes.set(bytes, known)
  return known
}
