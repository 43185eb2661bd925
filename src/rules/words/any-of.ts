/** Matches where one of the words, given with blanks between, stands; they may be patterns. */
export function anyOf(words: string): RegExp {
  return new RegExp(words.split(' ').join('|'), 'u')
}

/** Matches where one of the words ends the text. */
export function endsIn(words: string, endings = ''): RegExp {
  return new RegExp(`(?:${words.split(' ').join('|')})${endings}$`, 'u')
}
