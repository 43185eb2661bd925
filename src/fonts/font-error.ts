import type { Text } from '../base/text.js'

/** What is wrong with a font file, in words for the person who named it. */
export class FontError extends Error {
  readonly text: Text
  /** The person who named the font is to be told, not the maintainers. */
  readonly isUserError = true

  constructor(text: Text) {
    super(text.en)
    this.name = 'FontError'
    this.text = text
  }
}
