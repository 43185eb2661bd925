import { closest } from '../base/closest.js'
import { compareFindings, completeFinding, type Finding, type Suppressed } from '../base/finding.js'
import { isFixed, type RuleInfo } from '../base/rule-info.js'
import type { Span } from '../base/span.js'
import { shorten } from '../base/text.js'
import { positionOf, type SourceFile } from '../source/source-file.js'
import { readIgnoreComments, readMisspeltComments, type IgnoreComment, type MisspeltComment } from './read-comments.js'
import { reasonlessSuppression, unknownSuppression, unusedSuppression } from './rules.js'

export interface SuppressOptions {
  readonly catalogue: readonly RuleInfo[]
  readonly reasonRequired: boolean
  /** A comment for a rule that may not have judged all may have its use. */
  readonly isJudged: (rule: RuleInfo) => boolean
}

/** Takes back what comments in the file take back, and tells what is wrong with the comments. */
export function suppress(file: SourceFile, findings: readonly Finding[], options: SuppressOptions): { readonly findings: readonly Finding[]; readonly suppressed: readonly Suppressed[] } {
  const comments = readIgnoreComments(file)
  const misspelt = readMisspeltComments(file).flatMap((comment) => misspeltWord(comment))
  if (comments.length === 0) return { findings: [...findings, ...misspelt].toSorted(compareFindings), suppressed: [] }
  const named = comments.flatMap((comment) => comment.rules.map(({ text, span }) => ({ comment, span, text, rule: findRule(options.catalogue, text) })))
  const byPlace = new Map(named.toReversed().flatMap((one) => (one.rule && !isFixed(one.rule) ? [[`${one.comment.line} ${one.rule.code}`, one] as const] : [])))
  const suppressed = findings.flatMap((finding): readonly Suppressed[] => {
    const { line } = positionOf(file, finding.primary.start)
    const by = byPlace.get(`${line} ${finding.rule}`)
    return by ? [{ finding, by: 'comment', ...(by.comment.reason !== '' && { reason: by.comment.reason }) }] : []
  })
  const gone = new Set(suppressed.map(({ finding }) => finding))
  const kept = findings.filter((finding) => !gone.has(finding))
  const used = new Set(suppressed.map(({ finding }) => `${positionOf(file, finding.primary.start).line} ${finding.rule}`))
  const isUsed = ({ comment, rule }: (typeof named)[number]): boolean => used.has(`${comment.line} ${rule?.code ?? ''}`)
  const faults = [
    ...comments.flatMap((comment) => commentFaults(file, comment, options)),
    ...named.flatMap((one) => {
      if (!one.rule) return [unknown(one.text, one.span, file, one.comment, options.catalogue)]
      if (isFixed(one.rule)) return [unignorable(one.rule, one.span, file, one.comment)]
      // A comment without a reason has its fault already.
      const isTold = options.reasonRequired && one.comment.reason === ''
      return isTold || isUsed(one) || !options.isJudged(one.rule) ? [] : [unused(one.rule, file, one.comment, one.span)]
    }),
  ]
  return { findings: [...kept, ...misspelt, ...faults].toSorted(compareFindings), suppressed }
}

/** Divides findings that came of judging several files together by the comments in the file; whether a comment has a use is not asked. */
export function takeBack(file: SourceFile, findings: readonly Finding[], catalogue: readonly RuleInfo[]): { readonly findings: readonly Finding[]; readonly suppressed: readonly Suppressed[] } {
  const { findings: all, suppressed } = suppress(file, findings, { catalogue, reasonRequired: false, isJudged: () => false })
  return { findings: all.filter((finding) => findings.includes(finding)), suppressed }
}

function findRule(catalogue: readonly RuleInfo[], text: string): RuleInfo | undefined {
  return catalogue.find(({ code, name }) => code === text.toUpperCase() || name === text)
}

function commentFaults(file: SourceFile, comment: IgnoreComment, { reasonRequired }: SuppressOptions): readonly Finding[] {
  if (comment.rules.length === 0) {
    return [
      completeFinding(unknownSuppression, {
        primary: comment.span,
        message: { zh: '忽略注释没有写规则编号，如“# jixiao-ignore JX201: 原因”', en: 'the ignore comment names no rule; write `# jixiao-ignore JX201: reason`' },
        label: { zh: '缺少编号', en: 'no code' },
        fixes: [{ ...takenOut(file, comment), safe: false }],
      }),
    ]
  }
  if (!reasonRequired || comment.reason !== '') return []
  return [
    completeFinding(reasonlessSuppression, {
      primary: comment.span,
      message: { zh: '忽略注释没有写原因；请在编号后面写“: 原因”', en: 'the ignore comment gives no reason; write `: reason` behind the code' },
      label: { zh: '缺少原因', en: 'no reason' },
      fixes: [{ ...takenOut(file, comment), safe: false }],
    }),
  ]
}

/** A word that is a slip away from the one that is known, or has it in front. */
function misspeltWord({ span, word }: MisspeltComment): readonly Finding[] {
  const meant = 'jixiao-ignore'
  const isMeant = word.toLowerCase().startsWith(meant) || closest(word.toLowerCase().replace(/[ _]/gu, '-'), [{ name: meant }]) === meant
  if (!isMeant) return []
  return [
    completeFinding(unknownSuppression, {
      primary: span,
      message: { zh: `没有“${shorten(word)}”这种注释，是否想写“${meant}”？`, en: `there is no comment “${shorten(word)}”; did you mean “${meant}”?` },
      label: { zh: '不起作用', en: 'without effect' },
      notes: [{ zh: '写法：# jixiao-ignore JX201: 原因，写在那一行末尾，或单独写在上一行。', en: 'Write `# jixiao-ignore JX201: reason` at the end of the line, or alone on the line above.' }],
      // Put right, it may turn out to be of no use and be taken out with its reason, which nobody has seen then.
      fixes: [{ span, text: meant, safe: false }],
    }),
  ]
}

function unknown(text: string, span: Span, file: SourceFile, comment: IgnoreComment, catalogue: readonly RuleInfo[]): Finding {
  // Codes are too like one another for a guess; names are not.
  const meant = /^JX/iu.test(text) ? undefined : closest(text, catalogue.map(({ name }) => ({ name })))
  const [zh, en] = meant === undefined ? ['', ''] : [`，是否想写“${meant}”？`, `; did you mean “${meant}”?`]
  return completeFinding(unknownSuppression, {
    primary: span,
    message: { zh: `没有“${shorten(text)}”这条规则${zh}`, en: `there is no rule “${shorten(text)}”${en}` },
    label: { zh: '不认识的规则', en: 'unknown rule' },
    notes: [{ zh: '规则一览：jixiao explain', en: 'List of rules: jixiao explain' }],
    fixes: [meant === undefined ? { ...takenOut(file, comment, span), safe: false } : { span, text: meant, safe: false }],
  })
}

function unignorable({ code }: RuleInfo, span: Span, file: SourceFile, comment: IgnoreComment): Finding {
  return completeFinding(unknownSuppression, {
    primary: span,
    message: { zh: `${code} 是写法错误，不改就读不出，不能忽略`, en: `${code} keeps the file from being read and cannot be ignored` },
    label: { zh: '不能忽略', en: 'cannot be ignored' },
    fixes: [{ ...takenOut(file, comment, span), safe: false }],
  })
}

function unused({ code }: RuleInfo, file: SourceFile, comment: IgnoreComment, span: Span): Finding {
  return completeFinding(unusedSuppression, {
    primary: comment.rules.length > 1 ? span : comment.span,
    message: { zh: `这一行没有 ${code} 的问题，注释可以删去`, en: `there is no ${code} in this line; the comment can go` },
    label: { zh: '没有用处', en: 'no effect' },
    fixes: [{ ...takenOut(file, comment, span), safe: true }],
  })
}

/** The comment without one of its rules; without its only one, nothing of it and no empty line is left. */
function takenOut(file: SourceFile, { span, rules }: IgnoreComment, rule?: Span): { readonly span: Span; readonly text: string } {
  if (rule && rules.length > 1) {
    const index = rules.findIndex((one) => one.span.start === rule.start)
    const next = rules[index + 1]
    const previous = rules[index - 1]
    return { span: next ? { start: rule.start, end: next.span.start } : { start: previous?.span.end ?? rule.start, end: rule.end }, text: '' }
  }
  const { column } = positionOf(file, span.start)
  const lineStart = span.start - column + 1
  const before = file.text.slice(lineStart, span.start)
  if (before.trim() !== '') return { span: { start: span.start - (before.length - before.trimEnd().length), end: span.end }, text: '' }
  return { span: { start: lineStart, end: span.end + (/^[ \t]*(?:\r\n|\n|\r)?/u.exec(file.text.slice(span.end, span.end + 200))?.[0].length ?? 0) }, text: '' }
}
