import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, type Run } from '../support/run-built.js'

/** Every command of the program, most with all kinds of files that they read and write, over the files of `layOut`. */
const everyCommand: readonly (readonly string[])[] = [
  ['--version'],
  ['--help'],
  ['check', '信访局.yaml'],
  ['check', '信访局.yaml', '--lang', 'en', '--format', 'json'],
  ['check', '信访局.yaml', '--format', 'github', '--format', 'sarif=report.sarif', '--format', 'html=report.html'],
  ['check', 'windows.yaml'],
  ['check', 'county'],
  ['check', 'county', '--format', 'compact'],
  ['fix', 'trap.yaml', '--dry-run'],
  ['fix', 'trap.yaml'],
  ['fmt', 'trap.yaml'],
  ['export', 'a.yaml', '--format', 'pdf,xlsx,docx,html', '-o', 'forms/'],
  ['export', 'a.yaml', '-o', 'own.pdf', '--font', '仿宋=own.ttf', '--date', '2020-03-01'],
  ['export', '信访局.yaml'],
  ['export', 'county', '--jobs', '2', '--format', 'pdf,docx', '-o', 'batch/', '--name', '{填报单位}-{年度}', '--force', '--quiet'],
  ['export', 'county', '--merge', 'merged.pdf', '--force', '--quiet'],
  ['import', 'forms/a.xlsx', '-o', 'from-xlsx.yaml', '--map', 'map.json'],
  ['import', 'forms/a.docx', '-o', 'from-docx.yaml'],
  ['import', 'forms/a.html', '-o', 'from-html.yaml'],
  ['import', 'forms/a.pdf', '-o', 'from-pdf.yaml'],
  ['import', 'old.doc', '--kind', 'department-2020', '-o', 'from-doc.yaml'],
  ['import', 'form.txt', '-o', 'from-text.yaml'],
  ['check', 'forms/a.xlsx'],
  ['convert', 'forms/a.docx', 'converted.xlsx'],
  ['review', '信访局.yaml'],
  ['review', 'a.yaml', '--format', 'pdf', '-o', 'review.pdf'],
  ['review', 'a.yaml', '--format', 'html', '-o', 'review.html'],
  ['summary', 'county', '--quiet'],
  // Files of one folder: what is written names them, and folders are parted by another sign on Windows.
  ['summary', 'a.yaml', '信访局.yaml', '-o', 'summary.xlsx', '-o', 'summary.html', '-o', 'summary.json', '-o', '-', '--quiet'],
  ['diff', 'a.yaml', '信访局.yaml'],
  ['diff', 'a.yaml', '信访局.yaml', '-o', 'difference.html'],
  ['values', 'a.yaml'],
  ['explain', 'JX201'],
  ['explain', '--format', 'json'],
  ['baseline', 'write', '信访局.yaml'],
  ['check', '信访局.yaml'],
  ['init', '--department', '某某局', '--year', '2021', '--yes', '--ci', 'github', '--gitignore', '-o', 'new/'],
  ['init', '--from', 'a.yaml', '--year', '2021', '--yes', '-o', '2021.yaml'],
  ['template', '-o', 'empty.xlsx'],
  ['template', '-o', 'empty.docx'],
  ['template', '-o', 'empty.yaml'],
  ['config', '--all', '--for', 'a.yaml'],
  ['completion', 'bash'],
  ['completion', 'powershell'],
  ['check', 'nothing.yaml'],
  ['no-such-command'],
]

/** Puts what the commands work on into a folder: declarations with and without faults, named in Chinese, from Windows, a county, and old documents. */
function layOut(folder: string): void {
  const good = readFileSync(join(root, 'examples/hengdong-petition-2020-revised.yaml'), 'utf8')
  writeFileSync(join(folder, 'a.yaml'), good)
  writeFileSync(join(folder, '信访局.yaml'), good.replace('项目支出: 185.00', '项目支出: 186.00'))
  writeFileSync(join(folder, 'windows.yaml'), good.replaceAll('\n', '\r\n'))
  cpSync(join(root, 'examples/faulty/jx007-full-width-colon.yaml'), join(folder, 'trap.yaml'))
  cpSync(join(root, 'dist/fonts/NotoSerifSC-Bold.ttf'), join(folder, 'own.ttf'))
  cpSync(join(root, 'test/fixtures/documents/sample.doc'), join(folder, 'old.doc'))
  cpSync(join(root, 'test/fixtures/forms/hengdong-petition-2020.txt'), join(folder, 'form.txt'))
  mkdirSync(join(folder, 'county'))
  // From twelve files on, results are kept.
  for (let number = 1; number <= 12; number++) writeFileSync(join(folder, 'county', `第${number}局.yaml`), good.replace('衡东县信访局', `第${number}局`))
}

/** What a program came to, command by command, and the files that were there at the end, with their digests. */
export interface AllTold {
  readonly runs: readonly (Run & { readonly command: string })[]
  readonly files: Readonly<Record<string, string>>
}

/** Runs every command in a folder, which is made. */
export function runAll(folder: string, run: (args: readonly string[]) => Run): AllTold {
  mkdirSync(folder)
  layOut(folder)
  const runs = everyCommand.map((args) => ({ command: args.join(' '), ...run(args) }))
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).toSorted()
  return { runs, files: Object.fromEntries(names.map((name) => [name.slice(folder.length), createHash('sha256').update(readFileSync(name)).digest('hex')])) }
}
