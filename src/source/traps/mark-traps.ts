import { completeFinding, type Finding } from '../../base/finding.js'
import type { RuleInfo } from '../../base/rule-info.js'
import type { Span } from '../../base/span.js'
import { shorten, type Text } from '../../base/text.js'
import { fullWidthMark, keyColon } from '../trap-rules.js'
import type { Edit } from '../repair.js'
import type { Trap } from './trap.js'
import type { FormLine } from './walk-lines.js'

/** Signs of YAML that were typed full-width: the colon behind a key, the dash of a list, the sign of a comment. */
export function markTraps(text: string, line: FormLine): readonly Trap[] {
  return [...markerTraps(text, line), ...colonTraps(text, line), ...commentTraps(text, line)]
}

function markerTraps(text: string, { markers, use }: FormLine): readonly Trap[] {
  const written = text.slice(markers.start, markers.end)
  if (!/[－﹣]/u.test(written) || use === undefined) return []
  const count = [...written.matchAll(/[-－﹣]/gu)].length
  return [trap(fullWidthMark, markers, '- '.repeat(count), { zh: '列表的短横用了全角“－”；请改用半角“-”加一个空格', en: 'the dash of the list is full-width; use `-` and a blank' }, { zh: '全角短横', en: 'full-width dash' })]
}

function colonTraps(text: string, { key, use, value }: FormLine): readonly Trap[] {
  if (!key || use === undefined || use === 'item') return []
  const written = text.slice(key.colon.start, key.colon.end)
  const isEmpty = value.start === value.end
  if (/^[ \t]*:[ \t]+$/u.test(written) || (isEmpty && /^[ \t]*:$/u.test(written))) return []
  return [trap(keyColon, key.colon, isEmpty ? ':' : ': ', colonText(shorten(key.text), written), { zh: '栏目名后面的冒号', en: 'the colon behind the key' }, colonCause(written))]
}

function colonText(key: string, written: string): Text {
  const texts: Readonly<Record<string, Text>> = {
    'full-width': { zh: `“${key}”后面用了全角冒号“：”；请改用半角冒号“:”加一个空格`, en: `a full-width colon stands behind “${key}”; use \`:\` and a blank` },
    'wide-blank': { zh: `“${key}”的冒号旁边是全角空格或不换行空格；请改用普通空格`, en: `a full-width or no-break blank stands beside the colon of “${key}”; use a plain one` },
    'no-blank': { zh: `“${key}”的半角冒号“:”后面少了一个空格`, en: `a blank is missing behind the colon of “${key}”` },
  }
  return texts[colonCause(written)] ?? { zh: '', en: '' }
}

function colonCause(written: string): string {
  if (written.includes('：')) return 'full-width'
  return written.trim() === ':' && /[^ \t:]/u.test(written) ? 'wide-blank' : 'no-blank'
}

/** A full-width comment sign where no text can stand: behind a key of a group, behind an amount. */
function commentTraps(text: string, { key, markers, use, value }: FormLine): readonly Trap[] {
  const isLineOfItsOwn = !key && markers.start === markers.end
  if (!isLineOfItsOwn && (use === undefined || use === 'text' || use === 'item')) return []
  const index = text.slice(value.start, value.end).search(isLineOfItsOwn ? /^＃/u : /(?:^|\s)＃/u)
  if (index === -1) return []
  const at = text.indexOf('＃', value.start + index)
  const isBehindBlank = /[ \t]/u.test(text.charAt(at - 1))
  return [trap(fullWidthMark, { start: at, end: at + 1 }, isBehindBlank || isLineOfItsOwn ? '#' : ' #', { zh: '注释的井号用了全角“＃”；请改用半角“#”', en: 'the sign of the comment is full-width; use `#`' }, { zh: '全角井号', en: 'full-width sign' })]
}

function trap(rule: RuleInfo, span: Span, text: string, message: Text, label: Text, cause: string = message.zh): Trap {
  const edit: Edit = { span, text }
  const finding: Finding = completeFinding(rule, { primary: span, message, label, fixes: [{ ...edit, safe: true }], cause })
  return { finding, repairs: [edit] }
}
