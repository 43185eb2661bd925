import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { compareFindings, type Finding } from '../base/finding.js'
import type { RuleInfo } from '../base/rule-info.js'
import type { Text } from '../base/text.js'
import { addressGiven, baseInCircle, baseUnreadable, configShadowed, configUnreadable, isAddress } from '../config/bases.js'
import type { ConfigFile, Located } from '../config/config-file.js'
import { effectiveFrom, matchesOf, settingsFrom, type Layer } from '../config/effective.js'
import { readConfig } from '../config/read-config.js'
import type { ReportedFile } from '../reporters/reporter.js'
import type { SourceFile } from '../source/source-file.js'
import type { FileConfig, FoundConfig } from './find-config.js'

/** What the loader is given by the program, which has it already. */
export interface LoaderParts {
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly readSource: (path: string, bytes: Uint8Array) => SourceFile
  readonly realPlace: (path: string) => string
  /** A path as messages show it. */
  readonly shown: (path: string) => string
  readonly catalogue: readonly RuleInfo[]
  readonly errorText: (error: unknown) => Text
}

/** Reads configurations, each once, and what they extend. */
export interface ConfigLoader {
  readonly settingsFor: (place: string, found: readonly FoundConfig[]) => Promise<FileConfig>
  readonly include: (path: string) => Promise<void>
  readonly isLoaded: (path: string) => boolean
  readonly reported: () => readonly ReportedFile[]
}

interface Loaded {
  readonly path: string
  readonly config: ConfigFile
  readonly unreadable: Text | undefined
  /** What it extends, in order; without addresses of the network. */
  readonly bases: readonly { readonly written: Located<string>; readonly path: string }[]
}

/** A loader that remembers what it read. */
export function makeConfigLoader({ readFile, readSource, realPlace, shown, catalogue, errorText }: LoaderParts): ConfigLoader {
  const loaded = new Map<string, Loaded>()
  const included = new Set<string>()
  const further = new Map<string, Finding>()

  async function load(path: string): Promise<Loaded> {
    const known = loaded.get(path)
    if (known) return known
    const one = await read(path)
    loaded.set(path, one)
    for (const base of one.bases) await load(base.path)
    return one
  }

  async function read(path: string): Promise<Loaded> {
    try {
      const config = readConfig(readSource(shown(path), await readFile(path)), catalogue)
      const bases = config.bases.filter(({ value }) => !isAddressHere(value)).map((written) => ({ written, path: realPlace(resolve(dirname(path), written.value)) }))
      return { path, config, unreadable: undefined, bases }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      return { path, config: readConfig(readSource(shown(path), new Uint8Array()), catalogue), unreadable: errorText(error), bases: [] }
    }
  }

  function reaches(from: string, target: string, seen = new Set<string>()): boolean {
    if (from === target) return true
    if (seen.has(from)) return false
    seen.add(from)
    return loaded.get(from)?.bases.some(({ path }) => reaches(path, target, seen)) === true
  }

  /** What a configuration comes to: what it extends, then itself; of repeated ones the last counts. */
  function layered(one: Loaded, done = new Map<string, readonly Loaded[]>()): readonly Loaded[] {
    const known = done.get(one.path)
    if (known) return known
    const bases = one.bases.filter(({ path }) => !reaches(path, one.path)).flatMap(({ path }) => loaded.get(path) ?? [])
    const all = [...bases.flatMap((base) => layered(base, done)), one]
    const layers = all.filter((layer, index) => all.lastIndexOf(layer) === index)
    done.set(one.path, layers)
    return layers
  }

  function findingsOf({ path, config, unreadable, bases }: Loaded): readonly Finding[] {
    const own = unreadable && isNamed(path) ? [configUnreadable(unreadable)] : []
    const shadow = further.get(path)
    const addresses = config.bases.filter(({ value }) => isAddressHere(value)).map(addressGiven)
    const wrong = bases.flatMap((base) => {
      if (reaches(base.path, path)) return [baseInCircle(base.written)]
      const why = loaded.get(base.path)?.unreadable
      return why ? [baseUnreadable(base.written, why)] : []
    })
    return [...config.findings, ...own, ...(shadow ? [shadow] : []), ...addresses, ...wrong].toSorted(compareFindings)
  }

  /** What cannot be read is told where it is extended, and by itself only where nothing extends it. */
  function isNamed(path: string): boolean {
    return ![...loaded.values()].some(({ bases }) => bases.some((base) => base.path === path))
  }

  const settled = new Map<string, FileConfig>()

  return {
    settingsFor: async (place, found) => {
      const used: Loaded[] = []
      for (const { path, shadowed } of found) {
        const one = await load(path)
        used.push(one)
        if (shadowed !== undefined) further.set((await load(shadowed)).path, configShadowed(shown(path)))
        if (one.config.isRoot) break
      }
      const layers = used.toReversed().flatMap((one) => layered(one).map((layer) => layerFor(one, layer, place)))
      // Most files of a folder are alike to its configurations.
      const key = [...layers.map(matchesOf), ...used.map(({ path }) => path)].join('\n')
      const known = settled.get(key) ?? settle(layers)
      settled.set(key, known)
      return known
    },
    include: async (path) => void included.add((await load(path)).path),
    isLoaded: (path) => loaded.has(path),
    reported: () =>
      [...loaded.values()]
        .map((one): ReportedFile & Pick<Loaded, 'path'> => ({ path: one.path, file: one.config.file, formKind: undefined, findings: findingsOf(one), notChecked: [], suppressed: [] }))
        .filter(({ path, findings }) => findings.length > 0 || included.has(path))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

function settle(layers: readonly Layer[]): FileConfig {
  const effective = effectiveFrom(layers)
  return { effective, settings: settingsFrom(effective) }
}

/** On Windows `C:` is a drive. */
function isAddressHere(path: string): boolean {
  return isAddress(path) && !isAbsolute(path)
}

/** Patterns count from the folder of the configuration that was found, in what it extends too; `baseline` and fonts from where they are written. */
function layerFor(found: Loaded, { path, config }: Loaded, place: string): Layer {
  const below = relative(dirname(found.path), place)
  // A file that lies elsewhere can only be meant by its whole path, such as `**/2019/**`.
  const isBelow = !isAbsolute(below) && below.split(sep)[0] !== '..'
  const slashed = (isBelow ? below : place).split(sep).join('/').replace(/^\/+/u, '')
  const resolveHere = (written: string): string => resolve(dirname(path), written)
  return { config, path: slashed, baseline: config.baseline && resolveHere(config.baseline.value), resolve: resolveHere }
}
