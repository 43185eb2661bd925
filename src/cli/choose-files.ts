import type { Language, Text } from '../base/text.js'
import { findFiles, type FoundFiles } from './find-files.js'
import type { Io } from './io.js'

/** The options of every command over declarations that say which files are meant. */
export interface FileChoice {
  readonly stdinFilename: string
  /** Only files that changed: against HEAD, or since a branch. */
  readonly changed?: string | true
  readonly lang: Language
}

/** Files that the command line means. That none of them has changed is told, and no failure. */
export async function chooseFiles(names: readonly string[], { changed, lang }: FileChoice, io: Pick<Io, 'err'>): Promise<FoundFiles> {
  if (changed === undefined) return findFiles(names)
  const { changedFiles } = await import('./changed-files.js')
  const { names: named, isChanged } = await changedFiles(names, changed)
  const found = await findFiles(named.length > 0 ? named : ['.'])
  const files = found.files.filter(({ path }) => path === '-' || isChanged(path))
  // A folder without declarations was not named by anyone here.
  const failures = named.length > 0 ? found.failures : []
  if (files.length === 0 && failures.length === 0) io.err(`${unchanged[lang]}\n`)
  return { files, failures }
}

const unchanged: Text = { zh: '没有改动过的申报表', en: 'no declaration has changed' }
