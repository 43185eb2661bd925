import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { bundledSources } from './bundled-text.js'
import { chunks, chunksApart, chunksByCall, chunksOfSeveral, entriesCalled } from './chunks.js'
import { buildFonts } from './fonts.js'
import { licenceTexts } from './licences.js'
import { writeGenerated } from './generate.js'
import { digestMark, noDigest } from '../cli/part-digest.js'
import { rulePages } from '../rule-pages.js'
import { validatorSource } from './validators.js'
import { judgesApart, pagesApart } from './without-pages.js'

/**
 * commander loads child_process, and with it the network stack, for subcommands that are programs of their own.
 * There are none here, and loading it takes a tenth of a check.
 */
const withoutChildProcess = leaveOut('commander', /^node:child_process$/)

/**
 * pdfkit loads libraries for shaping text, for pictures and for encryption. Our pages are drawn by operators from boxes, with fonts
 * that we cut down ourselves: loading them takes longer than writing a form.
 */
const withoutShaping = leaveOut('pdfkit', /^(?:fontkit|linebreak|png-js|@noble\/ciphers\/aes)$/)

/** chalk asks at loading whether the streams are terminals, and makes them for it. We tell it whether to colour. */
const withoutGuessingColors = leaveOut('chalk', /^#supports-color$/)

/** Makes what a library imports an empty module. */
function leaveOut(library: string, imported: RegExp): Plugin {
  return {
    name: `${library}-without`,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: imported }, ({ importer }) => (importer.replaceAll('\\', '/').includes(`/node_modules/${library}/`) ? { path: 'none', namespace: 'empty' } : undefined))
      onLoad({ filter: /^none$/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }))
    },
  }
}

/** The program without the pages of its rules, those in a file of their own, and the library, which has all in one. */
async function bundleAll(): Promise<void> {
  const inputs = await Promise.all([
    bundle({ cli: 'src/cli/main.ts', plain: 'src/cli/plain.ts', start: 'src/cli/start.ts', ...chunks, ...entriesCalled }, [judgesApart, chunksByCall]),
    bundle(chunksOfSeveral, [pagesApart, chunksByCall]),
    bundle({ index: 'src/index.ts' }, []),
  ])
  writeFileSync('dist/rule-pages.cjs', `exports.rulePages=${JSON.stringify(rulePages).replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`)
  for (const name of readdirSync('dist').filter((name) => name.endsWith('.cjs'))) sign(join('dist', name))
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licenceTexts(inputs.flat()))
}

/** Puts a digest of a part in front of it, by which code compiled from it is known. */
function sign(path: string): void {
  const text = readFileSync(path, 'utf8')
  if (!text.startsWith(noDigest)) return
  if (/[^\0-\x7f]/.test(text)) throw new Error(`${path} is not of ASCII alone`)
  // pdfkit and tinyglobby ask for their own place in ways that CommonJS does not have.
  const place = /\bmetaUrl\b/.test(text) ? 'const metaUrl=require("node:url").pathToFileURL(__filename).href;' : ''
  writeFileSync(path, text.replace(noDigest, `${digestMark(createHash('sha256').update(text).digest('hex').slice(0, 32))}${place}`))
}

/** Bundles each entry; returns the files that went into them. */
async function bundle(entryPoints: Readonly<Record<string, string>>, plugins: readonly Plugin[]): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: { ...entryPoints },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // `import()` becomes `require`: code that V8 saved cannot import.
    supported: { 'dynamic-import': false },
    // Compiling the text is a good part of a short run; the map makes a stack readable with --enable-source-maps. Lines are counted (bench/coverage.mjs) where statements stay apart.
    minify: !process.argv.includes('--readable'),
    sourcemap: true,
    sourcesContent: false,
    banner: { js: noDigest },
    define: { 'import.meta.url': 'metaUrl' },
    legalComments: 'none',
    charset: 'ascii',
    metafile: true,
    plugins: [chunksApart, withoutChildProcess, withoutShaping, withoutGuessingColors, ...plugins, bundledSources],
    logLevel: 'warning',
  })
  return Object.keys(metafile.inputs)
}

async function main(): Promise<void> {
  if (process.argv.includes('--generate')) return writeGenerated()
  mkdirSync('dist', { recursive: true })
  // Fonts stay: they take seconds to make and know by themselves whether they are up to date.
  for (const entry of readdirSync('dist').filter((name) => name !== 'fonts')) rmSync(join('dist', entry), { recursive: true })
  writeFileSync('src/schema/validators.cjs', validatorSource())
  await Promise.all([bundleAll(), buildFonts('dist/fonts')])
  saveCompiledCode()
}

/**
 * Lets the built program do what is done most, so that all of that is compiled, and saves the code. A part that several processes load keeps
 * that of the last.
 */
function saveCompiledCode(): void {
  const faulty = 'examples/faulty/jx201-project-off-by-one.yaml'
  const [clean, warned] = ['examples/hengdong-petition-2020-revised.yaml', 'examples/hengdong-petition-2020.yaml']
  const foreign = 'node_modules/.cache/jixiao/foreign.yaml'
  writeFileSync(foreign, readFileSync(faulty, 'utf8').replaceAll('\n', '\r\n'))
  const kept = resolve('node_modules/.cache/jixiao/kept')
  rmSync(kept, { recursive: true, force: true })
  const processes = [
    [['export', clean, '--format', 'pdf,xlsx,docx,html', '-o', 'node_modules/.cache/jixiao/forms', '--force', '--quiet']],
    [['check', clean, foreign, '--format', 'json'], ['check', faulty, '--lang', 'en']],
    [['check', 'examples/county'], ['check', 'examples/county']],
    [['check', 'examples/county', '--format', 'json'], ['check', 'examples/county', '--lang', 'en']],
    [['export', 'examples/county', '--format', 'pdf,xlsx', '-o', 'node_modules/.cache/jixiao/forms', '--force', '--quiet']],
    [['check', clean], ['check', warned], ['check', faulty]],
  ]
  for (const lines of processes) {
    const script = `require('./dist/start.cjs').compiledCode(${JSON.stringify(lines)}).then((parts) => { for (const [name, code] of parts) require('node:fs').writeFileSync('dist/' + name, code) }).then(() => { process.exitCode = 0 })`
    execFileSync(process.execPath, ['-e', script, '--', 'jixiao'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, JIXIAO_CACHE: kept } })
  }
}

void main()
