import { existsSync } from 'node:fs'
import { watch } from 'chokidar'
import type { Language, Text } from '../base/text.js'
import { displayWidth } from '../base/width.js'
import { messageLines } from '../reporters/visible-text.js'
import { afterCalm } from './after-calm.js'
import { exitCodes } from './exit-codes.js'
import type { Io } from './io.js'
import { isUserError, UserError } from './user-error.js'
import { watchRoots } from './watch-roots.js'

/** What to watch, and what to do after every change. */
export interface Watch {
  readonly names: readonly string[]
  readonly run: () => Promise<unknown>
  readonly language: Language
  readonly io: Io
}

/** Runs once, then after every change of what is named, until the terminal interrupts or closes. */
export async function watchFiles({ names, run, language, io }: Watch): Promise<number> {
  if (names.includes('-')) throw new UserError({ zh: '标准输入不能用 --watch', en: '--watch cannot watch standard input' })
  const { folders, isIgnored } = watchRoots(names.length > 0 ? names : ['.'])
  const watcher = watch([...folders], { ignoreInitial: true, ignored: (path, stats) => isIgnored(path, stats?.isFile()) })
  const again = afterCalm(async (isFirst) => {
    if (!isFirst) io.out(separator(io))
    await attempt(run, isFirst, language, io)
    io.err(`${waiting[language]}\n`)
  })
  return new Promise((resolve, reject) => {
    const leave = returning(folders, (folder) => {
      watcher.add(folder)
      again.ask()
    })
    const end = (code: number): void => {
      again.stop()
      leave()
      watcher.close().then(() => resolve(code), reject)
    }
    process.once('SIGINT', () => end(exitCodes.interrupted))
    process.stdout.once('error', () => end(exitCodes.clean))
    again.onFailure((error) => {
      leave()
      void watcher.close()
      reject(error)
    })
    watcher.on('all', () => again.ask())
    watcher.on('error', (error) => io.err(`${messageLines(String(error))}\n`))
    // Before all is in view a change could be missed.
    watcher.once('ready', () => again.ask())
  })
}

/** Milliseconds between two looks for folders that have gone. */
const lookAgain = 500

/**
 * Tells of folders that have gone and come back, as when another branch is checked out: the system tells of neither once a folder is no more. The process
 * goes on meanwhile. Returns how to let go.
 */
function returning(folders: readonly string[], tell: (folder: string) => void): () => void {
  const gone = new Set<string>()
  const timer = setInterval(() => {
    for (const folder of folders) {
      if (!existsSync(folder)) gone.add(folder)
      else if (gone.delete(folder)) tell(folder)
    }
  }, lookAgain)
  return () => clearInterval(timer)
}

/** What is wrong from the beginning ends the watch; what goes wrong later can be put right while it goes on. */
async function attempt(run: () => Promise<unknown>, isFirst: boolean, language: Language, io: Io): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (isFirst || !isUserError(error)) throw error
    io.err(`${messageLines(error.text[language])}\n`)
  }
}

/** Sets reports apart for people; a program that reads along gets no clock. */
function separator(io: Io): string {
  if (!process.stdout.isTTY) return '\n'
  const time = ` ${new Date().toTimeString().slice(0, 8)} `
  const line = (io.isAscii ? '-' : '─').repeat(Math.max(0, Math.min(io.width, 80) - displayWidth(time) - 2))
  return `\n${line.slice(0, 2)}${time}${line}\n\n`
}

const waiting: Text = { zh: '等待改动……（按 Ctrl-C 结束）', en: 'waiting for changes (Ctrl-C ends)' }
