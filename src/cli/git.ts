import { execFile } from 'node:child_process'
import { visibleText } from '../reporters/visible-text.js'
import { UserError } from './user-error.js'

/** What a run of git came to. */
export interface GitRun {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs git in a folder; what git refuses is for the caller to judge. Messages are asked for in English, to be recognized. */
export async function runGit(args: readonly string[], cwd: string): Promise<GitRun> {
  // Without optional locks nothing of the repository is written.
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' }
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 }, (error, out, err) => {
      if (error?.code === 'ENOENT') reject(new UserError({ zh: '没有找到 git 程序，--changed 要用它来看哪些文件改过', en: 'git is not installed; --changed needs it to see which files have changed' }))
      else if (error && typeof error.code !== 'number') reject(error)
      else resolve({ code: Number(error?.code ?? 0), out, err })
    })
  })
}

/** What git printed, or an error with what it had to say. */
export async function askGit(args: readonly string[], cwd: string): Promise<string> {
  const { code, out, err } = await runGit(args, cwd)
  if (code === 0) return out
  if (/not a git repository/u.test(err)) throw new UserError({ zh: '这个文件夹不在 git 仓库里，不能用 --changed', en: '--changed works in a git repository only, and this folder is in none' })
  const said = visibleText(err.split('\n')[0] ?? '')
  throw new UserError({ zh: `git 报告：${said}`, en: `git reports: ${said}` })
}
