import { completeFinding, type Finding } from '../../base/finding.js'
import type { RuleInfo } from '../../base/rule-info.js'
import type { Span } from '../../base/span.js'
import { shorten, type Text } from '../../base/text.js'
import { fullWidthMark, keyColon } from '../trap-rules.js'
import { wideBlanks } from './read-line.js'
import type { Edit } from '../repair.js'
import type { Trap } from './trap.js'
import type { FormLine } from './walk-lines.js'

/** Signs of YAML that were typed full-width: the colon behind a key, the dash of a list, the sign of a comment. */
export function markTraps(text: string, line: FormLine): readonly Trap[] {
  return [...markerTraps(text, line), ...colonTraps(text, line), ...commentTraps(text, line)]
}

function markerTraps(text: string, { markers, use }: FormLine): readonly Trap[] {
  const written = text.slice(markers.start, markers.end)
  const odd = written.charAt(0)
  // A dash with a blank behind it is as it should be, whatever the text begins with.
  if (written === '' || /^-./u.test(written) || use === undefined || use === 'more') return []
  const message: Text =
    odd === '-'
      ? { zh: '列表的短横“-”后面少了一个空格', en: 'a blank is missing behind the dash of the list' }
      : /[－﹣]/u.test(odd)
        ? { zh: '列表的短横用了全角“－”；请改用半角“-”加一个空格', en: 'the dash of the list is full-width; use `-` and a blank' }
        : { zh: `列表的每一条要以半角“-”加一个空格开头，不能用“${odd}”`, en: `each entry of a list begins with \`-\` and a blank, not with “${odd}”` }
  return [trap(fullWidthMark, markers, '- ', message, { zh: '列表的开头', en: 'the mark of the entry' })]
}

function colonTraps(text: string, { key, use, value, comment }: FormLine): readonly Trap[] {
  if (!key || use === undefined || use === 'item') return []
  const written = text.slice(key.colon.start, key.colon.end)
  const isEmpty = value.start === value.end && comment.start === comment.end
  if (/^[ \t]*:[ \t]+$/u.test(written) || (isEmpty && /^[ \t]*:$/u.test(written))) return []
  return [trap(keyColon, key.colon, isEmpty ? ':' : ': ', colonText(shorten(key.text), written), { zh: '栏目名后面的冒号', en: 'the colon behind the key' }, colonCause(written))]
}

function colonText(key: string, written: string): Text {
  const texts: Readonly<Record<string, Text>> = {
    'full-width': { zh: `“${key}”后面用了全角冒号“：”；请改用半角冒号“:”加一个空格`, en: `a full-width colon stands behind “${key}”; use \`:\` and a blank` },
    'wide-blank': { zh: `“${key}”的冒号旁边是全角空格或不换行空格；请改用普通空格`, en: `a full-width or no-break blank stands beside the colon of “${key}”; use a plain one` },
    'no-colon': { zh: `“${key}”后面少了半角冒号“:”`, en: `the colon behind “${key}” is missing` },
    'no-blank': { zh: `“${key}”的半角冒号“:”后面少了一个空格`, en: `a blank is missing behind the colon of “${key}”` },
  }
  return texts[colonCause(written)] ?? { zh: '', en: '' }
}

function colonCause(written: string): string {
  if (written.trim() === '') return 'no-colon'
  if (written.includes('：')) return 'full-width'
  return written.trim() === ':' && /[^ \t:]/u.test(written) ? 'wide-blank' : 'no-blank'
}

const signPattern = new RegExp(`[${wideBlanks}]*＃|[${wideBlanks}]+#`, 'u')

/** A full-width comment sign where no text can stand: behind a key of a group, behind an amount. */
function commentTraps(text: string, { key, markers, use, value }: FormLine): readonly Trap[] {
  if (use === 'more') return []
  const isLineOfItsOwn = !key && markers.start === markers.end
  if (!isLineOfItsOwn && (use === undefined || use === 'text' || use === 'item')) return []
  const match = (isLineOfItsOwn ? /^＃/u : signPattern).exec(text.slice(value.start, value.end))
  if (!match) return []
  const start = value.start + match.index
  const isBehindBlank = isLineOfItsOwn || /[ \t]/u.test(text.charAt(start - 1))
  if (match[0].endsWith('#')) return [trap(fullWidthMark, { start, end: start + match[0].length }, ' #', { zh: '注释的井号前面是全角空格或不换行空格；请改用普通空格', en: 'a full-width or no-break blank stands before the sign of the comment; use a plain one' }, { zh: '全角空格', en: 'wide blank' })]
  return [trap(fullWidthMark, { start, end: start + match[0].length }, isBehindBlank ? '#' : ' #', { zh: '注释的井号用了全角“＃”；请改用半角“#”', en: 'the sign of the comment is full-width; use `#`' }, { zh: '全角井号', en: 'full-width sign' })]
}

function trap(rule: RuleInfo, span: Span, text: string, message: Text, label: Text, cause: string = message.zh): Trap {
  const edit: Edit = { span, text }
  const finding: Finding = completeFinding(rule, { primary: span, message, label, fixes: [{ ...edit, safe: true }], cause })
  return { finding, repairs: [edit] }
}
