import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/run-built.js'

interface Manifest {
  readonly version: string
  readonly license: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies?: unknown
  readonly devDependencies: Readonly<Record<string, string>>
}

// The files are those of npm.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest
const own = manifestOf('.')
const bundled = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
const [tables = '', tablesOfExecutables = ''] = readFileSync(join(root, 'docs/dependencies.md'), 'utf8').split('## What executables are made of')
const rowsIn = (text: string) => [...text.matchAll(/^\| `([^`]+)` \| (.*) \|$/gmu)].map(([, name = '', rest = '']) => [name, ...rest.split(' | ')] as const)
const rows = rowsIn(tables)

it('the table of dependencies has each once, with the version and licence that are installed, and says which are bundled', () => {
  expect(rows.map(([name]) => name)).toEqual(Object.keys(own.devDependencies))
  for (const [name, version, licence, size, isBundled, why, instead] of rows) {
    const installed = manifestOf(join('node_modules', name))
    expect([name, version, licence]).toEqual([name, installed.version, installed.license])
    expect(own.devDependencies[name]).toBe(version)
    if (isBundled !== 'fonts') expect([name, isBundled === 'yes']).toEqual([name, `\n${bundled}`.includes(`\n${name} ${version} (`)])
    expect(Number(size)).toBeGreaterThanOrEqual(0)
    expect([why, instead].filter((text) => text === undefined || text === '')).toEqual([])
  }
})

it('so has the table of what executables are made of, which npm installs by hash and from wherever it is set up to', () => {
  // npm's own file.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { packages } = JSON.parse(readFileSync(join(root, 'src/build/exe/package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, { readonly version: string; readonly license: string; readonly integrity?: string; readonly resolved?: string; readonly dependencies?: unknown }>> }
  const { '': whole, ...parts } = packages
  const stated = rowsIn(tablesOfExecutables).map(([name, version, licence]) => [name, version, licence])
  expect(Object.fromEntries(stated.map(([name, version]) => [name, version]))).toEqual(whole?.dependencies)
  expect(stated).toEqual(stated.map(([name]) => [name, parts[`node_modules/${name}`]?.version, parts[`node_modules/${name}`]?.license]))
  expect(Object.values(parts).filter(({ integrity, resolved }) => !integrity?.startsWith('sha512-') || resolved !== undefined)).toEqual([])
})

it('nothing is installed with the package, no script runs at its installation, and no address is in the lock file', () => {
  expect(own.dependencies).toBeUndefined()
  expect(Object.keys(own.scripts).filter((name) => name.endsWith('install'))).toEqual([])
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  expect(lock).not.toContain('"resolved"')
  expect([...lock.matchAll(/"node_modules\/([^"]+)": \{[^{}]*"hasInstallScript": true/gu)].map(([, name]) => name)).toEqual(['esbuild'])
})

it('the package holds what it needs to run and to be understood, and nothing else', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' })
  // npm's own answer.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const [{ files, bundled: inside }] = JSON.parse(packed) as [{ readonly files: readonly { readonly path: string }[]; readonly bundled: readonly string[] }]
  const allowed = /^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json|bin\/jixiao\.js|dist\/[\w.-]+\.(?:cjs|cjs\.map|txt)|dist\/fonts\/[\w.-]+\.(?:ttf|txt)|dist\/types\/.+\.d\.ts|schemas\/[\w.-]+\.json|examples\/.+\.(?:yaml|csv|md|json)|docs\/(?:handbook\.zh|ci)\.md|docs\/rules\/[\w-]+\.md)$/u
  expect(files.map(({ path }) => path).filter((path) => !allowed.test(path))).toEqual([])
  expect(inside).toEqual([])
})
