/** The look of a review in a browser: tables become cards on a phone; paper needs no colour. */
export const reviewStyle = `
:root { color-scheme: light dark; --ink: #1c1c1c; --faint: #6b6b6b; --paper: #fff; --line: #c8c8c8; --head: #f3f3f0; --error: #b3261e; --warning: #8a5a00; --info: #1a5fa8 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --faint: #a0a0a0; --paper: #1b1b1b; --line: #4a4a4a; --head: #262626; --error: #ff8a80; --warning: #f0bf5c; --info: #8ec5ff } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 64rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; text-align: center; margin: .5rem 0 1rem } h2 { font-size: 1.1rem; margin: 1.6rem 0 .5rem } h2 small { font-weight: normal; color: var(--faint) }
p { margin: .3rem 0 } .faint { color: var(--faint) } .alert { padding: .6rem .8rem; border: 2px solid var(--error) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 } dt { color: var(--faint) } dd { margin: 0 }
table { width: 100%; border-collapse: collapse; table-layout: fixed } th, td { border: 1px solid var(--line); padding: .4rem .5rem; vertical-align: top; text-align: left } th { background: var(--head); font-weight: bold }
.number { width: 3rem; text-align: center } .urgency { width: 5.5rem; text-align: center } .place { width: 24% } .proposal { width: 25% } td.urgency { font-weight: bold }
.error .urgency { color: var(--error) } .warning .urgency { color: var(--warning) } .info .urgency { color: var(--info) }
.duties { width: 34% } .goals { width: 26% } td p { margin: 0 } td p + p { margin-top: .3rem } td .faint { font-size: .875rem }
.sign { margin-top: 1.6rem; padding: .8rem; border: 1px solid var(--line); break-inside: avoid } .space { height: 8rem } .sign p { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem } .sign span { min-width: 10rem }
footer { margin-top: 1rem; color: var(--faint); font-size: .875rem }
@media (max-width: 44rem) {
  thead { display: none } table, tbody, tr, td { display: block; width: auto } tr { margin: .6rem 0; border: 1px solid var(--line); border-left-width: .4rem } td { border: 0; padding: .3rem .7rem; text-align: left } td.number, td.urgency { display: inline-block; width: auto; padding-right: 0 }
  tr.error { border-left-color: var(--error) } tr.warning { border-left-color: var(--warning) } tr.info { border-left-color: var(--info) }
  td[data-head]::before { content: attr(data-head); display: block; color: var(--faint); font-size: .8rem }
}
@media print { :root { color-scheme: light } @page { size: A4; margin: 20mm 17mm } body { max-width: none; padding: 0; font-size: 10pt } tr { break-inside: avoid } h2 { break-after: avoid } thead { display: table-header-group } }
`
