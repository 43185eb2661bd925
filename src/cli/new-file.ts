import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Text } from '../base/text.js'
import { usageError } from './usage-error.js'
import { UserError } from './user-error.js'

/**
 * Where a new file goes: `-o` is its name, or the folder for it.
 * @throws UserError for a name that ends otherwise than its format does, and for a file that is there.
 */
export function newFile(output: string | undefined, name: string, endings: readonly string[]): string {
  const path = output === undefined ? name : isFolder(output) ? join(output, name) : output
  const ending = extname(path).slice(1).toLowerCase()
  const known = endings.map((one) => `.${one}`)
  if (!endings.includes(ending)) throw usageError({ zh: `${path}：文件名要以 ${known.join('、')} 结尾，文件夹名要以 / 结尾`, en: `${path}: the name of a file ends in ${known.join(' or ')}, that of a folder in /` })
  const taken = takenText(path)
  if (taken) throw new UserError(taken)
  return path
}

/** Says that a file is there already, if it is: nothing new is ever written over anything. */
export function takenText(path: string): Text | undefined {
  if (!statSync(path, { throwIfNoEntry: false })) return undefined
  return { zh: `${path} 已经有了，没有改动；请换一个名字（-o），或者先把它移走`, en: `${path} is there already and was left alone; choose another name (-o), or move it away first` }
}

function isFolder(output: string): boolean {
  return /[/\\]$/u.test(output) || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true
}
