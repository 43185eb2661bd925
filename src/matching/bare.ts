/** A wording as labels are compared: half-width, without blanks, without a mark in front and a colon behind. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Format}]/gu, '')
    .replace(/^[*※★☆•·]+|[:*]+$/gu, '')
}

/** The same without what stands in brackets, points that a form gives a part, and numbering or 其中 in front: 产出指标(50分) → 产出指标. */
export function withoutNotes(text: string): string {
  return bare(
    bare(text)
      .replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】/gu, '')
      .replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)]/u, '')
      .replace(/\d+(?:-\d+)?分$/u, '')
      .replace(/^其中:?(?=.)/u, ''),
  )
}

/** Wording that asks for a signature or a date, and says nothing where nothing is filled in: 审核部门（签章） 年 月 日. */
export function isSignatureLine(text: string): boolean {
  const plain = bare(text)
  return plain === '' || isPageNumber(plain) || /^(?:[\p{Script=Han}]{0,12})?(?:\((?:公章|盖章|签章|签字|签名|章)\)|公章|盖章|签章|签字|签名)?:?(?:_*年_*月_*日)?$/u.test(plain) && /盖章|签章|公章|签字|签名|\(章\)|年_*月_*日$/u.test(plain)
}

/** 第 2 页 共 3 页. */
function isPageNumber(plain: string): boolean {
  return /^第\d+页,?(?:\(?共\d+页\)?)?$/u.test(plain)
}

/** What is written where there is nothing to say: 无, a dash, a stroke. */
export function saysNothing(text: string): boolean {
  return /^[-－—–─/／无]+$/u.test(text)
}

/** Points of a part of a form where the name of the part belongs: (40-50)分, 20分. */
export function isPoints(text: string): boolean {
  return isMarkedPoints(text) || /^\d+分$/u.test(bare(text))
}

/** Points of a part of a form that are no value wherever they stand: (40-50)分, but not 90分. */
export function isMarkedPoints(text: string): boolean {
  return /^(?:\(\d+(?:-\d+)?\)分|\(\d+(?:-\d+)?分\)|\d+-\d+分)$/u.test(bare(text))
}
