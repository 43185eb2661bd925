import type { Text } from '../base/text.js'
import type { Entry, Node } from '../source/node.js'
import { isAddress } from './bases.js'
import { type ExportEntry, fontNames, fontUseOf, fontUses } from './export-entry.js'
import { fault, isBlank, knownEntries, readText, wrongKind, type Reading } from './reading.js'

const expected = {
  fonts: { zh: '字体和文件，每种一行，如“仿宋: fonts/simfang.ttf”', en: 'fonts with their files, one a line, such as `仿宋: fonts/simfang.ttf`' },
  font: { zh: '字体文件的路径，或路径的列表', en: 'the path of a font file, or a list of paths' },
} as const satisfies Readonly<Record<string, Text>>

/** What the map under `fonts` says. */
export function readFonts(reading: Reading, node: Node): ExportEntry['fonts'] {
  if (node.kind !== 'map') {
    wrongKind(reading, 'fonts', node, expected.fonts)
    return {}
  }
  const entries = [...knownEntries(reading, node.entries, fontUses.flatMap((use) => fontNames[use])).values()]
  return fontUses.reduce<ExportEntry['fonts']>((fonts, use) => {
    const [first, second] = entries.filter(({ key }) => fontUseOf(key) === use)
    if (first && second) givenTwice(reading, first, second)
    const paths = first && !isBlank(first.value) ? readPaths(reading, first) : []
    return first && paths.length > 0 ? { ...fonts, [use]: { value: paths, span: first.value.span, file: reading.file } } : fonts
  }, {})
}

function readPaths(reading: Reading, { key, value }: Entry): readonly string[] {
  const nodes = value.kind === 'list' ? value.items : [value]
  return nodes.flatMap((item) => {
    const path = readText(reading, key, item, expected.font)
    if (!path || !isAddress(path.value)) return path?.value ?? []
    fault(reading, {
      primary: item.span,
      message: { zh: `“${key}”只能写本机的文件，不能写网址`, en: `“${key}” takes files of this machine, not addresses of the network` },
      label: { zh: '没有用到', en: 'not used' },
    })
    return []
  })
}

function givenTwice(reading: Reading, first: Entry, second: Entry): void {
  fault(reading, {
    primary: second.keySpan,
    message: { zh: `“${first.key}”与“${second.key}”是同一种字体，写了两次`, en: `“${first.key}” and “${second.key}” are for one kind of type, given twice` },
    label: { zh: '重复的一处', en: 'given again here' },
    related: [{ span: first.keySpan, message: { zh: '前面已经写过，以这里为准', en: 'given before; this one counts' } }],
    notes: [{ zh: '几个字体文件可以写成列表，先写的先用。', en: 'Several files may be given as a list; the first is used first.' }],
  })
}
