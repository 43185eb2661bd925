import { basename } from 'node:path'
import type { Plugin } from 'esbuild'

/** What is imported on demand becomes a file of its own, so that a plain check neither reads nor compiles it. */
export const chunks: Readonly<Record<string, string>> = {
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
  'run-init': 'src/cli/run-init.ts',
  dialogue: 'src/cli/dialogue.ts',
  'write-template': 'src/cli/write-template.ts',
  'glob-files': 'src/cli/glob-files.ts',
  'user-fonts': 'src/cli/user-fonts.ts',
  'merge-forms': 'src/cli/merge-forms.ts',
  'export-ledger': 'src/cli/export-ledger.ts',
  'export-threads': 'src/cli/export-threads.ts',
  'export-report': 'src/cli/export-report.ts',
  'output-names': 'src/cli/output-names.ts',
  'stale-files': 'src/cli/stale-files.ts',
  'keep-results': 'src/cli/results/keep-results.ts',
  'keep-code': 'src/cli/keep-code.ts',
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
  baselines: 'src/cli/baselines.ts',
  'run-baseline': 'src/cli/run-baseline.ts',
  'show-diff': 'src/cli/show-diff.ts',
}
/** What judges several declarations together, with the rules for that in full. */
export const chunksOfSeveral: Readonly<Record<string, string>> = {
  'judge-files': 'src/cli/judge-files.ts',
  'read-workbook': 'src/tables/read-workbook.ts',
}
/** What is called without waiting becomes a file of its own too, loaded by the first call to one of these functions. */
const chunksCalled: Readonly<Record<string, { readonly entry: string; readonly functions: readonly string[] }>> = {
  'read-yaml': { entry: 'src/source/read-yaml.ts', functions: ['countYamlErrors', 'readYaml'] },
}
/** The files of those modules, for a bundle of their own. */
export const entriesCalled: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(chunksCalled).map(([name, { entry }]) => [name, entry]))

/** `import()` of a chunk stays one. */
export const chunksApart: Plugin = {
  name: 'chunks-apart',
  setup({ onResolve }) {
    onResolve({ filter: /[/][-\w]+[.]js$/ }, ({ kind, path }) => {
      const name = basename(path, '.js')
      return kind === 'dynamic-import' && (chunks[name] !== undefined || chunksOfSeveral[name] !== undefined || name === 'rule-pages') ? { path: `./${name}.cjs`, external: true } : undefined
    })
  },
}

/** In place of a module that is called without waiting: functions that load it. */
export const chunksByCall: Plugin = {
  name: 'chunks-by-call',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /[/][-\w]+[.]cjs$/, namespace: 'called' }, ({ path }) => ({ path, external: true }))
    onResolve({ filter: /[/][-\w]+[.]js$/ }, ({ kind, path }) => {
      const name = basename(path, '.js')
      return kind === 'import-statement' && chunksCalled[name] !== undefined ? { path: name, namespace: 'called' } : undefined
    })
    onLoad({ filter: /./, namespace: 'called' }, ({ path }) => ({
      contents: (chunksCalled[path]?.functions ?? []).map((name) => `export const ${name} = (...given) => require('./${path}.cjs').${name}(...given)`).join('\n'),
    }))
  },
}
