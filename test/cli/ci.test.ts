import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { faultyExampleText } from '../support/faulty-example.js'
import { gitFolder, type GitFolder } from '../support/git-folder.js'
import { minimalDeclaration as good } from '../support/minimal-declaration.js'
import { root, type Run } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** A folder of programs: `npx jixiao` and `jixiao` run the built tool, and npx notes what it was asked for. */
function programs({ isInstalled = true } = {}): string {
  const folder = temporaryFolder()
  const add = (name: string, text: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const tool = `exec "${process.execPath}" "${join(root, 'bin/jixiao.js')}"`
  add('jixiao', `${tool} "$@"`)
  add('npx', `
    if [ "$1" = --no-install ] && [ ${isInstalled ? 'yes' : 'no'} = no ]; then exit 1; fi
    case "$1" in --*) option="$1 "; shift;; esac
    if [ "$2" = --version ]; then exec "${process.execPath}" -p 1; fi
    { printf '%s' "$option"; printf '<%s>' "$@"; echo; } >> "$NPX_LOG"
    shift
    ${tool} "$@"`)
  return folder
}

function shell(script: string, cwd: string, env: Readonly<Record<string, string>>, path = programs()): Run {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '', NPX_LOG: join(cwd, '.npx.log'), PATH: `${path}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
  })
  return { code: status, out: stdout, err: stderr }
}

/** A repository with a good declaration recorded and a faulty one added since. */
function repository(): GitFolder {
  const made = gitFolder()
  made.write('申报/a.yaml', good)
  made.commit()
  made.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  made.write('申报/错 误.yaml', faultyExampleText)
  return made
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly { readonly shell: string; readonly run: string; readonly 'working-directory': string; readonly env: Readonly<Record<string, string>> }[] }
}

describe('action.yml', () => {
  const action = parse(read('action.yml')) as Action
  const [step] = action.runs.steps

  /** Runs the step as GitHub does, with these inputs. */
  function runAction(inputs: Readonly<Record<string, string>>, path = programs()): Run & { readonly asked: string } {
    const { folder } = repository()
    const valueOf = (expression: string): string => {
      const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(expression)?.[1] ?? ''
      return inputs[name] ?? action.inputs[name]?.default ?? ''
    }
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, expression]) => [name, valueOf(expression)]))
    const cwd = join(folder, valueOf(step?.['working-directory'] ?? ''))
    const log = join(folder, '.npx.log')
    writeFileSync(log, '')
    return { ...shell(step?.run ?? '', cwd, { ...env, NPX_LOG: log, GITHUB_WORKSPACE: folder }, path), asked: readFileSync(log, 'utf8') }
  }

  it('is a composite action whose inputs reach the shell by the environment alone', () => {
    expect(action.runs.using).toBe('composite')
    expect(Object.keys(action.inputs)).toEqual(['files', 'args', 'version', 'working-directory'])
    expect(step?.run).not.toContain('${{')
    expect(step?.shell).toBe('bash')
  })

  it('checks everything with the installed tool by default', () => {
    expect(runAction({}).asked).toBe('--no-install <jixiao><check><--format><github><--><.>\n')
  })

  it('takes files line by line, options by blanks, and a folder to run in', () => {
    const { asked } = runAction({ files: '申报/错 误.yaml\n\n*.yaml\n', args: ' --changed=origin/main  --lang\nen ', 'working-directory': '申报' })
    expect(asked).toBe('--no-install <jixiao><check><--format><github><--changed=origin/main><--lang><en><--><申报/错 误.yaml><*.yaml>\n')
    expect(runAction({ files: '', args: '--changed' }).asked).toBe('--no-install <jixiao><check><--format><github><--changed>\n')
  })

  it('fetches the version that is asked for', () => {
    expect(runAction({ version: '0.1.0' }).asked).toBe('--yes <jixiao@0.1.0><check><--format><github><--><.>\n')
  })

  it('never runs what stands in an input', () => {
    const { asked } = runAction({ files: '$(touch hacked)', args: '`touch hacked` $(touch hacked) *', version: '1; touch hacked' })
    expect(asked).toBe('--yes <jixiao@1; touch hacked><check><--format><github><`touch><hacked`><$(touch><hacked)><*><--><$(touch hacked)>\n')
  })

  it('prints the report and gives the exit code of the tool', () => {
    expect(runAction({})).toMatchObject({ code: 1, out: expect.stringMatching(/^::error .*JX201/mu) as unknown })
    expect(runAction({ files: '申报/a.yaml' })).toMatchObject({ code: 0 })
    expect(runAction({ files: 'nowhere.yaml' })).toMatchObject({ code: 2 })
  })

  it('says what to do where the tool is not installed', () => {
    expect(runAction({}, programs({ isInstalled: false }))).toMatchObject({ code: 2, out: '::error::jixiao is not installed here: run npm ci before, or give the action a version\n' })
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, unknown>>[]

  it('states what pre-commit wants to know', () => {
    expect(hooks.map(({ id, entry }) => [id, entry])).toEqual([['jixiao-check', 'jixiao check'], ['jixiao-fmt', 'jixiao fmt']])
    for (const hook of hooks) expect(hook).toMatchObject({ language: 'node', types: ['yaml'], require_serial: true, name: expect.any(String) as unknown })
  })

  it('lets npm pack print the name of the package alone, which is how pre-commit finds it', () => {
    expect(read('.npmrc').split('\n')).toContain('foreground-scripts=false')
  })

  it('checks the files that git has staged', () => {
    const { folder, git } = repository()
    git('add', '-A')
    const staged = git('diff', '--cached', '--name-only', '-z').split('\0').filter((path) => path !== '')
    const { code, out } = shell(`${String(hooks[0]?.['entry'])} "$FILE"`, folder, { FILE: staged.join('') })
    expect([staged, code]).toEqual([['申报/错 误.yaml'], 1])
    expect(out).toContain('申报/错 误.yaml:8:9')
    // The layout is not the one that jixiao fmt gives: its hook stops the commit too.
    writeFileSync(join(folder, '申报/错 误.yaml'), good.replace('年度: 2020', '年度:   2020'))
    expect(shell(`${String(hooks[1]?.['entry'])} "$FILE"`, folder, { FILE: staged.join('') }).out).toContain('申报/错 误.yaml')
  })
})

describe('docs/ci.md', () => {
  const text = read('docs/ci.md')
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].map(([, language = '', body = '']) => ({ language, body }))
  const commands = [...text.matchAll(/^(?: *- )?(npx jixiao check.*)$/gmu)].map(([, command = '']) => ({ command, format: / --format (\w+)/u.exec(command)?.[1] ?? 'pretty' }))

  it('has configurations that are YAML', () => {
    const broken = blocks.filter(({ language }) => language === 'yaml').flatMap(({ body }) => parseAllDocuments(body).flatMap(({ errors }) => errors))
    expect(broken).toEqual([])
  })

  it('names every input of the action', () => {
    for (const input of Object.keys((parse(read('action.yml')) as Action).inputs)) expect(text).toContain(`| \`${input}\` |`)
  })

  it.each(commands)('has a command that runs: $command', ({ command }) => {
    const { folder } = repository()
    const { code, out, err } = shell(command, folder, {})
    const target = /> (\S+)$/u.exec(command)?.[1]
    expect([code, err]).toEqual([1, ''])
    expect(target === undefined ? out : readFileSync(join(folder, target), 'utf8')).toContain('JX201')
  })

  it('has a git hook that stops a commit', () => {
    const { folder, git } = repository()
    const [hook] = blocks.filter(({ language }) => language === 'sh')
    mkdirSync(join(folder, '.git/hooks'), { recursive: true })
    writeFileSync(join(folder, '.git/hooks/pre-commit'), `#!/bin/sh\n${hook?.body ?? ''}`)
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
    git('add', '-A')
    const commit = (): Run => shell('git -c user.name=test -c user.email=test@test.invalid commit -q -m all', folder, {})
    expect(commit()).toMatchObject({ code: 1, err: expect.stringContaining('JX201') as unknown })
    writeFileSync(join(folder, '申报/错 误.yaml'), good)
    git('add', '-A')
    expect(commit()).toMatchObject({ code: 0 })
  })
})
