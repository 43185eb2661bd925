import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { inFolder, mainName, nodeLicence, ownLicence } from '../../cli/program-files.js'

const example = 'examples/hengdong-petition-2020-revised.yaml'
const faulty = 'examples/faulty/jx201-project-off-by-one.yaml'

/** Lays together in `folder` what goes into an executable, for a Node and with its licence; returns the names by which the program asks for it. */
export async function fillProgramFolder(folder: string, node: string, licence: string): Promise<readonly string[]> {
  rmSync(join(folder, '..'), { recursive: true, force: true })
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  for (const name of ['', 'fonts/'].flatMap((below) => readdirSync(join('dist', below)).map((file) => `${below}${file}`)).filter(isNeeded)) cpSync(join('dist', name), join(folder, name))
  cpSync('LICENSE', join(folder, ownLicence))
  cpSync(licence, join(folder, nodeLicence))
  await build({ entryPoints: ['src/cli/single-file.ts'], outfile: join(folder, mainName), bundle: true, platform: 'node', target: 'node22', format: 'cjs', minify: true, logLevel: 'warning' })
  saveCompiledCode(folder, node)
  return inFolder(folder).names()
}

/** What loads the program from a folder, the library, and what another V8 compiled, are left out. */
function isNeeded(name: string): boolean {
  return /[.](?:cjs|ttf|txt)$/u.test(name) && !/^(?:start|index)[.]cjs$/u.test(name)
}

/**
 * Saves what V8 compiled of each part in these runs: a check, one that takes the YAML parser, the four forms, and a form read back.
 * Each part goes by the first run that loads it.
 */
function saveCompiledCode(folder: string, node: string): void {
  const [made, foreign] = [join(folder, '../made'), join(folder, '../foreign.yaml')]
  writeFileSync(foreign, readFileSync(faulty, 'utf8').replaceAll('\n', '\r\n'))
  const script = `
    const { existsSync, writeFileSync } = require('node:fs')
    const { join } = require('node:path')
    const folder = ${JSON.stringify(resolve(folder))}
    const { compiledCode } = require(join(folder, '${mainName}'))
    process.on('exit', () => {
      for (const [name, code] of compiledCode()) if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), code)
    })`
  const form = `${made}/${basename(example, '.yaml')}`
  const imports = ['xlsx', 'docx', 'html'].map((format) => ['import', `${form}.${format}`, '-o', '-'])
  for (const args of [['check', example], ['check', foreign], ['export', example, '--format', 'pdf,xlsx,docx,html', '-o', `${made}/`], ...imports]) {
    const { status, stderr } = spawnSync(node, ['-e', script, '--', 'jixiao', ...args], { encoding: 'utf8' })
    // The declaration that needs the parser has a finding.
    if (status !== (args.includes(foreign) ? 1 : 0)) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`)
  }
}
