/** The look of a summary: charts side by side where there is room, tables become cards on a phone, paper is light. */
export const summaryStyle = `
:root { color-scheme: light dark; --ink: #1c1c1c; --faint: #5f5f5f; --paper: #fff; --line: #d0d0d0; --head: #f0f3f6; --main: #2b6a99; --second: #d99a2b; --rest: #c9d3dc; --error: #b3261e; --warning: #c98a00; --info: #7d93a8 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --faint: #a8a8a8; --paper: #1a1b1d; --line: #44474b; --head: #26292d; --main: #6fb1e0; --second: #e7b75c; --rest: #4a535c; --error: #ff8a80; --warning: #f0bf5c; --info: #8fa6bc } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; margin: .3rem 0 } h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid var(--main) } h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem }
p { margin: .3rem 0 } .faint { color: var(--faint) } .cautions { padding: .6rem .8rem .6rem 2rem; border-left: .3rem solid var(--warning); background: var(--head); margin: .8rem 0 }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; margin: .8rem 0 } .facts div { padding: .5rem .7rem; background: var(--head) } .facts dt { color: var(--faint); font-size: .85rem } .facts dd { margin: 0; font-size: 1.15rem; font-variant-numeric: tabular-nums }
.figures { columns: 20rem; column-gap: 2rem } figure { margin: 0 0 1.2rem; break-inside: avoid } figcaption { font-weight: bold; margin-bottom: .2rem }
svg { display: block; width: 100%; max-width: 30rem; height: auto } ${['main', 'second', 'rest', 'error', 'warning', 'info'].map((name) => `.fill-${name} { fill: var(--${name}) } .key-${name}::before { background: var(--${name}) }`).join(' ')} .fill-text { fill: var(--ink) } .stroke-line { stroke: var(--line) }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1rem; list-style: none; margin: 0; padding: 0; font-size: .875rem } .legend li::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .35em; vertical-align: -.05em; print-color-adjust: exact; -webkit-print-color-adjust: exact }
details { margin: .2rem 0; font-size: .875rem } summary { color: var(--faint); cursor: pointer }
table { width: 100%; border-collapse: collapse } th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; vertical-align: top; text-align: left } th { background: var(--head) } .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap } th.figure { white-space: normal }
footer { margin-top: 1.5rem; color: var(--faint); font-size: .875rem }
@media (max-width: 44rem) {
  .cards thead { display: none } .cards, .cards tbody, .cards tr, .cards td { display: block } .cards tr { display: grid; grid-template-columns: repeat(2, 1fr); margin: .6rem 0; padding: .3rem .5rem; border: 1px solid var(--line) } .cards td { border: 0; padding: .1rem .2rem; text-align: left; white-space: normal } .cards td:first-child { grid-column: 1 / -1; font-weight: bold }
  .cards td[data-head]::before { content: attr(data-head); display: block; color: var(--faint); font-size: .8rem }
}
@media print { :root { color-scheme: light; --ink: #000; --faint: #444; --paper: #fff; --line: #bbb; --head: #eee; --main: #2b6a99; --second: #d99a2b; --rest: #c9d3dc; --error: #b3261e; --warning: #c98a00; --info: #7d93a8 } @page { size: A4; margin: 16mm 14mm } body { max-width: none; padding: 0; font-size: 9.5pt } .figures { columns: 2 } details:not([open]) { display: none } h2, h3 { break-after: avoid } tr { break-inside: avoid } thead { display: table-header-group } }
`
