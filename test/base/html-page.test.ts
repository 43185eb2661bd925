import { describe, expect, it } from 'vitest'
import { htmlPage } from '../../src/base/html-page.js'

const page = { language: 'zh', title: '某局', style: 'td{}', body: '<p>甲</p>\n' } as const

describe('htmlPage', () => {
  it.each([['zh', 'zh-CN'], ['en', 'en']] as const)('of language %s says %s', (language, tag) => {
    expect(htmlPage({ ...page, language })).toContain(`<html lang="${tag}" xmlns="http://www.w3.org/1999/xhtml">`)
  })

  it('has title, style and body, and nothing else where there is no more for the head', () => {
    const text = htmlPage(page)
    expect(text.startsWith('<!DOCTYPE html>\n')).toBe(true)
    expect(text).toContain('unsafe-inline\'"/>\n<title>某局</title>\n<style>td{}</style>\n</head>\n<body>\n<p>甲</p>\n</body>\n</html>\n')
  })

  it('puts further elements of the head before the title', () => {
    expect(htmlPage({ ...page, head: '<link/>\n' })).toContain('/>\n<link/>\n<title>某局</title>')
  })

  it('lets no script run and nothing be fetched', () => {
    expect(htmlPage(page)).toContain('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'"/>')
  })
})
