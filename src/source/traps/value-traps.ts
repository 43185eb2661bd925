import { completeFinding } from '../../base/finding.js'
import type { Span } from '../../base/span.js'
import { shorten } from '../../base/text.js'
import { fullWidthMark, textInComment, valueBeforeKeys } from '../trap-rules.js'
import { quote } from './quote.js'
import { colonAtEnd, textTraps } from './quote-traps.js'
import type { Trap } from './trap.js'
import type { FormLine } from './walk-lines.js'

/** Values that YAML takes for something else than the text that is written. */
export function valueTraps(text: string, line: FormLine): readonly Trap[] {
  const { use, value } = line
  if (use === undefined) return []
  if (use === 'map' || use === 'texts' || use === 'rows') return hangingTraps(text, line)
  if (use === 'more') return [commentTrap(text, line) ?? []].flat()
  const written = text.slice(value.start, value.end)
  const isText = use === 'text' || use === 'item'
  const enclosed = enclosedTrap(written, value, isText)
  if (enclosed) return [enclosed]
  if (isText) return lineTraps(text, line, written)
  // A dash for “none” is read as a text, which is then no amount.
  return written === '-' ? [{ repairs: [{ span: value, text: quote(written) }] }] : []
}

function lineTraps(text: string, line: FormLine, written: string): readonly Trap[] {
  const { use, value, goesOn } = line
  const lost = commentTrap(text, line)
  if (lost) return [lost]
  if (goesOn && use === 'item' && /[^:]:$/u.test(written)) return [colonAtEnd(written, value)]
  return goesOn ? [] : textTraps(text, written, value)
}

const full: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '＂': '＂', '＇': '＇', '”': '“' }

/** The value begins and ends with full-width quotes. */
export function isEnclosed(written: string): boolean {
  return full[written.charAt(0)] === written.at(-1) && written.length > 2
}

/** A value within full-width quotes: for a number or a sign they were meant as YAML's; around words they may be the text's own. */
function enclosedTrap(written: string, span: Span, isText: boolean): Trap | undefined {
  if (!isEnclosed(written)) return undefined
  const inner = written.slice(1, -1)
  if (/[“”‘’＂＇'"]/u.test(inner)) return undefined
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
function commentTrap(text: string, { value, comment, goesOn, use }: FormLine): Trap | undefined {
  const lost = text.slice(comment.start, comment.end)
  const cutsQuotes = /“[^”]*$/u.test(text.slice(value.start, value.end)) && lost.includes('”')
  if ((!cutsQuotes && !/^#[^\s#]/u.test(lost)) || /^#(?:jixiao|yaml)-/u.test(lost) || goesOn) return undefined
  const span = { start: Math.min(value.start, comment.start), end: comment.end }
  const isQuoted = /^["']/u.test(text.charAt(span.start))
  const fix = { span, text: quote(text.slice(span.start, span.end)), safe: false }
  return {
    finding: completeFinding(textInComment, {
      primary: comment,
      message: { zh: `“${shorten(lost)}”被当作注释，不会打印`, en: `“${shorten(lost)}” is taken for a comment and is not printed` },
      label: { zh: '从 # 起都丢了', en: 'lost from # on' },
      notes: [{ zh: '如果是内容，请给整个值加引号；如果是注释，请在 # 后面加一个空格。', en: 'If it is content, put the whole value in quotes; if it is a comment, put a blank behind the #.' }],
      fixes: isQuoted || use === 'more' ? [] : [fix],
      cause: 'comment',
    }),
    // With nothing before it, it is all there is of the value.
    repairs: value.start === value.end ? [fix] : [],
  }
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
