import { completeFinding, type Finding } from '../base/finding.js'
import type { Text } from '../base/text.js'
import { overLimit } from './rules.js'
import { positionOf, type SourceFile } from './source-file.js'

/** Characters and lines that are read; the largest real forms have a hundredth of it. */
export const maximumLength = 2_000_000
export const maximumLines = 20_000
/** Levels of lists and keys that are read; a form has seven. */
export const maximumDepth = 64
/** References told one by one. */
export const maximumAliases = 100

/** The finding that says that a file is too large to be read. */
export function overLimits(file: Pick<SourceFile, 'text' | 'lineStarts'>): Finding | undefined {
  const { text, lineStarts } = file
  if (lineStarts.length > maximumLines + 1) {
    return overFinding(lineStarts[maximumLines] ?? 0, { zh: `文件有 ${lineStarts.length} 行，超过 ${maximumLines} 行，没有检查`, en: `the file has ${lineStarts.length} lines, more than ${maximumLines}, and was not checked` })
  }
  if (text.length <= maximumLength) return undefined
  const { line } = positionOf(file, maximumLength)
  return overFinding(lineStarts[line - 1] ?? 0, { zh: `文件有 ${text.length} 个字符，超过 ${maximumLength} 个，没有检查`, en: `the file has ${text.length} characters, more than ${maximumLength}, and was not checked` })
}

/** More references than any writer would make. */
export function overAliases(count: number, start: number): Finding {
  return overFinding(start, { zh: `文件里有 ${count} 处引用，超过 ${maximumAliases} 处，后面的没有列出`, en: `the file has ${count} aliases, more than ${maximumAliases}; the others are not listed` })
}

/** Structure nested deeper than any form is. */
export function overDepth(start: number, end: number): Finding {
  return { ...overFinding(start, { zh: `层次太多，超过 ${maximumDepth} 层，读不出`, en: `nested deeper than ${maximumDepth} levels; it cannot be read` }), primary: { start, end } }
}

function overFinding(start: number, message: Text): Finding {
  return completeFinding(overLimit, {
    primary: { start, end: start },
    message,
    label: { zh: '从这里起超过限度', en: 'over the limit from here on' },
    notes: [{ zh: '请看看是不是拿错了文件。', en: 'Is it the right file?' }],
  })
}
