import { defaultSettings } from '../../src/base/settings.js'
import { review } from '../../src/review/review.js'
import type { Review } from '../../src/review/model.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { checkText } from './check-text.js'

/** The review of a text as the command makes it. */
export function reviewed(text: string): Review {
  return review(checkText(text, { ...defaultSettings, profile: 'strict' }), ruleCatalogue)
}
