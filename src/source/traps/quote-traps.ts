import { completeFinding } from '../../base/finding.js'
import type { Span } from '../../base/span.js'
import { shorten, type Text } from '../../base/text.js'
import { colonInText, needsQuotes } from '../trap-rules.js'
import { quote } from './quote.js'
import { closedQuote } from './read-line.js'
import type { Trap } from './trap.js'
import { wordTraps } from './word-traps.js'

/** A text that needs quotes, or that other programs would take for something else. */
export function textTraps(text: string, written: string, span: Span): readonly Trap[] {
  return quoteTrap(text, written, span) ?? wordTraps(written, span)
}

function quoteTrap(text: string, written: string, span: Span): readonly Trap[] | undefined {
  const [first = ''] = written
  const quoted = closedQuote(written)
  if (quoted === written.length) return []
  if (/["']/u.test(first)) return [quoted === 0 ? unclosed(written, span) : (behindQuotes(written, span, quoted) ?? signTrap(written, span, first))]
  if (isSign(text, written)) return [signTrap(written, span, first)]
  return /:(?:[ \t]|$)/u.test(written) ? [colonTrap(written, span)] : undefined
}

/** The value begins with what YAML reads as a sign of its own. References and tags that are meant as such have a rule of their own. */
function isSign(text: string, written: string): boolean {
  if (/^[@`%[\]{},|>]|^[-?:](?:[ \t]|$)/u.test(written)) return true
  if (written.startsWith('*')) return !text.includes(`&${/^\*([^\s,[\]{}]*)/u.exec(written)?.[1] ?? ''}`)
  if (written.startsWith('&')) return !text.includes(`*${/^&([^\s,[\]{}]*)/u.exec(written)?.[1] ?? ''}`)
  return written.startsWith('!') && !/^!!?[A-Za-z]+(?:\s|$)/u.test(written)
}

function signTrap(written: string, span: Span, first: string): Trap {
  return quotable(written, span, {
    rule: needsQuotes,
    message: { zh: `“${shorten(written)}”以 ${first} 开头，YAML 会当作符号；整个值要加引号`, en: `“${shorten(written)}” begins with ${first}, which YAML takes for a sign; the whole value needs quotes` },
    label: { zh: '要加引号', en: 'needs quotes' },
    cause: `sign ${first}`,
  })
}

function colonTrap(written: string, span: Span): Trap {
  return quotable(written, span, {
    rule: colonInText,
    message: { zh: `“${shorten(written)}”${written.endsWith(':') ? '末尾是半角冒号' : '里有半角冒号加空格'}，YAML 会把前面当作栏目名；请给整个值加引号`, en: `“${shorten(written)}” holds a colon and a blank, so that YAML takes what stands before for a key; put the whole value in quotes` },
    label: { zh: '要加引号', en: 'needs quotes' },
    cause: 'colon',
  })
}

/** A colon at the end of an entry whose text goes on below would make a key of it. */
export function colonAtEnd(written: string, { end }: Span): Trap {
  const edit = { span: { start: end - 1, end }, text: '：' }
  return {
    finding: completeFinding(colonInText, {
      primary: edit.span,
      message: { zh: `“${shorten(written)}”末尾是半角冒号，YAML 会当作栏目名；请改用全角冒号“：”`, en: `“${shorten(written)}” ends in a colon, so that YAML takes it for a key; use a full-width colon` },
      label: { zh: '半角冒号', en: 'half-width colon' },
      fixes: [{ ...edit, safe: false }],
      cause: 'colon at end',
    }),
    repairs: [edit],
  }
}

function unclosed(written: string, span: Span): Trap {
  const sign = written.charAt(0)
  // Quotes within the text are doubled already: a single one would have closed it.
  const edit = { span, text: sign === "'" ? `${written}'` : quote(written.slice(1)) }
  return {
    finding: completeFinding(needsQuotes, {
      primary: { start: span.start, end: span.start + 1 },
      message: { zh: `引号 ${sign} 只有前一半，后面的内容会被一起括进去`, en: `the quote ${sign} is not closed, so that it takes in what follows` },
      label: { zh: '没有配对', en: 'no closing quote' },
      notes: [{ zh: `请在值的末尾补上 ${sign}，或删去这个引号。`, en: `Close the value with ${sign}, or take this quote away.` }],
      fixes: [{ ...edit, safe: false }],
      cause: 'unclosed',
    }),
    repairs: [edit],
  }
}

/** A comment right behind the closing quote lacks a blank; it may also have been meant as text. */
function behindQuotes(written: string, span: Span, quoted: number): Trap | undefined {
  if (written.charAt(quoted) !== '#') return undefined
  const edit = { span: { start: span.start + quoted, end: span.start + quoted }, text: ' ' }
  return {
    finding: completeFinding(needsQuotes, {
      primary: { start: span.start + quoted, end: span.end },
      message: { zh: '引号后面紧接着 #，YAML 读不出；如果是注释，# 前面要有空格', en: 'a # right behind the quotes cannot be read; a comment takes a blank before its #' },
      label: { zh: '前面少了空格', en: 'no blank before it' },
      fixes: [{ ...edit, safe: false }],
      cause: 'comment behind quotes',
    }),
    repairs: [edit],
  }
}

function quotable(written: string, span: Span, { rule, message, label, cause }: { readonly rule: typeof needsQuotes; readonly message: Text; readonly label: Text; readonly cause: string }): Trap {
  // A sign alone may be the beginning of a text that was never written.
  const fix = { span, text: quote(written), safe: !/^[|>]$/u.test(written) }
  return { finding: completeFinding(rule, { primary: span, message, label, fixes: [fix], cause }), repairs: [fix] }
}
