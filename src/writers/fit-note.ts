import type { Text } from '../base/text.js'
import type { Layout } from '../layout/layout.js'

/** What is to be known of a form that takes more pages than asked for, however small its type. */
export function fitNotes({ fits, pages, styles }: Pick<Layout, 'fits' | 'pages' | 'styles'>, fitPages: number | undefined): readonly Text[] {
  if (fits || fitPages === undefined) return []
  const size = String(Math.round(styles.text.size * 10) / 10)
  return [{
    zh: `字号缩到 ${size} 磅仍有 ${pages.length} 页，比要求的 ${fitPages} 页多；再小就看不清了`,
    en: `${pages.length} pages even at ${size} points, more than the ${fitPages} asked for; smaller type would not be legible`,
  }]
}
