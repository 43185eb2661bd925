import type { PrintSettings } from '../../layout/print-settings.js'
import type { Side } from '../../sheet/sheet.js'

/**
 * The look of a form in a browser: a ruled grid where there is room, blocks one below the other on a phone,
 * light or dark as the reader has it, black on white on paper.
 */
export const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --faint: #5c5c5c; --paper: #fff; --line: #555; --soft: #d5d5d5; --head: #f4f4f1; --mark: #0001 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --faint: #b0b0b0; --paper: #181818; --line: #8a8a8a; --soft: #444; --head: #262626; --mark: #fff2 } }
* { box-sizing: border-box }
body { margin: 0; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; line-break: strict; text-spacing-trim: trim-start }
main { max-width: 60rem; margin: 0 auto }
h1 { font-size: 1.5rem; line-height: 1.4; text-align: center; text-wrap: balance; word-break: keep-all; margin: .5rem 0 }
p { margin: 0 } .subtitle { text-align: center; margin-bottom: .8rem } .signatory { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 2rem; margin-bottom: .4rem } .signatory p:not(:first-child) { min-width: 14rem }
table { width: 100%; font-size: clamp(.75rem, 2vw, 1rem); border-collapse: collapse; table-layout: fixed } table + table { margin-top: -1px }
tfoot { display: none } caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
th, td { border: 1px solid var(--line); padding: .35em .45em; font-weight: normal; text-align: left; vertical-align: middle }
.label, .heading, .value { text-align: center } .label, .heading { background: var(--head); text-wrap: balance; word-break: keep-all } .amount, .n { white-space: nowrap; font-variant-numeric: tabular-nums } .n { font-variant-numeric: normal; white-space: normal; display: inline-block; max-width: 100%; text-indent: 0 } .signature { text-align: right } .date { display: inline-block; white-space: nowrap } .prose { text-align: left }
td { text-wrap: pretty } .prose[style] { vertical-align: top }
.open-top { border-top-color: transparent; border-top-style: hidden } .open-right { border-right-style: hidden } .open-bottom { border-bottom-style: hidden } .open-left { border-left-style: hidden }
.mark { position: fixed; inset: 0; z-index: 1; display: grid; place-items: center; pointer-events: none; color: var(--mark); font-size: min(24vw, 14rem); line-height: 1; white-space: nowrap; rotate: -35deg }
footer { max-width: 60rem; margin: .8rem auto 0; color: var(--faint); font-size: .875rem; text-align: right }
@media screen and (max-width: 40rem) {
  body { padding: .75rem } table { font-size: 1rem } table, tbody, tr, th, td { display: block; width: auto } colgroup, thead { display: none } table { border: 1px solid var(--line); border-top: 0 } h1 + div + table, .signatory + table { border-top: 1px solid var(--line) } table + table { margin-top: 0 }
  th, td { border: 0; padding: .3rem .6rem; text-align: left } td:empty, th:empty { display: none }
  .label { border-top: 1px solid var(--line); text-align: left } .label:not([rowspan]) { background: none; color: var(--faint); font-size: .875rem; padding-bottom: 0 } tr:first-child > .label:first-child { border-top: 0 } .label wbr { display: none }
  .list tr { border-top: 1px solid var(--soft); padding: .2rem 0 } .list .label { color: var(--ink); font-size: 1rem; font-weight: bold; border: 0; padding-bottom: .3rem } .list .block, .list .level1 { background: var(--head); margin-top: -.2rem } .list .block { font-weight: normal } .list .level2 { background: none }
  [data-head]::before { content: attr(data-head); display: block; color: var(--faint); font-size: .8rem; line-height: 1.3 } .value { text-align: left }
  .pairs { display: grid; grid-template-columns: 1fr 1fr; padding-bottom: .3rem } .pairs > * { grid-column: 1 } .pairs > .beside { grid-column: 2 } .pairs > .label[rowspan] { grid-column: 1 / -1 } .pairs > .caption { grid-row: 2; color: var(--faint); font-size: .875rem; padding-bottom: 0 } .pairs > .amount { grid-row: 3; padding-top: 0 } .pairs > .label:not([rowspan]) { grid-row: 2; border: 0; font-weight: bold; color: var(--ink) }
}
@media print {
  :root { color-scheme: light; --ink: #000; --faint: #333; --paper: #fff; --line: #000; --head: #fff; --mark: #0001 }
  body { padding: 0; font-size: var(--size); line-height: 1.45 } main, footer { max-width: none } main { margin: 0 1px } th, td { padding: 3pt 4pt } h1 { font-size: 1.7em } .subtitle { font-size: 1.1em }
  table { font-size: inherit } td:not([rowspan]) { break-inside: avoid } tr.keep { break-before: avoid } tfoot { display: table-footer-group } tfoot td { border: 0; border-top: 1px solid var(--line); padding: 0 } thead { display: table-header-group; break-after: avoid; break-inside: avoid } thead + tbody tr:first-child { break-before: avoid } h1, .subtitle, .signatory { break-after: avoid }
}
`

const sides: readonly Side[] = ['top', 'right', 'bottom', 'left']
const usualMargins: Readonly<Record<Side, number>> = { top: 57, right: 48, bottom: 62, left: 48 }

/** Paper, margins and type size for printing. */
export function pageStyle({ paper = 'A4', orientation = 'portrait', margins, baseSize = 10.5 }: PrintSettings): string {
  const edges = sides.map((side) => `${margins?.[side] ?? usualMargins[side]}pt`)
  return `@page { size: ${paper} ${orientation}; margin: ${edges.join(' ')} }\n@media print { body { --size: ${baseSize}pt } }\n`
}
