/** Names of indicators are mostly shorter; what is longer says what is to be reached. */
const longestName = 25
const longestWithCommas = 12
const ends = /[。；;]/u

/** A name that is a whole sentence: the target written where its name belongs. */
export function isSentence(text: string): boolean {
  const { length } = Array.from(text)
  return length > longestName || (length > longestWithCommas && /[，,。；;、]/u.test(text))
}

/** A name that does not fit a cell: very long, or of several sentences. Brackets and marks around it do not count. */
export function isOverlong(text: string): boolean {
  const bare = text.replace(/[（(][^（）()]*[）)]|[★☆*＊\s]|^指标\s*\d+\s*[:：]/gu, '')
  return Array.from(bare).length > longestName || ends.test(bare)
}
