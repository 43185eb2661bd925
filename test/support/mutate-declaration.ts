/** Gives a whole number below the one given. */
export type Draw = (below: number) => number

/** A source of chance that begins anew with the same seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** What means something to YAML, to JavaScript or to the reading of a form. */
const tokens = [
  ': ', ':', '- ', '-', '? ', '# ', ' #', '#', '"', "'", "''", '\\', '\\n', '"甲"', "'乙'", '|', '>', '|-\n', '>+\n', '[', ']', '{', '}', '[]', '{}', ',', '&a ', '*a', '!!str ', '!', '%',
  '@', '`', '~', 'null', 'true', 'False', '0x1F', '0o17', '1e3', '.inf', '-.INF', '.nan', '.5', '5.', '-5', '+1', '---', '...', '--- ', '<<', '<<: ', '\n', '\n\n', '\r\n', '\r', '\t', ' ', '  ', '    ',
  '\u3000', '\u00a0', '\ufeff', '\u2028', '\u0085', '\u0000', '\u001f', '\u200b', '：', '＃', '－', '“', '”', '‘', '•', '甲: ', '甲:\n', '\n# 注\n', '\n  # 注\n', '\n        # 注\n', '指标值: ', '基本支出: ', '\ud800', '一', 'y', 'No', '2020-01-02', '1:30', '007', '100%',
]

const changes: readonly ((text: string, draw: Draw, other: string) => string)[] = [
  (text, draw) => spliced(text, draw(text.length + 1), 0, pick(tokens, draw)),
  (text, draw) => spliced(text, draw(text.length + 1), 1 + draw(3), pick(tokens, draw)),
  (text, draw) => spliced(text, draw(text.length + 1), 1 + draw(4), ''),
  (text, draw) => spliced(text, draw(text.length + 1), 1, String.fromCharCode(draw(4) === 0 ? draw(0xffff) : draw(0x80))),
  flipByte,
  (text, draw) => text.slice(0, draw(text.length + 1)),
  (text, draw, other) => text.slice(0, draw(text.length + 1)) + other.slice(draw(other.length + 1)),
  inLines((lines, draw) => [...lines.slice(0, draw(lines.length)), ...lines.slice(draw(lines.length))]),
  inLines((lines, draw) => lines.toSpliced(draw(lines.length), 0, pick(lines, draw))),
  inLines((lines, draw) => lines.toSpliced(draw(lines.length), 0, `${' '.repeat(draw(9))}${pick(['', '# 注', '#注', '-', '- 甲', '甲: 乙', '甲:'], draw)}`)),
  inLines((lines, draw) => changed(lines, draw, (line) => ' '.repeat(draw(9)) + line.trimStart())),
  inLines((lines, draw) => changed(lines, draw, (line) => line + pick([' # 注', ' ', '   ', '#', ' #', ':', ': ', '"', ' 甲'], draw))),
  inLines((lines, draw) => changed(lines, draw, (line) => line.replace(/: .*$/u, `:${' '.repeat(draw(3))}${pick(tokens, draw)}`))),
  inLines((lines, draw) => {
    const from = draw(lines.length)
    const by = draw(3)
    return lines.map((line, index) => (index >= from && index < from + 4 ? ' '.repeat(by) + line : line))
  }),
]

/** A text after up to four changes that chance draws: letters, bytes, lines, indents, tokens of YAML, an end of another text. */
export function mutate(text: string, draw: Draw, other: string): string {
  return Array.from({ length: 1 + draw(4) }).reduce<string>((sum) => pick(changes, draw)(sum, draw, other), text)
}

/** Lines of keys, values, dashes and comments in any columns: mostly no YAML, and when it is, oddly nested. */
export function soup(draw: Draw): string {
  const lines = Array.from({ length: 1 + draw(9) }, (_, number) => {
    const key = `键${number}`
    const ends = ['', '', '', ' ', ' # 注', '  #', ': ']
    return `${' '.repeat([0, 0, 2, 2, 4, 1, 6, 3][draw(8)] ?? 0)}${pick([`${key}:`, `${key}:`, `${key}: 值`, `${key}: 1.50`, `- 项`, `- ${key}: 值`, `-  ${key}:`, '# 注', '', '-', `- - 项`, `${key}: "值"`, `'${key}': 值`, `${key}:  ~`], draw)}${pick(ends, draw)}`
  })
  return lines.join('\n') + pick(['\n', '', '\n\n', '\n  ', '\n  # 注'], draw)
}

/** Some lines of a text from one key of the file on; a short text shows as much in less time. */
export function excerpt(text: string, draw: Draw): string {
  const lines = text.split('\n')
  const heads = lines.flatMap((line, index) => (/^[^\s#-]/u.test(line) ? [index] : []))
  const from = heads.length === 0 ? 0 : pick(heads, draw)
  return lines.slice(from, from + 2 + draw(20)).join('\n') + pick(['\n', ''], draw)
}

export function pick<Item>(items: readonly Item[], draw: Draw): Item {
  const item = items[draw(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

function spliced(text: string, start: number, removed: number, added: string): string {
  return text.slice(0, start) + added + text.slice(start + removed)
}

function flipByte(text: string, draw: Draw): string {
  const bytes = new TextEncoder().encode(text)
  const at = draw(bytes.length + 1)
  return new TextDecoder().decode(bytes.map((byte, index) => (index === at ? byte ^ (1 << draw(8)) : byte)))
}

function inLines(change: (lines: readonly string[], draw: Draw) => readonly string[]): (text: string, draw: Draw) => string {
  return (text, draw) => change(text.split('\n'), draw).join('\n')
}

function changed(lines: readonly string[], draw: Draw, change: (line: string) => string): readonly string[] {
  const at = draw(lines.length)
  return lines.map((line, index) => (index === at ? change(line) : line))
}
