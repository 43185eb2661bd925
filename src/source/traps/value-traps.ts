import { completeFinding } from '../../base/finding.js'
import type { Span } from '../../base/span.js'
import { shorten, type Text } from '../../base/text.js'
import { colonInText, fullWidthMark, needsQuotes, textInComment, valueBeforeKeys } from '../trap-rules.js'
import { closedQuote } from './read-line.js'
import type { Trap } from './trap.js'
import type { FormLine } from './walk-lines.js'
import { wordTraps } from './word-traps.js'

/** Values that YAML takes for something else than the text that is written. */
export function valueTraps(text: string, line: FormLine): readonly Trap[] {
  const { use, value, goesOn } = line
  if (use === undefined) return []
  if (use === 'map' || use === 'texts' || use === 'rows') return hangingTraps(text, line)
  const isText = use === 'text' || use === 'item'
  const written = text.slice(value.start, value.end)
  const first = enclosedTrap(written, value, isText) ?? (isText ? commentTrap(text, line) : undefined)
  if (first) return [first]
  return written === '' || goesOn || !isText ? [] : textTraps(text, written, value)
}

function textTraps(text: string, written: string, span: Span): readonly Trap[] {
  return quoteTrap(text, written, span) ?? wordTraps(written, span)
}

const full: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '＂': '＂', '＇': '＇', '”': '“' }

/** A value within full-width quotes: for a number or a sign they were meant as YAML's; around words they may be the text's own. */
function enclosedTrap(written: string, span: Span, isText: boolean): Trap | undefined {
  const inner = full[written.charAt(0)] === written.at(-1) && written.length > 2 ? written.slice(1, -1) : undefined
  if (inner === undefined || /[“”‘’＂＇'"]/u.test(inner)) return undefined
  const isMeantAsQuotes = !isText || /^[＂＇]/u.test(written) || /^[-\d<>=≥≤~!@#%&*?|[\]{},`]/u.test(inner) || inner.includes(': ')
  if (!isMeantAsQuotes) return undefined
  const fix = { span, text: isText ? quote(inner) : inner, safe: true }
  return {
    finding: completeFinding(fullWidthMark, {
      primary: span,
      message: { zh: `“${shorten(inner)}”用全角引号括起来了，引号会当作内容；YAML 只认半角引号`, en: `“${shorten(inner)}” is enclosed in full-width quotes, which count as content; only half-width quotes are YAML’s` },
      label: { zh: '全角引号', en: 'full-width quotes' },
      fixes: [fix],
      cause: 'quotes',
    }),
    repairs: [fix],
  }
}

/** Text that is cut off because a `#` in it begins a comment. A comment proper has a blank behind its sign. */
function commentTrap(text: string, { value, comment, goesOn }: FormLine): Trap | undefined {
  const lost = text.slice(comment.start, comment.end)
  if (!/^#[^\s#]/u.test(lost) || /^#(?:jixiao|yaml)-/u.test(lost) || goesOn) return undefined
  const span = { start: Math.min(value.start, comment.start), end: comment.end }
  const isQuoted = /^["']/u.test(text.charAt(span.start))
  return {
    finding: completeFinding(textInComment, {
      primary: comment,
      message: { zh: `“${shorten(lost)}”被当作注释，不会打印`, en: `“${shorten(lost)}” is taken for a comment and is not printed` },
      label: { zh: '从 # 起都丢了', en: 'lost from # on' },
      notes: [{ zh: '如果是内容，请给整个值加引号；如果是注释，请在 # 后面加一个空格。', en: 'If it is content, put the whole value in quotes; if it is a comment, put a blank behind the #.' }],
      fixes: isQuoted ? [] : [{ span, text: quote(text.slice(span.start, span.end)), safe: false }],
      cause: 'comment',
    }),
    repairs: [],
  }
}

function quoteTrap(text: string, written: string, span: Span): readonly Trap[] | undefined {
  const [first = ''] = written
  const quoted = closedQuote(written)
  if (quoted === written.length) return []
  if (/["']/u.test(first)) return [quoted === 0 ? unclosed(written, span) : signTrap(written, span, first)]
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
    message: { zh: `“${shorten(written)}”里有半角冒号加空格，YAML 会把前面当作栏目名；请给整个值加引号`, en: `“${shorten(written)}” holds a colon and a blank, so that YAML takes what stands before for a key; put the whole value in quotes` },
    label: { zh: '要加引号', en: 'needs quotes' },
    cause: 'colon',
  })
}

function unclosed(written: string, span: Span): Trap {
  const sign = written.charAt(0)
  const edit = { span, text: quote(written.slice(1)) }
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

function quotable(written: string, span: Span, { rule, message, label, cause }: { readonly rule: typeof needsQuotes; readonly message: Text; readonly label: Text; readonly cause: string }): Trap {
  const fix = { span, text: quote(written), safe: true }
  return { finding: completeFinding(rule, { primary: span, message, label, fixes: [fix], cause }), repairs: [fix] }
}

/** A text as YAML takes it to the letter. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A text behind the key of a group or a list: what hangs below could not be read. */
function hangingTraps(text: string, { key, value, hasBelow }: FormLine): readonly Trap[] {
  const written = text.slice(value.start, value.end)
  if (!key || !hasBelow || written === '' || /^[[{|>&*!＃]/u.test(written)) return []
  const edit = { span: value, text: '' }
  return [
    {
      finding: completeFinding(valueBeforeKeys, {
        primary: value,
        message: { zh: `“${shorten(key.text)}”后面不能直接写“${shorten(written)}”：它下面还有内容`, en: `“${shorten(written)}” cannot stand behind “${shorten(key.text)}”: there is content below it` },
        label: { zh: '这里应空着', en: 'to be left blank' },
        notes: [{ zh: '如果是说明，请在前面加“# ”。', en: 'If it is a remark, put `# ` before it.' }],
        fixes: [{ span: value, text: `# ${written}`, safe: false }],
      }),
      repairs: [edit],
    },
  ]
}
