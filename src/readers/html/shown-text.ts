/** Stands for `<br>` among the text of a paragraph: a line end of the source is no line end on the page. */
export const lineBreak = '\u2028'

/** Characters between which a line end of the source leaves no blank: Chinese is written without any. */
const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\u2018-\u201d\u2026\u2014]`
const lineEndBetweenWide = new RegExp(String.raw`(${wide})[ \t]*[\r\n][ \t\r\n]*(?=${wide})`, 'gu')

/** The text of a paragraph as a browser shows it: blanks of the source are one, and none at the ends of lines. */
export function shownText(source: string): string {
  return source
    .replace(lineEndBetweenWide, '$1')
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .replaceAll(lineBreak, '\n')
}
