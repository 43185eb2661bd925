import type { Styles, TextStyle } from '../../layout/styles.js'

const text: TextStyle = { size: 10.5, lineHeight: 16, face: 'body', align: 'left' }

/** Sizes by which columns share the width of the form; what the reader sees is up to the style sheet. */
export const nominalStyles: Styles = {
  title: { ...text, size: 18, lineHeight: 26 },
  subtitle: text,
  signatory: text,
  label: { ...text, align: 'center' },
  heading: { ...text, align: 'center' },
  caption: text,
  amount: text,
  text,
  value: { ...text, align: 'center' },
  prose: text,
  signature: { ...text, align: 'right' },
}
