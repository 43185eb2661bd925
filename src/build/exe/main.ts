import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { listName, mainName } from '../../cli/program-files.js'
import { fillProgramFolder } from './program-folder.js'
import { licenceOfNode, nodeHere, targets, type Target } from './targets.js'
import { withoutSignature } from './without-signature.js'

/** What is made on the way, below the folder that npm ci empties. */
const workFolder = 'node_modules/.cache/jixiao/exe'
const packagesFolder = join(workFolder, 'packages')
const modules = join(packagesFolder, 'node_modules')
const programFolder = join(workFolder, 'made/program')
const outputFolder = 'dist-exe'

/** Executables for the systems that are named on the command line, or for all. */
async function main(): Promise<void> {
  const named = process.argv.slice(2)
  const chosen = targets.filter(({ name }) => named.length === 0 || named.includes(name))
  if (chosen.length < Math.max(1, named.length)) throw new Error(`only ${targets.map(({ name }) => name).join(' and ')} can be made`)
  if (!existsSync('dist/cli.cjs')) throw new Error('the program is not built: npm run build')
  installPackages()
  const names = await fillProgramFolder(programFolder, join(modules, nodeHere), join(modules, licenceOfNode))
  mkdirSync(outputFolder, { recursive: true })
  for (const target of chosen) await makeExecutable(target, names)
}

/** The packages that `package-lock.json` here names, with their hashes; once they are there no network is needed. */
function installPackages(): void {
  const lock = readFileSync('src/build/exe/package-lock.json')
  const installed = join(packagesFolder, 'package-lock.json')
  if (existsSync(join(modules, 'postject')) && existsSync(installed) && readFileSync(installed).equals(lock)) return
  rmSync(packagesFolder, { recursive: true, force: true })
  mkdirSync(packagesFolder, { recursive: true })
  cpSync('src/build/exe/package.json', join(packagesFolder, 'package.json'))
  // By force: one of them is for another system.
  writeFileSync(installed, lock)
  execFileSync('npm', ['ci', '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: packagesFolder, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Node with the program put into it. */
async function makeExecutable({ file, node, takesCompiledCode }: Target, names: readonly string[]): Promise<void> {
  const assets = names.filter((name) => takesCompiledCode || !name.endsWith('.cache'))
  writeFileSync(join(programFolder, listName), JSON.stringify(assets))
  const [blob, configuration] = [join(workFolder, 'made/program.blob'), join(workFolder, 'made/program.json')]
  writeFileSync(configuration, JSON.stringify({
    main: join(programFolder, mainName),
    output: blob,
    disableExperimentalSEAWarning: true,
    useCodeCache: takesCompiledCode,
    assets: Object.fromEntries([...assets, listName].map((name) => [name, join(programFolder, name)])),
  }))
  execFileSync(join(modules, nodeHere), ['--experimental-sea-config', configuration], { stdio: 'pipe' })

  const program = readFileSync(join(modules, node))
  const made = join(workFolder, 'made', file)
  writeFileSync(made, file.endsWith('.exe') ? withoutSignature(program) : program)
  // The package has no types; this is its whole interface.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { inject } = createRequire(resolve(packagesFolder, 'package.json'))('postject') as { inject: (file: string, name: string, blob: Buffer, options: { readonly sentinelFuse: string }) => Promise<void> }
  await inject(made, 'NODE_SEA_BLOB', readFileSync(blob), { sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2' })
  chmodSync(made, 0o755)
  cpSync(made, join(outputFolder, file))
  process.stdout.write(`${join(outputFolder, file)}  ${Math.round(statSync(made).size / 1e6)} MB\n`)
}

void main()
