/** Texts that a terminal, a page, a log, a workbook or a parser could take for something else than text. */
export const hostileTexts = [
  ']]>', ']]></system-out><script>alert(1)</script>', '<script>alert(1)</script>', '</style><img src=x onerror=alert(1)>', '<!--', '--!>', '&#x1b;', '&amp;lt;', '"onload="x', "'", '`', '\\', '\\u001b', '${x}', '{{x}}', '{0}', '%s%n',
  '::error::x', '::stop-commands::x', '##[error]x', '##vso[task.complete]', '\n::error::x', '\r\n::warning file=a::b', '%0A::error::x', '\u2028::error::x', '\u0085::error::x', '##teamcity[x]', '\nsection_start:1:x\r\u001b[0K',
  '=HYPERLINK("http://example.invalid","x")', '=cmd|\' /C calc\'!A0', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', '_x000D_', '_xFFFF_',
  '\u001b[2J', '\u001b]0;x\u0007', '\u001b]8;;http://example.invalid\u001b\\', '\u009b2J', '\u0090x\u009c', '\b\b\b', '\u007f', '\u0000', '\u000b', '\u000c', '\u001f', '\u008f',
  '\u202e反', '\u2066甲\u2069', '\u061c', '\u200e\u200f', '\u200b', '\u2060', '\ufeff', '\u00ad', '\u180e', '\u2029', '\ufff9', '\ufffe', '\uffff', '\ud800', '\udc00\ud800', '\u{e0001}', '\u{1f468}\u200d\u{1f469}', '\u{10ffff}', 'e\u0301\u0301\u0301', '\u0f00'.repeat(30), '﷽',
  '[x](javascript:x)', '![x](x)', '| a | b |', '```\nx', '# x', '* x', '<details>', '@everyone', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../x', '/etc/passwd', 'C:\\x', 'CON', 'a:b', '~', '*', '?',
] as const

/** What people write as the value of an indicator, and what looks like it. */
export const valueTexts = [
  '≥98%', '18人', '100%', '每月1次', '2020年12月底前', '≤152.88万元', '2227批次，5572人', '60日之内办结', '及时', '长期', '无', '/', '-', '—', '1个月召开1次', '310±5', '1/3', '百分之九十', '三百二十人', '1e309', '9'.repeat(400), '0.'.padEnd(300, '0'), '-0', '１２３', '1,234.5', '2020-02-30',
  '第13个月', '9999年99月99日', '0次/年', '每0天1次', '0/0', '∞', 'NaN', '%', '≥', '（', '））', '1~', '~1', '1-1-1-1-1', '半年', '上年的2倍', '翻三番', '万万万万元', '亿亿', '十百千万', '〇', '两', '1人1人1人', '5A级', '不少于不超过3', '≥≤5', '3年3月3日3时', '每每每', '按月按季按年',
] as const

/** Characters that no terminal may be sent from input: of control, those that turn the direction or show nothing, halves of pairs. */
export const unseen = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/u
