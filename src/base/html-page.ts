import type { Language } from './text.js'

/** What a page consists of. Everything but the style is markup: texts in it are escaped already. */
export interface HtmlPage {
  readonly language: Language
  readonly title: string
  readonly style: string
  /** Further elements of the head, each on a line of its own. */
  readonly head?: string
  /** Ends with a line break. */
  readonly body: string
}

/** A page that a browser shows by itself: no script, no network, well-formed as XML too. */
export function htmlPage({ language, title, style, head = '', body }: HtmlPage): string {
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
${head}<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}</body>
</html>
`
}
