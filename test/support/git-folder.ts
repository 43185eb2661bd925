import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './temporary-folder.js'

/** A git repository that goes when the running test ends. */
export interface GitFolder {
  readonly folder: string
  readonly git: (...args: readonly string[]) => string
  /** Writes a file, in a folder of its own if need be. */
  readonly write: (path: string, text: string) => void
  /** Records all as it stands. */
  readonly commit: () => void
}

/** Git as if no one had ever configured it, and not as part of a hook that may be running these tests. */
const plainGit: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined || name.startsWith('GIT_') ? [] : [[name, value]]))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'test',
  GIT_AUTHOR_EMAIL: 'test@test.invalid',
  GIT_COMMITTER_NAME: 'test',
  GIT_COMMITTER_EMAIL: 'test@test.invalid',
}

/** An empty repository on the branch `main`. */
export function gitFolder(folder = temporaryFolder()): GitFolder {
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, env: plainGit, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const commit = (): void => {
    git('add', '-A')
    git('commit', '-q', '--allow-empty', '-m', 'all')
  }
  git('init', '-q', '-b', 'main')
  return { folder, git, write, commit }
}
