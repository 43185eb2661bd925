import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { chunks, chunksApart, chunksByCall, chunksOfSeveral, entriesCalled } from './chunks.js'
import { buildFonts } from './fonts.js'
import { licenceTexts } from './licences.js'
import { writeGenerated } from './generate.js'
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
    bundle({ cli: 'src/cli/main.ts', start: 'src/cli/start.ts', ...chunks, ...entriesCalled }, [judgesApart, chunksByCall]),
    bundle(chunksOfSeveral, [pagesApart, chunksByCall]),
    bundle({ index: 'src/index.ts' }, []),
  ])
  writeFileSync('dist/rule-pages.cjs', `exports.rulePages=${JSON.stringify(rulePages)}\n`)
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licenceTexts(inputs.flat()))
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
    // pdfkit and tinyglobby ask for their own place in ways that CommonJS does not have.
    banner: { js: 'const metaUrl=require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': 'metaUrl' },
    legalComments: 'none',
    metafile: true,
    plugins: [chunksApart, withoutChildProcess, withoutShaping, ...plugins],
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

/** Lets the built program check a declaration with a finding, so that all that a check takes is compiled, and saves that; of the YAML parser by one that needs it. */
function saveCompiledCode(): void {
  const example = 'examples/faulty/jx201-project-off-by-one.yaml'
  const foreign = 'node_modules/.cache/jixiao/foreign.yaml'
  writeFileSync(foreign, readFileSync(example, 'utf8').replaceAll('\n', '\r\n'))
  for (const [part, checked] of [['cli', example], ['read-yaml', foreign]] as const) {
    const script = `require('./dist/start.cjs').compiledCode('${part}').then((code) => require('node:fs').writeFileSync('dist/${part}.cache', code)).then(() => { process.exitCode = 0 })`
    execFileSync(process.execPath, ['-e', script, '--', 'jixiao', 'check', checked], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
}

void main()
