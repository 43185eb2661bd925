/** Stands for characters that show nothing or turn the reading direction. */
const placeholder = '\ufffd'

/**
 * Text from a file as a terminal may show it: control characters as their pictures (␛ for escape), characters
 * that change direction or show nothing as �. One character stays one character, so that places still fit. Tabs stay.
 */
export function visibleText(text: string): string {
  return text
    .replace(/[\0-\u0008\u000a-\u001f]/gu, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\u007f/gu, '␡')
    .replace(/[\u0080-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu, placeholder)
    .replace(/[\ud800-\udfff]/gu, placeholder)
}

/** The same of a text of several lines, which stay apart. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n')
}

/** A message that may begin with a path and quote a command line or a file, for a terminal and for the log of a CI service: GitHub obeys lines that begin with `::`. */
export function messageLines(text: string): string {
  return asPath(visibleLines(text.replace(/\n(?=\s*::)/gu, '␊')))
}

/** The same of one line. */
export function messageLine(text: string): string {
  return asPath(visibleText(text))
}

/** A path that begins like a command is another name of the same file. */
function asPath(text: string): string {
  return /^\s*::/u.test(text) ? `./${text}` : text
}

/** Printed text, colours too, in which a line may begin with what a file says: where that begins like a command, its first colon is a wide one. */
export function withoutCommands(text: string): string {
  return text.replace(/^((?:\s|\u001b\[[\d;]+m)*):(?=:)/gmu, '$1：')
}
