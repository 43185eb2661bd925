/** The look of a comparison: what went is struck through and red, what came is underlined and green, so that colour is not all that tells. */
export const comparisonStyle = `
:root { color-scheme: light dark; --ink: #1c1c1c; --faint: #5f5f5f; --paper: #fff; --line: #d0d0d0; --head: #f0f3f6; --gone: #b3261e; --gone-back: #fde7e5; --come: #1b6e2f; --come-back: #e3f4e6 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --faint: #a8a8a8; --paper: #1a1b1d; --line: #44474b; --head: #26292d; --gone: #ff9a91; --gone-back: #45211f; --come: #8fdda0; --come-back: #1d3a25 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.4rem; margin: .3rem 0 } h2 { font-size: 1.15rem; margin: 2rem 0 .4rem; padding-bottom: .2rem; border-bottom: 2px solid var(--line) } h3 { font-size: 1.05rem; margin: 1.2rem 0 .4rem }
p { margin: .3rem 0 } .faint { color: var(--faint) } del { color: var(--gone); background: var(--gone-back) } ins { color: var(--come); background: var(--come-back) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .3rem 0 } dt { color: var(--faint) } dd { margin: 0 }
table { width: 100%; border-collapse: collapse; table-layout: fixed } th, td { border: 1px solid var(--line); padding: .3rem .5rem; vertical-align: top; text-align: left } thead th { background: var(--head) } tbody th { font-weight: normal; width: 24% } .figure { text-align: right; font-variant-numeric: tabular-nums; width: 20% }
tr.added > th { border-left: .3rem solid var(--come) } tr.removed > th { border-left: .3rem solid var(--gone) } tr.changed > th { border-left: .3rem solid var(--line) }
footer { margin-top: 1.5rem; color: var(--faint); font-size: .875rem }
@media (max-width: 40rem) { thead { display: none } table, tbody, tr, th, td { display: block; width: auto } tr { margin: .6rem 0; border: 1px solid var(--line) } th, td, tbody th, .figure { border: 0; width: auto; text-align: left; padding: .2rem .5rem } tbody th { font-weight: bold } td[data-head]:not(:empty)::before { content: attr(data-head) "："; color: var(--faint) } }
@media print { :root { color-scheme: light; --ink: #000; --faint: #444; --paper: #fff; --gone: #8c1d18; --gone-back: #fff; --come: #14532d; --come-back: #fff } @page { size: A4; margin: 18mm 16mm } body { max-width: none; padding: 0; font-size: 10pt } tr { break-inside: avoid } h2, h3 { break-after: avoid } }
`
