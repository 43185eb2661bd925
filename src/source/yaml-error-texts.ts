import type { ErrorCode } from 'yaml'
import type { Text } from '../base/text.js'

/** What each of the YAML parser's errors means for someone who fills in a form. */
export const yamlErrorTexts: Readonly<Record<ErrorCode, Text>> = {
  ALIAS_PROPS: { zh: '引用（*）前面不能再加标记', en: 'an alias (`*`) cannot carry a tag or an anchor' },
  BAD_ALIAS: { zh: '“*”后面的名字不对；文字以 * 开头时要加引号', en: 'the name after `*` is wrong; a text that begins with `*` needs quotes' },
  BAD_COLLECTION_TYPE: { zh: '“!”标记与内容不符；文字以 ! 开头时要加引号', en: 'the `!` tag does not suit the content; a text that begins with `!` needs quotes' },
  BAD_DIRECTIVE: { zh: '以 % 开头的行被当作 YAML 指令；文字以 % 开头时要加引号', en: 'a line that begins with `%` is read as a YAML directive; a text that begins with `%` needs quotes' },
  BAD_DQ_ESCAPE: { zh: '双引号里的反斜杠写法不对；可改用单引号', en: 'wrong backslash sequence within double quotes; use single quotes' },
  BAD_INDENT: { zh: '缩进不对：同一级的内容要从同一列开始', en: 'wrong indentation: what stands on one level begins in one column' },
  BAD_PROP_ORDER: { zh: '锚点（&）或标记（!）的位置不对', en: 'an anchor (`&`) or tag (`!`) stands in the wrong place' },
  BAD_SCALAR_START: { zh: '文字不能以这个符号开头；请加引号', en: 'a text cannot begin with this sign; put it in quotes' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里有两个“: ”；文字里有冒号加空格时要加引号', en: 'two `: ` in one line; a text with a colon and a blank needs quotes' },
  BLOCK_IN_FLOW: { zh: '方括号或花括号里不能换成缩进写法', en: 'indented blocks cannot stand within brackets or braces' },
  DUPLICATE_KEY: { zh: '栏目重复', en: 'a key is repeated' },
  IMPOSSIBLE: { zh: '这里读不懂', en: 'this cannot be read' },
  KEY_OVER_1024_CHARS: { zh: '冒号前面的文字太长；是否漏了换行', en: 'the text before the colon is too long; is a line break missing' },
  MISSING_CHAR: { zh: '缺少一个符号：引号、括号没有配对，或冒号、逗号后面少了空格', en: 'a sign is missing: an unpaired quote or bracket, or a blank after a colon or comma' },
  MULTILINE_IMPLICIT_KEY: { zh: '这一行没有“: ”（半角冒号加空格），读不出栏目名', en: 'no `: ` (half-width colon and blank) in this line, so no key can be read' },
  MULTIPLE_ANCHORS: { zh: '一个值只能有一个锚点（&）', en: 'a value can have one anchor (`&`) only' },
  MULTIPLE_DOCS: { zh: '一个文件里有几份内容', en: 'the file holds several documents' },
  MULTIPLE_TAGS: { zh: '一个值只能有一个标记（!）', en: 'a value can have one tag (`!`) only' },
  NON_STRING_KEY: { zh: '栏目名要是文字', en: 'a key must be a text' },
  RESOURCE_EXHAUSTION: { zh: '内容层次太多或引用太多，读不出', en: 'too deeply nested or too many aliases to be read' },
  TAB_AS_INDENT: { zh: '用制表符（Tab）缩进了；请改用空格', en: 'indented with a tab; use blanks' },
  TAG_RESOLVE_FAILED: { zh: '“!”开头的标记不认识；文字以 ! 开头时要加引号', en: 'unknown `!` tag; a text that begins with `!` needs quotes' },
  UNEXPECTED_TOKEN: { zh: '这里多出了内容；文字以 > | [ { - 等符号开头时要加引号，没有就留空', en: 'something unexpected stands here; a text that begins with > | [ { - or the like needs quotes; leave the value blank if there is none' },
}
