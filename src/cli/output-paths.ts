import { basename, dirname, extname, join } from 'node:path'
import { formats, type Format } from '../writers/index.js'
import { UserError } from './user-error.js'

/** The formats to write: those asked for, else the one that the name after `-o` ends with, else all. */
export function formatsFor(asked: readonly Format[] | undefined, output: string | undefined): readonly Format[] {
  const named = formats.filter((format) => output !== undefined && isFileOf(output, format))
  return asked ?? (named.length > 0 ? named : formats)
}

/** Where each source's file of a format goes. */
export type OutputPath = (source: string, format: string) => string

/**
 * Turns `-o PATH` into a rule for paths: a name that ends like one of the formats is a file, for a single source
 * and format; anything else is a folder. Without `-o` the files go beside their sources.
 */
export function outputPaths(output: string | undefined, sources: readonly string[], wanted: readonly Format[]): OutputPath {
  const named = (source: string, format: string): string => `${basename(source, extname(source))}.${format}`
  if (output === undefined) return (source, format) => join(dirname(source), named(source, format))
  const isFile = wanted.some((format) => isFileOf(output, format))
  if (!isFile) return (source, format) => join(output, named(source, format))
  if (sources.length > 1 || wanted.length > 1) {
    throw new UserError({
      zh: `-o ${output} 是一个文件名，而要写的不止一个文件；请写文件夹名`,
      en: `-o ${output} names one file, but more than one is to be written; name a folder`,
    })
  }
  return () => output
}

/** Output paths that two sources would share: nothing is written there. */
export function sharedPaths(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.filter((path, index) => paths.indexOf(path) !== index))
}

function isFileOf(output: string, format: Format): boolean {
  return output.toLowerCase().endsWith(`.${format}`)
}
