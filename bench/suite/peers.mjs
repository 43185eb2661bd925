import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findProgram, findPython } from './programs.mjs'

/** Packages of npm that we are compared with: in a folder of their own, none of the project's dependencies. */
const packages = {
  '@myriaddreamin/typst-ts-node-compiler': '0.7.0',
  '@stoplight/spectral-cli': '6.16.3',
  ajv: '8.20.0',
  'ajv-cli': '5.0.0',
  pdfmake: '0.3.11',
  yaml: '2.9.1',
}

/** Programs of Debian, and how each is found. */
const debian = {
  yamllint: { from: 'yamllint', find: () => findProgram('yamllint'), version: (program) => printed(program, ['--version']) },
  LibreOffice: { from: 'libreoffice-calc libreoffice-writer', find: () => findProgram('soffice', 'libreoffice'), version: (program) => printed(program, ['--version']) },
  Chromium: { from: 'chromium', find: () => findProgram('chromium', 'chromium-browser', 'google-chrome'), version: (program) => printed(program, ['--version']) },
  openpyxl: { from: 'python3-openpyxl', find: () => findPython('openpyxl'), version: (program) => printed(program, ['-c', 'import openpyxl; print(openpyxl.__version__)']) },
}
const printed = (program, args) => /\d+(?:\.\d+)+/u.exec(spawnSync(program, args, { encoding: 'utf8' }).stdout)?.[0] ?? '?'

const folder = resolve('node_modules/.cache/jixiao/peers')

/** Where packages of peers are; they are installed if they are not there, and what cannot be is told and left out. */
export function installPackages(say) {
  const wanted = `${JSON.stringify({ private: true, dependencies: packages }, null, 2)}\n`
  const list = join(folder, 'package.json')
  const done = join(folder, 'installed.json')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(list, wanted)
  say('installing the peers of npm, apart from the project')
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--prefix', folder], { encoding: 'utf8' })
  if (status === 0) writeFileSync(done, wanted)
  else say(`the peers of npm could not be installed:\n${stderr}`)
  return folder
}

/** Installs the packages of Debian that are missing, as root only. */
export function installDebian(say) {
  const missing = Object.values(debian).filter(({ find }) => find() === undefined).flatMap(({ from }) => from.split(' '))
  if (missing.length === 0) return
  say(`installing ${missing.join(' ')}`)
  const { status, stderr } = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (status !== 0) say(`apt-get ended with ${status}: ${stderr.trim().split('\n').at(-1)}`)
}

/**
 * What there is to compare with. `program(name)` is a program of Debian or nothing, `script(name, path)` the path of one of a package of npm or nothing,
 * `has(name)` whether a package of npm is there; `env` tells our own scripts where to find them all.
 */
export function findPeers(say) {
  const place = installPackages(say)
  const programs = Object.fromEntries(Object.entries(debian).map(([name, { find }]) => [name, find()]))
  const installed = (name) => existsSync(join(place, 'node_modules', name, 'package.json'))
  const versions = {
    ...Object.fromEntries(Object.keys(packages).map((name) => [name, installed(name) ? packages[name] : undefined])),
    ...Object.fromEntries(Object.entries(programs).map(([name, program]) => [name, program && debian[name].version(program)])),
  }
  for (const [name, program] of Object.entries(programs)) if (program === undefined) say(`${name} is not installed: apt-get install --no-install-recommends ${debian[name].from}, or --install as root`)
  return {
    versions,
    program: (name) => programs[name],
    script: (name, path) => (installed(name) ? join(place, 'node_modules', name, path) : undefined),
    has: installed,
    env: { PEERS_FOLDER: place, CHROMIUM: programs.Chromium ?? '' },
  }
}
