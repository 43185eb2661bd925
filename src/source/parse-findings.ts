import { completeFinding, type Finding } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { Entry } from './node.js'
import { alias, duplicateKey, noDeclaration, severalDocuments } from './rules.js'

/** An alias `*name` or a merge key `<<`. */
export function aliasUsed(primary: Span, name: string): Finding {
  return completeFinding(alias, {
    primary,
    message: { zh: `“${name === '<<' ? name : `*${name}`}”引用了别处的内容；申报表须逐项写明`, en: `\`${name === '<<' ? name : `*${name}`}\` refers to a value elsewhere; a declaration states every item in full` },
    label: { zh: '这里的引用', en: 'the reference' },
    notes: [{ zh: '请把要填的内容直接写在这里；若本来就是文字，请加引号。', en: 'Write the value itself in this place; if it is meant as text, put it in quotes.' }],
  })
}

/** A key given twice in one group. `repetition`: the line to take out, where both say the same. */
export function repeated({ key, keySpan }: Entry, first: Entry, repetition: Span | undefined): Finding {
  return completeFinding(duplicateKey, {
    fixes: repetition ? [{ span: repetition, text: '', safe: true }] : [],
    primary: keySpan,
    message: { zh: `“${key}”写了两次`, en: `“${key}” is given twice` },
    label: { zh: '重复的一处', en: 'given again here' },
    related: [{ span: first.keySpan, message: { zh: '前面已经写过', en: 'given before' } }],
    notes: [{ zh: '请只留一处。', en: 'Keep one of them.' }],
  })
}

/** An anchor `&name` or a tag `!!name`, which would vanish from what is printed. */
export function propertyUsed(primary: Span, written: string): Finding {
  return completeFinding(alias, {
    primary,
    message: { zh: `“${written}”会被当作 YAML 标记，不会打印`, en: `\`${written}\` is taken for YAML markup and would not be printed` },
    label: { zh: '这里的标记', en: 'the markup' },
    notes: [{ zh: '若是文字的一部分，请给整个值加引号；否则删去。', en: 'If it is part of the text, put the whole value in quotes; otherwise take it away.' }],
  })
}

/** A second document behind `---`. */
export function secondDocument(primary: Span): Finding {
  return completeFinding(severalDocuments, {
    primary,
    message: { zh: '一个文件里有几份申报表；一个文件只写一份', en: 'the file holds several documents; one file holds one declaration' },
    label: { zh: '第二份从这里开始，没有检查', en: 'the second one begins here and was not checked' },
    notes: [{ zh: '请把“---”以后的内容另存为一个文件。', en: 'Move what follows `---` into a file of its own.' }],
  })
}

/** A file with nothing in it but blanks or comments. */
export function emptyFile(text: string): Finding {
  const isEmpty = text.trim() === ''
  return completeFinding(noDeclaration, {
    primary: { start: 0, end: 0 },
    message: isEmpty ? { zh: '文件是空的', en: 'the file is empty' } : { zh: '文件里只有注释，没有内容', en: 'the file holds comments only' },
    label: { zh: '这里应有一份申报表', en: 'a declaration is expected here' },
  })
}
