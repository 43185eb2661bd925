import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { visibleText } from '../reporters/visible-text.js'
import { askGit, runGit } from './git.js'
import { UserError } from './user-error.js'

/** Which files `--changed` means. */
export interface Changed {
  /** Names of files that stand on the command line, with the one that `--changed` took for its own. */
  readonly names: readonly string[]
  readonly isChanged: (path: string) => boolean
}

/**
 * Asks git which files changed: against HEAD, or since the branch left `base`; what is not yet committed always counts.
 * `--changed 2020.yaml` names a file and no base.
 */
export async function changedFiles(names: readonly string[], value: string | true): Promise<Changed> {
  const here = process.cwd()
  const top = (await askGit(['rev-parse', '--show-toplevel'], here)).replace(/\r?\n$/u, '')
  const base = value === true || (await isFileName(value, here)) ? undefined : value
  const since = await commitToCompare(base, here)
  const places = new Set((await listChanged(since, top)).flatMap((path) => realPath(join(top, path)) ?? []))
  return {
    names: typeof value === 'string' && base === undefined ? [...names, value] : names,
    isChanged: (path) => places.has(realPath(path) ?? ''),
  }
}

/** Whether what follows `--changed` is a file of this folder and not something that git knows. */
async function isFileName(word: string, here: string): Promise<boolean> {
  if (word.startsWith('-')) return word === '-'
  if (!existsSync(word)) return !(await isCommit(word, here)) && (/\.ya?ml$/iu.test(word) || /[*?{}]/u.test(word))
  // Four digits may abbreviate a commit: only a ref can be meant as well as the file.
  const { out } = await runGit(['rev-parse', '--quiet', '--verify', '--symbolic-full-name', word], here)
  const ref = out.trim()
  if (ref === '') return true
  const shown = visibleText(word)
  throw new UserError({
    zh: `“${shown}”既是文件或文件夹，又是 git 的分支或标签：要检查的写 ./${shown}，要比较的写 --changed=${visibleText(ref)}`,
    en: `${shown} is a file or folder and a git ref too: write ./${shown} for what to check, --changed=${visibleText(ref)} for what to compare with`,
  })
}

/** The commit that files are compared with; nothing where there is none yet. */
async function commitToCompare(base: string | undefined, here: string): Promise<string | undefined> {
  const hasHead = await isCommit('HEAD', here)
  if (base === undefined) return hasHead ? 'HEAD' : undefined
  const shown = visibleText(base)
  if (base.startsWith('-') || !(await isCommit(base, here))) throw new UserError({ zh: `git 里没有“${shown}”这个分支、标签或提交`, en: `git knows no branch, tag or commit called ${shown}` })
  const { code, out } = hasHead ? await runGit(['merge-base', base, 'HEAD'], here) : { code: 1, out: '' }
  const [commit = ''] = out.split('\n')
  if (code === 0 && commit !== '') return commit
  const isShallow = (await runGit(['rev-parse', '--is-shallow-repository'], here)).out.trim() === 'true'
  throw new UserError({
    zh: `当前的提交与“${shown}”没有共同的来源${isShallow ? '：仓库只取了最近几次提交，请先取全（git fetch --unshallow；持续集成中把 fetch-depth 设为 0）' : ''}`,
    en: `the current commit and ${shown} have no commit in common${isShallow ? ': the clone is shallow; fetch the whole history first (git fetch --unshallow, or fetch-depth: 0 in continuous integration)' : ''}`,
  })
}

async function isCommit(name: string, here: string): Promise<boolean> {
  return (await runGit(['rev-parse', '--quiet', '--verify', `${name}^{commit}`], here)).code === 0
}

/** Paths from the top of the repository. A renamed file counts under its new name, a deleted one not at all. */
async function listChanged(since: string | undefined, top: string): Promise<readonly string[]> {
  const added = ['ls-files', '-z', '--others', '--exclude-standard']
  if (since === undefined) return split(await askGit([...added, '--cached'], top))
  const known = await askGit(['diff', '-z', '--name-only', '--no-renames', '--diff-filter=d', since, '--'], top)
  return [...split(known), ...split(await askGit(added, top))]
}

function split(list: string): readonly string[] {
  return list.split('\0').filter((path) => path !== '')
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
