import type { Span } from '../base/span.js'
import type { Edit } from '../source/repair.js'
import { startOfLine } from '../source/source-file.js'

/** What a comment says beside a value of last year. */
export const pleaseRenew = '请更新'

const mark = /# 去年：[^\r\n]*?，请更新/gu

/** The comment beside a value. */
export function markOf(text: string): string {
  return `# 去年：${text.replace(/\s+/gu, ' ').trim()}，${pleaseRenew}`
}

/** A text without the comments of an earlier year; lines that held nothing else go. */
export function withoutMarks(text: string): string {
  return text.replace(/^[ \t]*# 去年：[^\r\n]*?，请更新[ \t]*(?:\r\n|\n|\r|$)/gmu, '').replace(/[ \t]*# 去年：[^\r\n]*?，请更新/gu, '')
}

/** How many comments there are, and the text with every line in place but without what they say. */
export function readMarks(text: string): { readonly count: number; readonly unmarked: string } {
  return { count: [...text.matchAll(mark)].length, unmarked: text.replace(mark, '#') }
}

/** Puts the comment behind the value, or on a line of its own where its line goes on with anything but a plain comment. */
export function markEdit(text: string, { start, end }: Span, comment: string, replacement: string | undefined): readonly Edit[] {
  const rest = /^[^\r\n]*/u.exec(text.slice(end))?.[0] ?? ''
  const isOneLine = !/[\r\n]/u.test(text.slice(start, end)) && /^[ \t]*(?:#.*)?$/u.test(rest) && !/jixiao-ignore/iu.test(rest)
  if (!isOneLine) return [...(replacement === undefined ? [] : [{ span: replacement === '' ? withBlanks(text, { start, end }) : { start, end }, text: replacement }]), ownLine(text, start, comment)]
  if (replacement === '') return [{ span: { start, end }, text: comment }]
  return [{ span: { start, end }, text: `${replacement ?? text.slice(start, end)} ${comment}` }]
}

/** With the blanks between what is before and the value. */
export function withBlanks(text: string, { start, end }: Span): Span {
  return { start: text.slice(0, start).trimEnd().length, end }
}

/** Above the value's line, and above comments there that speak of the line. */
function ownLine(text: string, offset: number, comment: string): Edit {
  let start = startOfLine(text, offset)
  const indent = /^[ \t]*/u.exec(text.slice(start))?.[0] ?? ''
  for (;;) {
    const above = startOfLine(text, Math.max(0, start - (text.slice(0, start).endsWith('\r\n') ? 2 : 1)))
    if (start === 0 || !/^[ \t]*#[ \t]*jixiao-ignore/iu.test(text.slice(above, start))) break
    start = above
  }
  const [lineBreak = '\n'] = /\r\n|\n|\r/u.exec(text) ?? []
  return { span: { start, end: start }, text: `${indent}${comment}${lineBreak}` }
}
