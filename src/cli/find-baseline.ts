import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Text } from '../base/text.js'
import type { JudgedFile } from './check-files.js'
import { shown } from './find-config.js'
import { realPlace } from './real-paths.js'
import { UserError } from './user-error.js'

/** What `--baseline FILE` and `--no-baseline` come to; left out, one is looked for. */
export type BaselineOption = string | false | undefined

export const baselineName = 'jixiao.baseline.json'

/** Finds the baseline of each file: the one named, the one that its configuration names, or the nearest above the file. */
export type FindBaseline = (file: JudgedFile) => string | undefined

/**
 * The way to the baseline of a file, as an absolute path. Folders are looked at once.
 * @throws UserError if the one named does not exist.
 */
export function baselineFinder(option: BaselineOption, tell: (note: Text) => void = () => undefined): FindBaseline {
  const told = new Set<string>()
  if (option === false) return () => undefined
  if (option !== undefined) {
    if (!existsSync(option)) throw new UserError({ zh: `--baseline ${option}：没有这个文件`, en: `--baseline ${option}: no such file` })
    const path = resolve(option)
    return () => path
  }
  const byFolder = new Map<string, string | undefined>()
  return ({ file, place, settings }) => {
    if (settings.baseline !== undefined) return existsSync(settings.baseline) ? settings.baseline : missing(settings.baseline, told, tell)
    return nearest(dirname(place ?? realPlace(file.path)), byFolder)
  }
}

/** A configuration may name a baseline that is yet to be written; that is said once. */
function missing(path: string, told: Set<string>, tell: (note: Text) => void): undefined {
  if (told.has(path)) return
  told.add(path)
  const name = shown(path)
  tell({ zh: `${name}：配置里写的存量清单还没有，没有问题被略过；用 jixiao baseline write 建立`, en: `${name}: the baseline that the configuration names is not there, so nothing is taken for known; make it with jixiao baseline write` })
}

/** The baseline in a folder or the nearest one above, up to the folder that holds `.git`. */
function nearest(folder: string, byFolder: Map<string, string | undefined>): string | undefined {
  if (byFolder.has(folder)) return byFolder.get(folder)
  const own = join(folder, baselineName)
  const parent = dirname(folder)
  const isTop = parent === folder || existsSync(join(folder, '.git'))
  const found = existsSync(own) ? own : isTop ? undefined : nearest(parent, byFolder)
  byFolder.set(folder, found)
  return found
}
