import { hostileTexts } from '../fuzz/words.js'
import { mutate, pick, soup, type Draw } from './mutate-declaration.js'

/** Whole files to begin with, by their ending; `config` are configurations, `json` baselines and parts of summaries. */
export type Seeds = Readonly<Record<string, readonly Uint8Array[]>>

/** A command line, with the files that lie where it runs, what stands on standard input, and how the terminal is. */
export interface DrawnRun {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly stdin: Uint8Array
  readonly argv: readonly string[]
  readonly terminal: { readonly isColor: boolean; readonly isAscii: boolean; readonly width: number }
}

const formats = ['pretty', 'json', 'compact', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'narrate', 'html'].map((name) => `--format ${name}`)
const shared = ['--lang en', '--lang=en', '--lang W', '--help', '--W', 'W']
const settings = [...shared, '--config B', '--config jixiao.config.yaml', '--no-config', '--profile all', '--profile strict', '--profile W', '--stdin-filename W', '--stdin-filename 2020/x.yaml', '--changed=W']
const reports = [...formats, ...formats, '--format json=out.json', '--format W', '--format html=W', '-o out.txt', '-o W', '--quiet', '--max-warnings 0', '--max-warnings W', '--fail-on warning', '--fail-on info', '--statistics']
const printing = ['--paper A3', '--orientation landscape', '--margins 5', '--margins 37,26,35,28', '--margins 200', '--margins W', '--base-size 6', '--base-size 40', '--base-size W', '--fit-pages 1', '--fit-pages W', '--font B', '--font body=B', '--font W', '--date 2020-03-01', '--date today', '--date W', '--watermark W', '--public', '--no-pdfa', '--no-source', '--force']

/** Every command; `A` and `B` stand for files, `W` for a word that may mean something, each further line for options that go with the first. */
const commands: readonly (readonly [string, ...(readonly string[])[]])[] = [
  ['check A', settings, reports, ['--baseline B', '--no-baseline', '--no-cache', '--fix', '--fix --dry-run', '--fix --unsafe']],
  ['check A B', settings, reports], ['check .', settings, reports, ['--baseline jixiao.baseline.json']], ['check -', settings, reports],
  ['fix A', settings, ['--dry-run', '--unsafe']], ['fix -', settings, ['--unsafe', '--dry-run']], ['fmt A', settings, ['--check', '--dry-run', '--diff']], ['fmt -', settings, ['--check', '--diff']],
  ['values A', settings, ['--format json', '--format W']], ['values -', settings, ['--format json']],
  ['review A', settings, ['--format html', '--format json', '--format pdf', '-o out', '-o W']], ['review .', settings, ['--format html -o out', '--format json', '--format text']],
  ['summary .', settings, ['--format json', '--format html -o out.html', '--format csv', '--format csv --table indicators', '--format csv --table findings', '--format xlsx -o out.xlsx', '--shard 1/2 --format json', '--shard W', '--reuse B', '-o W']],
  ['summary A B', settings, ['--format json', '--format text,html -o out', '--quiet']], ['summary --from-parts A B', shared, ['--format json', '--format xlsx -o out.xlsx', '--format html -o out.html']],
  ['diff A B', shared, ['--format json', '--format html', '-o out.html', '-o W']], ['diff . .', shared, ['--format json']], ['diff --textconv A', shared],
  ['import A -o out/', shared, reports.slice(20), ['--kind department-2020', '--kind project-2018', '--kind W', '--map map.json', '--dry-run', '--force']], ['import - --kind department-2020', shared], ['import A -o -', shared],
  ['convert A out.html', settings, printing], ['convert A out.docx', settings, printing], ['convert A out.xlsx', settings, printing], ['convert A W', settings], ['convert A B --to yaml -o out --force', settings],
  ['export A --format html -o out', settings, printing], ['export A --format xlsx -o out --force', settings, printing], ['export A --format docx -o out --force', settings, printing], ['export A --format pdf -o out --force', settings, printing],
  ['export A B --format xlsx,html -o out --jobs 1', settings, printing, ['--name W', '--name {填报单位}', '--name {文件名}-{年度}', '--shard 1/2', '--dry-run', '--force-all', '--quiet', '--report json=out.json', '--report W']],
  ['export A B --merge out.pdf --force --jobs 1', settings, printing],
  ['init --from A -o out/', shared, ['--year 2031', '--year W', '--department W', '--yes', '--gitignore', '--ci github', '--ci gitlab']], ['init --department W --year 2021 -o out/', shared, ['--kind project-2018', '--kind W', '--yes']],
  ['baseline write A', settings, ['--baseline B', '--baseline W']], ['baseline show', settings, ['--baseline A']], ['baseline prune A B', settings, ['--baseline jixiao.baseline.json']],
  ['config --for A', settings, ['--format json', '--all']], ['config --for A --config B', shared, ['--format json', '--all']], ['config --for W', shared],
  ['explain W', shared, ['--format json', '--format markdown']], ['explain JX201 JX3 file', shared, ['--format json', '--format markdown']], ['template -o W', shared, ['--format yaml', '--format docx', '--kind project-2018', '--kind W']], ['completion W', shared], ['W', shared],
]

/** No command line holds a NUL, and nothing is to be written outside of where it runs. */
const words = [...hostileTexts, '甲', '', 'out', '2020', 'department-2020', 'JX201', 'amount-negative', '3/2', '0/0', 'x.yaml', 'x.html', 'x.pdf', 'x.json', '-1', '1e9', '年'.repeat(300)].filter((word) => !/\0|[.]{2}|^[/~]|[\ud800-\udfff](?![\udc00-\udfff])/u.test(word))

/** Draws a run: a command over bytes that mean little, or files that were whole before some bytes or lines were changed. */
export function drawRun(draw: Draw, seeds: Seeds): DrawnRun {
  const [a, b] = [drawFile(draw, seeds, 'a'), drawFile(draw, seeds, 'b')]
  const beside = Object.fromEntries([['jixiao.config.yaml', 'config'], ['jixiao.baseline.json', 'json'], ['单位名单.csv', 'csv']].flatMap(([name = '', kind = '']) => (draw(6) === 0 ? [[name, drawBytes(draw, seeds, kind)]] : [])))
  const [line, ...options] = pick(commands, draw)
  const chosen = options.flatMap((some) => (draw(2) === 0 ? [pick(some, draw)] : []))
  const names: Readonly<Record<string, string>> = { A: a.name, B: b.name }
  const argv = [line, ...chosen].flatMap((part) => part.split(' ')).map((part) => names[part] ?? part.replace(/W|(?<==)B/u, (letter) => names[letter] ?? pick(words, draw)))
  return { files: { [a.name]: a.bytes, [b.name]: b.bytes, ...beside }, stdin: a.bytes, argv, terminal: { isColor: draw(3) === 0, isAscii: draw(6) === 0, width: pick([100, 80, 40, 10, 1, 200], draw) } }
}

function drawFile(draw: Draw, seeds: Seeds, stem: string): { readonly name: string; readonly bytes: Uint8Array } {
  const endings = Object.keys(seeds)
  const ending = pick(endings, draw)
  // Now and then a file is another kind than its name says.
  const named = draw(6) === 0 ? pick([...endings, 'txt', 'xls', 'zip', 'ttf'], draw) : draw(2) === 0 ? 'yaml' : ending
  return { name: `${stem}.${named}`, bytes: drawBytes(draw, seeds, named === 'yaml' && draw(4) > 0 ? 'yaml' : ending) }
}

function drawBytes(draw: Draw, seeds: Seeds, ending: string): Uint8Array {
  const seed = pick(seeds[ending] ?? [new Uint8Array()], draw)
  const chance = draw(12)
  if (chance === 0) return Uint8Array.from({ length: draw(300) }, () => draw(256))
  if (chance === 1) return new TextEncoder().encode(soup(draw))
  if (chance === 2) return seed
  const isText = ['yaml', 'html', 'csv', 'config', 'json'].includes(ending)
  if (chance < 8 && isText) return new TextEncoder().encode(mutate(new TextDecoder().decode(seed), draw, '甲: 乙\n'))
  if (chance < 10 && isText) return new TextEncoder().encode(withWord(new TextDecoder().decode(seed), draw))
  return changedBytes(seed, draw)
}

/** One value of a text is a word that may mean something, written as JSON, which is YAML too. */
function withWord(text: string, draw: Draw): string {
  const values = [...text.matchAll(/(?<=[:,-] ?)(?:"[^"\n]*"|[^\s:,"{}[\]-][^\n:,{}[\]]*)/gu)]
  if (values.length === 0) return text
  const { index, 0: value } = pick(values, draw)
  return text.slice(0, index) + JSON.stringify(pick([...hostileTexts, 0, -1, 1e21, null, true, [], {}, ['甲'], '年'.repeat(draw(3000))], draw)) + text.slice(index + value.length)
}

/** Some bytes are others; now and then the end is lost. */
function changedBytes(seed: Uint8Array, draw: Draw): Uint8Array {
  const bytes = Uint8Array.from(seed)
  for (let count = draw(5); count > 0 && bytes.length > 0; count--) bytes[draw(bytes.length)] = draw(256)
  return draw(5) === 0 ? bytes.slice(0, draw(bytes.length + 1)) : bytes
}
