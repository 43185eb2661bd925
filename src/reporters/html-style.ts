/** The look of the HTML report: a phone is wide enough, paper needs no colour. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1c1c1c; --faint: #6b6b6b; --paper: #fff; --line: #d4d4d4; --code: #f6f6f4; --error: #b3261e; --warning: #8a5a00; --info: #1a5fa8; --related: #dcebf7; --primary: #fbdcd9 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --faint: #a0a0a0; --paper: #1b1b1b; --line: #444; --code: #262626; --error: #ff8a80; --warning: #f0bf5c; --info: #8ec5ff; --related: #1f3d57; --primary: #5a2320 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; border-bottom: 1px solid var(--line) } h3 { font-size: 1rem; margin: 0 }
article { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-left-width: .4rem; border-radius: .3rem }
article.error { border-left-color: var(--error) } article.warning { border-left-color: var(--warning) } article.info { border-left-color: var(--info) }
.badge { font-weight: bold } .error .badge { color: var(--error) } .warning .badge { color: var(--warning) } .info .badge { color: var(--info) }
.place, .gap, .number { color: var(--faint) } .place { margin: .2rem 0 .6rem }
.frame { margin: .5rem 0; padding: .5rem; background: var(--code); border-radius: .3rem; font-family: "Noto Sans Mono CJK SC", "Sarasa Mono SC", Menlo, Consolas, monospace; font-size: .9rem }
.line { display: flex; gap: .75em } .line > div { min-width: 0 } .number { flex: none; min-width: 2.5em; text-align: right; user-select: none }
.source { white-space: pre-wrap } .label { display: block; padding-left: 1em; font-family: sans-serif; font-size: .85rem }
mark { color: inherit; border-bottom: 2px solid var(--info); background: var(--related) } mark.primary { border-bottom-color: var(--error); background: var(--primary) }
.label.primary { font-weight: bold }
ul { margin: .5rem 0 0; padding-left: 1.2rem }
@media print { :root { color-scheme: light } body { max-width: none; padding: 0; font-size: 10pt } article { break-inside: avoid } h2 { break-after: avoid } }
`
