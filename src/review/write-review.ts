/** Everything that makes and prints a review, in one piece that is loaded on demand. */
export { review } from './review.js'
export { reviewHtml } from './review-html.js'
export { reviewJson } from './review-json.js'
export { reviewSheet } from './review-sheet.js'
export { spellOut } from './spell-out.js'
export { reviewText } from './review-text.js'
