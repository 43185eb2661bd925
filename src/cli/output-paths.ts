import { extname, join } from 'node:path'
import { formats, type Format, usualFormats } from '../writers/index.js'
import type { CheckedFile } from './check-files.js'
import { nameKey } from './name-key.js'
import { UserError } from './user-error.js'

/** Where each source's file of a format goes. */
export type OutputPath<Ending extends string = Format> = (source: Pick<CheckedFile, 'below'> & { readonly file: { readonly path: string } }, ending: Ending) => string

/** Endings of files, so that a folder is not made under the name of a file. */
const fileEndings = /\.(?:pdf|xlsx?|docx?|html?|od[st]|txt|csv|json|ya?ml)$/iu

/** The formats to write: those asked for, else the one that the name after `-o` ends with, else the usual ones. */
export function formatsFor(asked: readonly Format[] | undefined, output: string | undefined): readonly Format[] {
  const named = formats.filter((format) => output !== undefined && isFileOf(output, format))
  return asked ?? (named.length > 0 ? named : usualFormats)
}

/**
 * Turns `-o PATH` into a rule for paths: a name that ends like one of the formats is a file, for a single source
 * and format; anything else is a folder, in which files keep their place below the folder they were found in.
 * Without `-o` the files go beside their sources. `mark`: what stands before the ending, to tell the file from another one;
 * `possible`: the endings that a name could have.
 * @throws UserError if the name is that of a file which cannot be written.
 */
export function outputPaths<Ending extends string>(output: string | undefined, sources: number, wanted: readonly Ending[], mark = '', possible: readonly string[] = wanted): OutputPath<Ending> {
  if (output === undefined) return ({ file }, ending) => withEnding(file.path, mark + ending)
  const [only] = wanted
  if (only !== undefined && wanted.length === 1 && sources <= 1 && isFileOf(output, only)) return () => output
  if (wanted.some((format) => isFileOf(output, format))) {
    throw new UserError({
      zh: `-o ${output} 是一个文件名，而要导出的不止一个文件；请写文件夹名`,
      en: `-o ${output} names one file, but more than one is to be written; name a folder`,
    })
  }
  if (fileEndings.test(output) || output === '-') {
    throw new UserError({
      zh: `不能导出为 ${output}；可以写文件夹名，或以 ${possible.map((format) => `.${format}`).join('、')} 结尾的文件名`,
      en: `cannot write to ${output}; name a folder, or a file that ends in ${possible.map((format) => `.${format}`).join(' or ')}`,
    })
  }
  return ({ below }, ending) => join(output, withEnding(below, mark + ending))
}

/** Output paths that several sources would share, with those sources: nothing is written there. */
export function sharedPaths(targets: readonly { readonly path: string; readonly source: string }[]): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>()
  for (const { path, source } of targets) {
    // Some file systems do not tell capitals apart.
    const known = sources.get(nameKey(path))
    if (known) known.push(source)
    else sources.set(nameKey(path), [source])
  }
  return new Map(targets.flatMap(({ path }) => {
    const sharing = sources.get(nameKey(path)) ?? []
    return sharing.length > 1 ? [[path, sharing] as const] : []
  }))
}

function withEnding(path: string, ending: string): string {
  return `${path.slice(0, path.length - extname(path).length)}.${ending}`
}

export function isFileOf(output: string, ending: string): boolean {
  return output.toLowerCase().endsWith(`.${ending}`)
}
