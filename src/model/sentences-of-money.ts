import { zero, type Big, yuanIn } from '../base/amount.js'
import type { Declaration, LocatedText } from './declaration.js'
import { quantitiesIn, type ProseQuantity } from './values/prose.js'

/** A text of a list, with its place in it. */
export interface ListedText {
  /** Identifier of the list. */
  readonly list: string
  /** Number of the text in its list, from 1. */
  readonly index: number
  readonly text: LocatedText
}

/** An amount that a sentence shares out, and the parts that it names. Amounts are in 元. */
export interface SharedOut {
  readonly whole: ProseQuantity
  readonly parts: readonly ProseQuantity[]
  readonly stated: Big
  readonly sum: Big
  /** 其中：, with a colon: all parts are named. */
  readonly isListing: boolean
}

/** All paragraphs of the declaration's lists, such as its goals and duties. */
export function listedTexts({ lists }: Declaration): readonly ListedText[] {
  return Object.entries(lists).flatMap(([list, texts]) => texts.map((text, at) => ({ list, index: at + 1, text })))
}

const within = /其中\s*([:：])?/gu
/** What stands in brackets belongs to one part and is no part of the whole. */
const bracketed = /[（(][^（）()]*[）)]/gu
/** Signs that may stand between the whole and 其中. */
const gap = /^[\s,，。;；:：、]*$/u
/** 其中 is followed by some parts only. */
const openEnded = /[等余]|主要|约|左右/u

/** Each amount that a text shares out by 其中, where two parts or more are amounts. */
export function sharedOut(text: string): readonly SharedOut[] {
  if (!text.includes('其中')) return []
  const plain = text.replace(bracketed, (note) => '，'.repeat(note.length))
  const money = quantitiesIn(plain).filter(({ role, per, isChange, high }) => role === 'money' && per.length === 0 && !isChange && !high)
  return Array.from(plain.matchAll(within)).flatMap((match): readonly SharedOut[] => {
    const start = match.index + match[0].length
    const whole = money.findLast(({ to }) => to <= match.index)
    const end = endOfSentence(plain, start)
    const parts = money.filter(({ from, to }) => from >= start && to <= end)
    if (!whole || !gap.test(plain.slice(whole.to, match.index)) || parts.length < 2) return []
    const isListing = match[1] !== undefined && !openEnded.test(plain.slice(start, end))
    return [{ whole, parts, stated: inYuan(whole), sum: parts.reduce((sum, part) => sum.plus(inYuan(part)), zero), isListing }]
  })
}

/** A sentence ends at its full stop, and what 其中 shares out at the next 其中. */
function endOfSentence(text: string, from: number): number {
  const ends = [text.indexOf('。', from), text.indexOf('其中', from)].filter((at) => at !== -1)
  return Math.min(text.length, ...ends)
}

export function inYuan({ value, unit }: ProseQuantity): Big {
  return value.times(yuanIn(unit) ?? '1')
}
