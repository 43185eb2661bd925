import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { buildFonts } from './fonts.js'
import { licenceTexts } from './licences.js'
import { writeGenerated } from './generate.js'
import { rulePages } from '../rule-pages.js'
import { validatorSource } from './validators.js'
import { judgesApart, pagesApart } from './without-pages.js'

/** What is imported on demand becomes a file of its own, so that a plain check neither reads nor compiles it. */
const chunks: Readonly<Record<string, string>> = {
  'write-pdf': 'src/writers/pdf/write-pdf.ts',
  'subset-cff': 'src/fonts/subset-cff.ts',
  'write-xlsx': 'src/writers/xlsx/write-xlsx.ts',
  'write-docx': 'src/writers/docx/write-docx.ts',
  'write-html': 'src/writers/html/write-html.ts',
  'check-document': 'src/cli/check-document.ts',
  'convert-files': 'src/cli/convert-files.ts',
  'import-files': 'src/cli/import-files.ts',
  'read-docx': 'src/readers/docx/read-docx.ts',
  'read-xlsx': 'src/readers/xlsx/read-xlsx.ts',
  'read-html': 'src/readers/html/read-html.ts',
  'read-doc': 'src/readers/doc/read-doc.ts',
  'read-pdf': 'src/readers/pdf/read-pdf.ts',
  'read-text': 'src/readers/text/read-text.ts',
  'glob-files': 'src/cli/glob-files.ts',
  'user-fonts': 'src/cli/user-fonts.ts',
  'merge-forms': 'src/cli/merge-forms.ts',
  'export-ledger': 'src/cli/export-ledger.ts',
  'export-threads': 'src/cli/export-threads.ts',
  'export-report': 'src/cli/export-report.ts',
  'output-names': 'src/cli/output-names.ts',
  'stale-files': 'src/cli/stale-files.ts',
  'load-config': 'src/cli/load-config.ts',
  'print-config': 'src/cli/print-config.ts',
  'other-reporters': 'src/reporters/other-reporters.ts',
  'changed-files': 'src/cli/changed-files.ts',
  'watch-files': 'src/cli/watch-files.ts',
  'completion-scripts': 'src/cli/completion/completion-scripts.ts',
  'print-readings': 'src/readings/print-readings.ts',
  'explain-rules': 'src/explain/explain-rules.ts',
  'write-review': 'src/review/write-review.ts',
  'write-summary': 'src/summary/write-summary.ts',
  'draw-bars': 'src/summary/charts/draw-bars.ts',
  'write-comparison': 'src/compare/write-comparison.ts',
  'format-declaration': 'src/format/format-declaration.ts',
  'run-init': 'src/cli/run-init.ts',
  dialogue: 'src/cli/dialogue.ts',
  'write-template': 'src/cli/write-template.ts',
  baselines: 'src/cli/baselines.ts',
  'run-baseline': 'src/cli/run-baseline.ts',
  'show-diff': 'src/cli/show-diff.ts',
}
/** What judges several declarations together, with the rules for that in full. */
const chunksOfSeveral: Readonly<Record<string, string>> = {
  'judge-files': 'src/cli/judge-files.ts',
  'read-workbook': 'src/tables/read-workbook.ts',
}
const chunksApart: Plugin = {
  name: 'chunks-apart',
  setup({ onResolve }) {
    onResolve({ filter: /[/][-\w]+[.]js$/ }, ({ kind, path }) => {
      const name = basename(path, '.js')
      return kind === 'dynamic-import' && (chunks[name] !== undefined || chunksOfSeveral[name] !== undefined || name === 'rule-pages') ? { path: `./${name}.cjs`, external: true } : undefined
    })
  },
}

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
    bundle({ cli: 'src/cli/main.ts', start: 'src/cli/start.ts', ...chunks }, [judgesApart]),
    bundle(chunksOfSeveral, [pagesApart]),
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
    // Compiling the text is a good part of a short run; the map makes a stack readable with --enable-source-maps.
    minify: true,
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

/** Lets the built program check a declaration with a finding, so that all that a check takes is compiled, and saves that. */
function saveCompiledCode(): void {
  const script = `require('./dist/start.cjs').compiledCode().then((code) => require('node:fs').writeFileSync('dist/cli.cache', code)).then(() => { process.exitCode = 0 })`
  execFileSync(process.execPath, ['-e', script, '--', 'jixiao', 'check', 'examples/faulty/jx201-project-off-by-one.yaml'], { stdio: ['ignore', 'ignore', 'inherit'] })
}

void main()
