import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { root, runBuilt } from '../support/run-built.js'
import { runWithin } from '../support/run-within.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Names of departments and of files that would turn a terminal, a log or a page against its reader. */
const hostile = {
  escapes: '坏\u001b[31m\u0007\u009b2J\b\u007f局',
  directions: '\u202e反\u2066\u200b\u2029局',
  lines: '坏\r\n::error::x\n##[error]y\u0085局',
  markup: ']]></system-out><script>alert(1)</script>&#x1b;',
  formula: '=HYPERLINK("http://example.invalid","x")\t@SUM(1)',
  commands: '::error file=a::x%0A::stop-commands::y',
  surrogate: '坏\ud800局',
} as const

const example = readFileSync(join(root, 'examples/hengdong-petition-2020.yaml'), 'utf8')
const unseen = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/u

/** As JSON, which is YAML too, with every unusual character by its number. */
const quoted = (text: string): string => JSON.stringify(text).replace(/[\u007f-\uffff]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

function declarationOf(name: string, year: number): string {
  return `${example.replace('年度: 2020', `年度: ${year}`).replace(/^填报单位:.*$/mu, `填报单位: ${quoted(name)}`).replaceAll(/(三级指标|指标值): .*$/gmu, (_, key: string) => `${key}: ${quoted(`≥3${name}`)}`)}${quoted(name)}: 1\n`
}

/** What no file's name may hold. */
const fileName = (name: string): string => name.replaceAll(/[/\ud800]/gu, '')

/** The commands that print, with what they are to be tried on: `F` a declaration, `G` one of another year, `N` what is not there, `D` a document, `B` bytes. */
const commands: readonly (readonly string[])[] = [
  ...['pretty', 'json', 'compact', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'narrate', 'html'].map((format) => ['check', '.', '--format', format]),
  ['check', 'F', '--lang', 'en', '--statistics'], ['check', 'F', 'G', '--profile', 'all'], ['check', '-', '--stdin-filename', 'N'], ['check', 'N'], ['check', 'B'], ['check', 'D'], ['check', 'F', '--N'],
  ['check', 'F', '--format', 'N'], ['check', 'F', '--config', 'N'], ['check', 'F', '--format', 'json=out/N/'],
  ...['text', 'json', 'html'].map((format) => ['review', 'F', '--format', format]), ['review', 'F', '-o', 'rN.html'], ['review', 'B'],
  ...['text', 'json', 'csv', 'html'].map((format) => ['summary', '.', '--format', format]), ['summary', 'F', '-o', 'sN.csv'], ['summary', 'F', '--format', 'csv', '--table', 'indicators'],
  ...['text', 'json', 'html'].map((format) => ['diff', 'F', 'G', '--format', format]), ['diff', 'F', 'N'], ['diff', '--textconv', 'F'],
  ['values', 'F'], ['values', 'F', '--format', 'json'], ['values', 'B'],
  ['import', 'D', '--kind', 'department-2020', '--dry-run', '--map'], ['import', 'D', '--kind', 'department-2020', '-o', 'iN/'], ['import', 'D'], ['import', 'B'], ['import', 'N'],
  ['convert', 'F', 'cN.html'], ['convert', 'F', 'cN.zzz'], ['convert', 'D', 'dN.yaml'], ['convert', '.', '--to', 'html', '-o', 'cN/'],
  ['export', 'F', '--format', 'html,xlsx', '-o', 'eN/', '--force'], ['export', 'F', '--format', 'html', '-o', 'out', '--name', '{填报单位}', '--force'], ['export', '.', '--format', 'html', '-o', 'eN', '--jobs', '1'],
  ['export', 'F', '--format', 'html', '--name', 'N'], ['export', 'F', '--date', 'N'], ['export', 'F', '--watermark', 'N'], ['export', 'F', '--font', 'N'], ['export', '.', '--format', 'html', '-o', 'eN', '--dry-run', '--force'],
  ['explain', 'N'], ['fmt', 'F', '--check'], ['fmt', 'F', '--dry-run'], ['fix', 'F', '--dry-run', '--unsafe'], ['fix', 'G'], ['baseline', 'write', 'F'], ['baseline', 'show'], ['baseline', 'prune', 'G'],
  ['config', '--for', 'F'], ['config', '--for', 'N', '--format', 'json'], ['init', '--department', 'N', '--year', '2021', '-o', 'nN/'], ['init', '--from', 'F', '-o', 'mN/'], ['init', '-o', 'N'],
  ['template', '-o', 'tN.xlsx'], ['template', '-o', 'tN.zzz'], ['template', '--kind', 'N'], ['completion', 'N'], ['N'],
]

let before = ''
beforeAll(() => {
  before = process.cwd()
})

/** A folder in which everything bears the name. */
function folderOf(name: string): Readonly<Record<string, string>> {
  const cwd = temporaryFolder()
  const file = fileName(name)
  const names = { F: `f${file}.yaml`, G: `g${file}.yaml`, D: `d${file}.html`, B: `b${file}.yaml`, N: file }
  mkdirSync(join(cwd, `in${file}`))
  writeFileSync(join(cwd, names.F), declarationOf(name, 2020))
  writeFileSync(join(cwd, names.G), declarationOf(name, 2021).replace('项目支出: 185', '项目支出: 186'))
  writeFileSync(join(cwd, `in${file}`, names.F), declarationOf(name, 2021))
  writeFileSync(join(cwd, names.B), Buffer.from([0xff, 0xfe, 0, 1, 0x1b, 0x5b, 0x81]))
  writeFileSync(join(cwd, names.D), `<meta charset=utf-8><table><tr><td>部门整体支出绩效目标申报表</td></tr><tr><td>${name}</td><td>${name}</td></tr><tr><td>填报单位</td><td>${name}</td></tr></table>`)
  process.chdir(cwd)
  onTestFinished(() => process.chdir(before))
  return names
}

it.each(Object.entries(hostile))('control characters: whatever command prints %s: no control character reaches the terminal raw, no line of its own begins in it, and the tool has no fault', { timeout: 180_000 }, async (_, name) => {
  const names = folderOf(name)
  const stdin = new TextEncoder().encode(declarationOf(name, 2020))
  const codes = new Set<number>()
  const faults: string[] = []
  for (const command of commands) {
    const argv = command.map((part) => names[part] ?? part.replace('N', names['N'] ?? ''))
    const { code, out, err } = await runWithin(argv, { readStdin: async () => stdin })
    codes.add(code)
    if (code > 2) faults.push(`${JSON.stringify(argv)}: ${err}`)
    // A table for Excel says that it is UTF-8 and ends its lines in CRLF.
    const shown = (argv.includes('csv') ? out.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n') : out) + err
    if (unseen.test(shown)) faults.push(`${JSON.stringify(argv)} prints ${JSON.stringify(unseen.exec(shown))}`)
    // GitHub's own format switches commands off around what it quotes; a cell of CSV may have lines.
    if (!argv.includes('github') && !argv.includes('csv') && /^::error::x/mu.test(shown)) faults.push(`${JSON.stringify(argv)} prints a command`)
  }
  expect(faults).toEqual([])
  expect(codes).toEqual(new Set([0, 1, 2]))
})

it('a program is given the names of written files, one a line', () => {
  const cwd = temporaryFolder()
  const names = ['a\u200b.yaml', 'b\u001b\n::x.yaml', '::c.yaml']
  for (const name of names) writeFileSync(join(cwd, name), example)
  const { out } = runBuilt(['export', ...names, '--format', 'html', '--jobs', '1', '--force'], { cwd })
  expect(out.split('\n')).toEqual(['./::c.html', 'a\u200b.html', 'b␛␊::x.html', ''])
})
