import { mutate, pick, soup, type Draw } from './mutate-declaration.js'

/** A whole file of each kind, by its ending. */
export type Seeds = Readonly<Record<string, Uint8Array>>

/** A command line, with the files that lie where it runs and what stands on standard input. */
export interface DrawnRun {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly stdin: Uint8Array
  readonly argv: readonly string[]
}

/** The commands that read something; `A` and `B` stand for files. */
const commands: readonly (readonly string[])[] = [
  ['check', 'A'], ['check', 'A', 'B'], ['check', '.', '--format', 'json'], ['check', '-', '--format', 'sarif'], ['check', 'A', '--profile', 'all', '--format', 'html'], ['check', 'A', '--baseline', 'B'],
  ['check', 'A', '--config', 'B'], ['fix', 'A'], ['fix', '-', '--unsafe'], ['fmt', 'A'], ['fmt', '-'], ['values', 'A'], ['values', '-', '--format', 'json'], ['review', 'A'], ['review', '.', '--format', 'html', '-o', 'out'],
  ['summary', '.'], ['summary', 'A', 'B', '--format', 'json'], ['summary', '--from-parts', 'A', 'B'], ['diff', 'A', 'B'], ['diff', 'A', 'B', '--format', 'json'], ['diff', '--textconv', 'A'],
  ['import', 'A', '-o', 'out/'], ['import', '-', '--kind', 'department-2020'], ['import', 'A', '--map', 'map.json', '--dry-run'], ['convert', 'A', 'out.html'], ['convert', 'A', '--to', 'yaml', '-o', 'out', '--force'],
  ['export', 'A', '--format', 'html', '-o', 'out', '--force'], ['export', 'A', 'B', '--format', 'xlsx', '-o', 'out', '--jobs', '1'], ['export', 'A', '--format', 'docx', '-o', 'out', '--font', 'B'], ['init', '--from', 'A', '-o', 'out/'],
  ['baseline', 'write', 'A'], ['baseline', 'show', '--baseline', 'A'], ['config', '--for', 'A'], ['config', '--for', 'A', '--config', 'B', '--format', 'json'],
]

/** Draws a run: a command over bytes that mean little, or files that were whole before some bytes or lines were changed. */
export function drawRun(draw: Draw, seeds: Seeds): DrawnRun {
  const [a, b] = [drawFile(draw, seeds, 'a'), drawFile(draw, seeds, 'b')]
  const config = draw(8) === 0 ? { 'jixiao.config.yaml': drawBytes(draw, seeds, 'yaml') } : {}
  const names: Readonly<Record<string, string>> = { A: a.name, B: b.name }
  return { files: { [a.name]: a.bytes, [b.name]: b.bytes, ...config }, stdin: a.bytes, argv: pick(commands, draw).map((part) => names[part] ?? part) }
}

function drawFile(draw: Draw, seeds: Seeds, stem: string): { readonly name: string; readonly bytes: Uint8Array } {
  const ending = pick(Object.keys(seeds), draw)
  // Now and then a file is another kind than its name says.
  const named = draw(6) === 0 ? pick([...Object.keys(seeds), 'txt', 'json', 'xls', 'zip'], draw) : draw(2) === 0 ? 'yaml' : ending
  return { name: `${stem}.${named}`, bytes: drawBytes(draw, seeds, named === 'yaml' && draw(4) > 0 ? 'yaml' : ending) }
}

function drawBytes(draw: Draw, seeds: Seeds, ending: string): Uint8Array {
  const seed = seeds[ending] ?? new Uint8Array()
  const chance = draw(10)
  if (chance === 0) return Uint8Array.from({ length: draw(300) }, () => draw(256))
  if (chance === 1) return new TextEncoder().encode(soup(draw))
  if (chance < 6 && (ending === 'yaml' || ending === 'html' || ending === 'csv')) return new TextEncoder().encode(mutate(new TextDecoder().decode(seed), draw, '甲: 乙\n'))
  return changedBytes(seed, draw)
}

/** Some bytes are others; now and then the end is lost. */
function changedBytes(seed: Uint8Array, draw: Draw): Uint8Array {
  const bytes = Uint8Array.from(seed)
  for (let count = draw(5); count > 0 && bytes.length > 0; count--) bytes[draw(bytes.length)] = draw(256)
  return draw(5) === 0 ? bytes.slice(0, draw(bytes.length + 1)) : bytes
}
