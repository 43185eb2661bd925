import { isLetterOrDigit } from '../base/characters.js'
import { foldValue } from './values/fold.js'
import type { Declaration } from './declaration.js'

/** A text taken down to what it speaks of, for holding one text against another. */
export interface Subject {
  /** Without blanks, width, numbering, the template's marks and punctuation; what stands in brackets is kept. */
  readonly plain: string
  /** Without brackets and without an ending that only says what is measured: 培训 of 培训人数（人）. */
  readonly core: string
}

const marks = /^[★☆※*#●■◆▲△✦]+/u
const numbering = /^(?:(?:指标|目标)?(?:\([一二三四五六七八九十百\d]+\)|[一二三四五六七八九十百]+[、.]|\d+(?:[、):]|\.(?!\d))|[①-⑳])|指标\d{1,2}(?!\d))/u
/** What a template left for the value: (≥**%), ≥**人. */
const prompts = /\([≥≤<>=]*\*[^()]*\)|(?<![≥≤<>=])[≥≤<>=]+\*+\p{L}*$/gu
const brackets = /\([^()]*\)/gu
/** Most texts: nothing of the above stands in them. */
const plainly = /^[一-龥]+$/
const endings = new Set([
  '完成情况 开展情况 落实情况 办理情况 情况 完成率 达成率 实现率 达标率 合格率 优良率 准确率 覆盖率 落实率 执行率 办结率 办理率 开展率 到位率 及时率',
  '数量 总数 总量 个数 人数 人次数 人次 次数 件数 户数 批次 批次数 批数 场次 场数 期数 份数 套数 台数 辆数 处数 座数 亩数 总人数 总次数 总额 比例 比率 占比 比重 数 率 度 指标 目标 工作 任务 完成',
].join(' ').split(' '))
const longestEnding = 4
/** Endings that one name may have one behind the other: 课程数量达标率. */
const mostEndings = 3

const subjectsRead = new WeakMap<Declaration, Map<string, Subject>>()

/** What a text of this declaration speaks of; read once for all rules. */
export function subjectOf(declaration: Declaration, text: string): Subject {
  let known = subjectsRead.get(declaration)
  if (!known) subjectsRead.set(declaration, known = new Map())
  let subject = known.get(text)
  if (!subject) known.set(text, subject = readSubject(text))
  return subject
}

export function readSubject(text: string): Subject {
  const folded = foldValue(text)
  if (plainly.test(folded)) return { plain: folded, core: withoutEnding(folded) }
  const unmarked = folded.replace(marks, '')
  const tidied = (unmarked.includes('*') ? unmarked.replace(prompts, '') : unmarked).replace(numbering, '')
  const plain = withoutSigns(tidied)
  return { plain, core: withoutEnding(tidied.includes('(') ? withoutSigns(tidied.replace(brackets, '')) : plain) }
}

/** Letters, digits, signs of shares and the points of decimals: all but punctuation. */
function withoutSigns(text: string): string {
  const characters = Array.from(text)
  return characters.filter((one, at) => isLetterOrDigit(one) || one === '%' || one === '‰' || (one === '.' && /^\d/.test(characters[at + 1] ?? ''))).join('')
}

/** The text without its endings; two characters stay. */
export function withoutEnding(plain: string): string {
  let core = plain
  for (let step = 0; step < mostEndings; step++) {
    const length = endingOf(core)
    if (length === 0) return core
    core = core.slice(0, -length)
  }
  return core
}

/** Length of the longest ending that leaves two characters. */
function endingOf(text: string): number {
  for (let length = Math.min(longestEnding, text.length - 2); length > 0; length--) if (endings.has(text.slice(-length))) return length
  return 0
}

/** Pairs of neighbouring characters; a single character stands for itself. */
export function pairsOf(text: string): ReadonlySet<string> {
  if (text.length < 2) return new Set(text === '' ? [] : [text])
  const pairs = new Set<string>()
  for (let at = 0; at < text.length - 1; at++) pairs.add(text.slice(at, at + 2))
  return pairs
}

/** How much of each of two sets the other holds too, from 0 to 1. */
export function sharesOf(a: ReadonlySet<string>, b: ReadonlySet<string>): { readonly ofFirst: number; readonly ofSecond: number } {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of few) if (many.has(pair)) shared++
  return { ofFirst: a.size === 0 ? 0 : shared / a.size, ofSecond: b.size === 0 ? 0 : shared / b.size }
}
