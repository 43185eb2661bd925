import { describe, expect, it } from 'vitest'
import { colonAtEnd, textTraps } from '../../../src/source/traps/quote-traps.js'

const span = (written: string) => ({ start: 10, end: 10 + written.length })
const trapsOf = (written: string, text: string = written) => textTraps(text, written, span(written))
/** Rule, cause, what stands in place of the value then, and whether that is safe. */
const toldOf = (written: string, text?: string): unknown => trapsOf(written, text).map(({ finding }) => [finding?.rule, finding?.cause, finding?.fixes.map(({ text: put, safe }) => `${safe ? '→' : '⇢'} ${put}`).join()])

describe('a text that begins with a sign of YAML needs quotes', () => {
  it.each([
    ['@甲', 'sign @', "→ '@甲'"],
    ["`甲's", 'sign `', "→ '`甲''s'"],
    ['>', 'sign >', "⇢ '>'"],
    ['|', 'sign |', "⇢ '|'"],
    ['@甲>', 'sign @', "→ '@甲>'"],
    ['>5', 'sign >', "→ '>5'"],
    ['-', 'sign -', "→ '-'"],
    ['?\t甲', 'sign ?', "→ '?\t甲'"],
    [': 甲', 'sign :', "→ ': 甲'"],
    ['!甲', 'sign !', "→ '!甲'"],
    ['!1 !a', 'sign !', "→ '!1 !a'"],
    ['!!a1 甲', 'sign !', "→ '!!a1 甲'"],
    ['*甲乙', 'sign *', "→ '*甲乙'"],
    ['&甲乙 丙', 'sign &', "→ '&甲乙 丙'"],
    ['"甲"乙', 'sign "', "→ '\"甲\"乙'"],
    ["'甲'乙", "sign '", "→ '''甲''乙'"],
  ])('%j', (written, cause, mended) => {
    expect(toldOf(written)).toEqual([['JX011', cause, mended]])
  })

  it.each(['-甲', '?甲', ':甲', '甲@', '甲!', '!a', '!a 乙', '!!str 甲', '!!str', '"甲"', "'它''s'", '"a\\"b"', '""', '<甲>', '=甲', '', '甲'])('but not %j', (written) => {
    expect(trapsOf(written)).toEqual([])
  })

  it('a reference is one where the other end of it stands somewhere', () => {
    expect([toldOf('*甲乙', 'a: &甲乙 1\nb: *甲乙'), toldOf('&甲乙 丙', 'a: &甲乙 丙\nb: *甲乙')]).toEqual([[], []])
    expect([toldOf('*甲乙', 'a: &甲 1\nb: *甲乙'), toldOf('&甲乙 丙', 'a: &甲乙 丙\nb: *甲')]).toEqual([[['JX011', 'sign *', "→ '*甲乙'"]], [['JX011', 'sign &', "→ '&甲乙 丙'"]]])
  })
})

it('quotes that are not closed are told at the quote alone', () => {
  for (const [written, put] of [['"甲乙', "'甲乙'"], ["'甲", "'甲'"], ["'甲''", "'甲'''"], ["'它''s", "'它''s'"], ['"它\'s', "'它''s'"]] as const) {
    expect(trapsOf(written)).toMatchObject([{ finding: { rule: 'JX011', cause: 'unclosed', primary: { start: 10, end: 11 }, fixes: [{ span: span(written), text: put, safe: false }] }, repairs: [{ span: span(written), text: put }] }])
  }
  expect(trapsOf('"甲')[0]?.finding?.notes).toEqual([{ zh: '请在值的末尾补上 "，或删去这个引号。', en: 'Close the value with ", or take this quote away.' }])
})

it('a comment right behind quotes lacks a blank', () => {
  expect(trapsOf('"甲"#乙')).toMatchObject([{ finding: { rule: 'JX011', cause: 'comment behind quotes', primary: { start: 13, end: 15 }, fixes: [{ span: { start: 13, end: 13 }, text: ' ', safe: false }] }, repairs: [{ span: { start: 13, end: 13 }, text: ' ' }] }])
})

describe('a colon within a text', () => {
  it.each([
    ['甲: 乙', '“甲: 乙”里有半角冒号加空格，YAML 会把前面当作栏目名；请给整个值加引号'],
    [':甲: 乙', '“:甲: 乙”里有半角冒号加空格，YAML 会把前面当作栏目名；请给整个值加引号'],
    ['甲:\t乙', '“甲:\t乙”里有半角冒号加空格，YAML 会把前面当作栏目名；请给整个值加引号'],
    ['甲:', '“甲:”末尾是半角冒号，YAML 会把前面当作栏目名；请给整个值加引号'],
  ])('%j', (written, zh) => {
    expect(trapsOf(written)).toMatchObject([{ finding: { rule: 'JX018', cause: 'colon', message: { zh }, fixes: [{ text: `'${written}'`, safe: true }] } }])
  })

  it('with neither a blank nor the end behind it is the text’s own', () => {
    expect([trapsOf('甲:乙'), trapsOf('甲：')]).toEqual([[], []])
  })

  it('at the end of an entry that goes on below may become a full-width one', () => {
    const colon = { span: { start: 11, end: 12 }, text: '：' }
    expect(colonAtEnd('甲:', span('甲:'))).toMatchObject({ finding: { rule: 'JX018', cause: 'colon at end', primary: { start: 11, end: 12 }, fixes: [{ ...colon, safe: false }] }, repairs: [colon] })
  })
})
