import { completeFinding } from '../../base/finding.js'
import type { RuleInfo } from '../../base/rule-info.js'
import type { Span } from '../../base/span.js'
import { shorten, type Text } from '../../base/text.js'
import { dateUnquoted, digitsLost, wordValue } from '../trap-rules.js'
import type { Trap } from './trap.js'
import { quote } from './quote.js'

/** Texts that YAML, in one of its versions, takes for a number, a date, a yes-or-no or nothing. */
export function wordTraps(written: string, span: Span): readonly Trap[] {
  const kind = kinds.find(({ pattern }) => pattern.test(written))
  if (!kind || (kind.isTrap && !kind.isTrap(written))) return []
  const { rule, severity, message, label } = kind
  const isNothing = kind.cause === 'nothing'
  const fix = { span, text: isNothing ? '' : quote(written), safe: true }
  return [
    {
      finding: completeFinding(rule, { severity: severity ?? rule.severity, primary: span, message: message(shorten(written)), label, fixes: [fix], cause: kind.cause }),
      // What is read as a yes-or-no here and now has to be repaired; the others are read as the text that they are.
      repairs: kind.cause === 'yes-or-no' ? [fix] : [],
    },
  ]
}

interface Kind {
  readonly cause: string
  readonly pattern: RegExp
  readonly isTrap?: (written: string) => boolean
  readonly rule: RuleInfo
  readonly severity?: 'info'
  readonly message: (written: string) => Text
  readonly label: Text
}

const kinds: readonly Kind[] = [
  {
    cause: 'nothing',
    pattern: /^(?:~|null|Null|NULL)$/u,
    rule: wordValue,
    message: (written) => ({ zh: `“${written}”在 YAML 里表示没有填，不会打印；没有就留空，要打印就加引号`, en: `“${written}” means nothing to YAML and is not printed; leave the value blank, or put it in quotes to print it` }),
    label: { zh: '等于没有填', en: 'counts as blank' },
  },
  {
    cause: 'yes-or-no',
    pattern: /^(?:true|True|TRUE|false|False|FALSE)$/u,
    rule: wordValue,
    message: (written) => ({ zh: `“${written}”在 YAML 里是“是/否”，不是文字；请加引号`, en: `“${written}” is a yes-or-no to YAML and no text; put it in quotes` }),
    label: { zh: '不是文字', en: 'no text' },
  },
  {
    cause: 'old-yes-or-no',
    pattern: /^(?:y|Y|n|N|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/u,
    rule: wordValue,
    severity: 'info',
    message: (written) => ({ zh: `“${written}”会被有些软件读成“是/否”；加引号就不会错`, en: `some programs read “${written}” as a yes-or-no; quotes prevent it` }),
    label: { zh: '最好加引号', en: 'better in quotes' },
  },
  {
    cause: 'date',
    pattern: /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$|^[-+]?\d{1,2}(?::[0-5]?\d)+(?:\.\d*)?$/u,
    rule: dateUnquoted,
    message: (written) => ({ zh: `“${written}”会被有些软件读成日期或时间，换一种写法显示；加引号就不会变`, en: `some programs read “${written}” as a date or a time and show it otherwise; quotes prevent it` }),
    label: { zh: '最好加引号', en: 'better in quotes' },
  },
  {
    cause: 'digits',
    pattern: /^[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$|^0[xob][\da-fA-F]+$|^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/u,
    isTrap: (written) => String(Number(written)) !== written,
    rule: digitsLost,
    message: (written) => ({ zh: `“${written}”会被有些软件当作数来读，写法会变（如开头或末尾的 0 会丢）；加引号就不会变`, en: `some programs read “${written}” as a number and change how it is written, such as zeros at its ends; quotes prevent it` }),
    label: { zh: '最好加引号', en: 'better in quotes' },
  },
]
