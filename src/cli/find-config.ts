import { existsSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Profile } from '../base/rule-info.js'
import { defaultSettings, type Settings } from '../base/settings.js'
import { configNames } from '../config/config-file.js'
import { type Effective, nothingSet } from '../config/effective.js'
import type { ReportedFile } from '../reporters/reporter.js'
import { ruleCatalogue } from '../rule-catalogue.js'
import { readSource } from '../source/read-source.js'
import type { Io } from './io.js'
import type { ConfigLoader } from './load-config.js'
import { realPaths, realPlace } from './real-paths.js'
import { refuseFolder, systemErrorText, UserError } from './user-error.js'

/** What `--config FILE` and `--no-config` come to; left out, configurations are looked for. */
export type ConfigOption = string | false | undefined

/** How the command line chooses configurations, and what it says in their place. */
export interface ConfigOptions {
  readonly config?: ConfigOption
  /** Wins over configurations. */
  readonly profile?: Profile
  /** Holds where neither the command line nor a configuration names one. */
  readonly usualProfile?: Profile
}

/** What holds for one file: for the check, and with the place of each value. */
export interface FileConfig {
  readonly settings: Settings
  readonly effective: Effective
}

/** A configuration that lies above a file. */
export interface FoundConfig {
  readonly path: string
  /** A second one in the same folder, which has no effect. */
  readonly shadowed?: string
}

/** Finds what holds for files, and remembers the configurations that were read. */
export interface ConfigFinder {
  /** The path may be one that does not exist, such as a name for standard input; `place` is where it really is, if that is known. */
  readonly settingsFor: (path: string, place?: string) => Promise<FileConfig>
  /** Takes a configuration that the command line names among those to be told of. */
  readonly include: (path: string) => Promise<void>
  /** Whether a file has the name of a configuration, or was read as one. */
  readonly isConfig: (path: string, place?: string) => boolean
  /** Configurations with faults, and those included, by path. */
  readonly reported: () => readonly ReportedFile[]
}


/**
 * The one way to the settings of a file, for every command.
 * @throws UserError if `--config` names no file.
 */
export function makeConfigFinder({ config: option, profile, usualProfile }: ConfigOptions, io: Pick<Io, 'readFile'>): ConfigFinder {
  const plain: FileConfig = { settings: withProfile(defaultSettings, profile ?? usualProfile), effective: nothingSet }
  const fixed = typeof option === 'string' ? [{ path: realPlace(existing(option)) }] : []
  const byFolder = new Map<string, readonly FoundConfig[]>()
  const placeOf = realPaths()
  let loader: ConfigLoader | undefined
  const load = async (): Promise<ConfigLoader> => {
    const { makeConfigLoader } = await import('./load-config.js')
    loader ??= makeConfigLoader({ readFile: io.readFile, readSource, realPlace, shown, catalogue: ruleCatalogue, errorText: systemErrorText })
    return loader
  }
  return {
    settingsFor: async (path, place = placeOf(path)) => {
      const found = option === undefined ? configsAbove(dirname(place), byFolder) : fixed
      if (found.length === 0) return plain
      const { settings, effective } = await (await load()).settingsFor(place, found)
      return { settings: withProfile(settings, profile ?? (effective.profile ? undefined : usualProfile)), effective }
    },
    include: async (path) => (await load()).include(realPlace(path)),
    isConfig: (path, place) => configNames.includes(basename(path)) || loader?.isLoaded(place ?? placeOf(path)) === true,
    reported: () => loader?.reported() ?? [],
  }
}

function withProfile(settings: Settings, profile: Profile | undefined): Settings {
  return profile === undefined ? settings : { ...settings, profile }
}

/** Configurations in a folder and those above it, the nearest first, up to the folder that holds `.git`. Each folder is looked at once. */
function configsAbove(folder: string, byFolder: Map<string, readonly FoundConfig[]>): readonly FoundConfig[] {
  const known = byFolder.get(folder)
  if (known) return known
  const [path, shadowed] = configNames.map((name) => join(folder, name)).filter((candidate) => existsSync(candidate))
  const own = path === undefined ? [] : [{ path, ...(shadowed !== undefined && { shadowed }) }]
  const parent = dirname(folder)
  const isTop = parent === folder || existsSync(join(folder, '.git'))
  const found = isTop ? own : [...own, ...configsAbove(parent, byFolder)]
  byFolder.set(folder, found)
  return found
}

/** An absolute path as the user would write it, from the working folder. */
export function shown(path: string): string {
  return relative('', path) || path
}

function existing(option: string): string {
  refuseFolder('--config', option)
  if (existsSync(option)) return option
  throw new UserError({ zh: `--config ${option}：没有这个文件`, en: `--config ${option}: no such file` })
}
