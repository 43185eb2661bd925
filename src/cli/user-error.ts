import type { Text } from '../base/text.js'
import { isFolder } from './is-folder.js'

/** The caller or the machine is at fault: printed without a stack, exit code 2. */
export class UserError extends Error {
  readonly text: Text
  /** Code that is loaded on demand has a class of its own under this name, so that `instanceof` tells nothing. */
  readonly isUserError = true

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && 'isUserError' in error
}

/**
 * Refuses a folder where an option takes a file.
 * @throws UserError
 */
export function refuseFolder(option: string, path: string): void {
  if (!isFolder(path)) return
  throw new UserError({ zh: `${option} ${path}：这是文件夹，请写文件`, en: `${option} ${path}: this is a folder; name a file` })
}

/** What the machine refused, in words. */
export function systemErrorText(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return systemErrors[code] ?? { zh: `系统报告 ${code || String(error)}`, en: `the system reports ${code || String(error)}` }
}

/** An error that the operating system reported, as opposed to a bug. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

const systemErrors: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限，或文件正被别的程序使用', en: 'not permitted, or the file is in use' },
  EBUSY: { zh: '文件正被别的程序使用', en: 'the file is in use by another program' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' },
  ENOTDIR: { zh: '路径中间有一段不是文件夹', en: 'a part of the path is not a folder' },
  EEXIST: { zh: '路径中有同名的文件，不是文件夹', en: 'a file of that name is in the way of a folder' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  EFBIG: { zh: '文件太大', en: 'the file is too large' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ENFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ELOOP: { zh: '链接绕成了圈', en: 'the links lead in a circle' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
  ENOTEMPTY: { zh: '那里有一个同名的文件夹', en: 'a folder of that name is there' },
  LEADS_OUT: { zh: '要写到输出文件夹之外（名称或链接指到外面）', en: 'it would be outside the output folder (by its name or a link)' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the file name is too long' },
}
