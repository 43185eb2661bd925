import { parseXml } from '../support/parse-xml.js'
import { promise } from './target.js'
import { unseen } from './words.js'

/** Nothing of what is printed is a control character, turns the direction or shows nothing; colours are the printer's own. */
export function judgeShown(text: string): void {
  const plain = text.replaceAll(/\u001b\[\d+(?:;\d+)*m/gu, '')
  const at = plain.search(unseen)
  promise(at === -1, () => `prints ${JSON.stringify(plain.charAt(at))} raw, in ${JSON.stringify(plain.slice(Math.max(0, at - 60), at + 20))}`)
}

/** Text for people: no line of it is a command to GitHub's runner, which takes those that begin with `::`, blanks aside. */
export function judgeText(text: string): void {
  judgeShown(text)
  const command = text.replaceAll(/\u001b\[\d+(?:;\d+)*m/gu, '').split(/\r\n|\n|\r/u).find((line) => /^\s*::/u.test(line))
  promise(command === undefined, () => `prints a command: ${command}`)
}

/** XML 1.0 that is well-formed. */
export function judgeXml(text: string): void {
  judgeShown(text)
  promise(!/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:x0*[0-8bcef]|0*[0-8]|0*1[124-9]|x0*1[0-9a-f]);/iu.test(text), () => 'XML holds what it forbids')
  parseXml(text)
}

const harmless = new Set(['lang', 'class', 'charset', 'name', 'content', 'http-equiv', 'colspan', 'rowspan', 'scope', 'style', 'open', 'id', 'title', 'role', 'aria-label', 'aria-hidden', 'width', 'height', 'viewBox', 'xmlns'])

/** A page that is well-formed as XML, and in which nothing runs or loads. */
export function judgeHtml(text: string): void {
  judgeShown(text)
  for (const { name, attributes } of parseXml(text.replace('<!DOCTYPE html>\n', ''))) {
    promise(!/^(?:script|iframe|img|link|object|embed|form|input|a|base|svg|math|template)$/iu.test(name), () => `a page has <${name}>`)
    const odd = Object.keys(attributes).find((key) => !harmless.has(key) && !/^data-[a-z]+$/u.test(key))
    promise(odd === undefined, () => `<${name}> has ${odd}`)
    promise(!/url\(|expression|javascript:/iu.test(attributes['style'] ?? ''), () => `<${name}> has the style ${attributes['style']}`)
  }
  promise(text.includes("default-src 'none'"), () => 'a page forbids nothing')
}

/** Commands as GitHub's runner takes them out of a log, at the start of a line, or in the old way anywhere: those of the reporter alone. */
export function judgeGithub(text: string): void {
  judgeShown(text)
  const [first, ...rest] = commandsIn(text)
  promise(first === 'group' && rest[0] === 'endgroup' && rest.slice(1).every((one) => /^(?:error|warning|notice) (?:[a-zA-Z]+=[^:,\r\n]*)(?:,[a-zA-Z]+=[^:,\r\n]*)*$/u.test(one)), () => `github is given ${JSON.stringify([first, ...rest].slice(0, 40))}`)
}

/** What the runner obeys; nothing of what stands between commands being switched off and on again by the word that was given. */
function commandsIn(text: string): readonly string[] {
  let word: string | undefined
  const commands: string[] = []
  for (const line of text.split(/\r\n|\n|\r/u)) {
    const command = /^\s*::(?<command>[^:]*)::/u.exec(line)?.groups?.['command'] ?? (line.includes('##[') ? '##[' : undefined)
    if (word === undefined && command === 'stop-commands') word = line.replace('::stop-commands::', '')
    else if (word === undefined && command !== undefined) commands.push(command)
    else if (command === word) word = undefined
  }
  promise(word === undefined, () => 'commands stay switched off')
  return commands
}

/** Markdown whose table keeps its columns, without markup of its own. */
export function judgeMarkdown(text: string): void {
  judgeShown(text)
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  const uneven = rows.find((row) => row.replaceAll(String.raw`\\`, '').replaceAll(String.raw`\|`, '').split('|').length !== 6)
  promise(uneven === undefined, () => `a row has other columns: ${uneven}`)
  promise(!/<(?!br>)/u.test(text), () => 'the summary has markup')
}

/** CSV whose rows have one length and whose fields are no formula; a mark at its head, CRLF at the ends. */
export function judgeCsv(text: string): void {
  promise(text.startsWith('\ufeff') && text.endsWith('\r\n'), () => 'a table is not as Excel takes it')
  judgeShown(text.slice(1).replaceAll('\r\n', '\n'))
  const rows = readCsv(text.slice(1))
  promise(new Set(rows.map(({ length }) => length)).size === 1, () => `rows have ${[...new Set(rows.map(({ length }) => length))].join(', ')} fields`)
  const formula = rows.flat().find((field) => /^[=+@\t\r]/u.test(field) || (field.startsWith('-') && !/^-[\d.]*%?$/u.test(field)))
  promise(formula === undefined, () => `a field is a formula: ${formula}`)
}

/** Fields of CSV as RFC 4180 reads them. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const { groups: { quoted, plain = '', end } = {} } of text.matchAll(/(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}
