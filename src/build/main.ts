import { mkdirSync, writeFileSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'
import { buildFonts } from './fonts.js'
import { licenceTexts } from './licences.js'
import { writeGenerated } from './generate.js'
import { validatorSource } from './validators.js'

/** What is imported on demand becomes a file of its own, so that a plain check neither reads nor compiles it. */
const apart = [
  { filter: /[/]writers[/]index[.]js$/, path: './writers.cjs' },
  { filter: /[/]glob-files[.]js$/, path: './glob-files.cjs' },
]
const chunksApart: Plugin = {
  name: 'chunks-apart',
  setup({ onResolve }) {
    for (const { filter, path } of apart) onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path, external: true } : undefined))
  },
}

async function bundle(): Promise<void> {
  const { metafile } = await build({
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', writers: 'src/writers/index.ts', 'glob-files': 'src/cli/glob-files.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Compiling the text is a good part of a short run; the map makes a stack readable with --enable-source-maps.
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    plugins: [chunksApart],
    logLevel: 'warning',
  })
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licenceTexts(Object.keys(metafile.inputs)))
}

async function main(): Promise<void> {
  if (process.argv.includes('--generate')) return writeGenerated()
  mkdirSync('dist', { recursive: true })
  writeFileSync('src/schema/validators.cjs', validatorSource())
  await Promise.all([bundle(), buildFonts('dist/fonts')])
}

void main()
