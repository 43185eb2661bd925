import { expect, it } from 'vitest'
import { formKinds } from '../../../src/forms/index.js'
import { keyUses } from '../../../src/forms/key-uses.js'
import { markTraps } from '../../../src/source/traps/mark-traps.js'
import { walkLines } from '../../../src/source/traps/walk-lines.js'

const keys = keyUses(formKinds)
const trapsOf = (text: string) => walkLines(text, keys).flatMap((line) => markTraps(text, line))

const fullWidthColon = '“年度”后面用了全角冒号“：”；请改用半角冒号“:”加一个空格'
const wideBlank = '“年度”的冒号旁边是全角空格或不换行空格；请改用普通空格'
const noBlank = '“年度”的半角冒号“:”后面少了一个空格'
const noColon = '“整体绩效目标”后面少了半角冒号“:”'
const noDashBlank = '列表的短横“-”后面少了一个空格'
const fullWidthDash = '列表的短横用了全角“－”；请改用半角“-”加一个空格'
const bullet = (sign: string): string => `列表的每一条要以半角“-”加一个空格开头，不能用“${sign}”`
const fullWidthSign = '注释的井号用了全角“＃”；请改用半角“#”'
const wideBeforeSign = '注释的井号前面是全角空格或不换行空格；请改用普通空格'

it.each([
  ['年度：2020', '：', ': ', fullWidthColon],
  ['年度：\u3000', '：\u3000', ':', fullWidthColon],
  ['年度 :\u3000', ' :\u3000', ':', wideBlank],
  ['年度\u3000: 2020', '\u3000: ', ': ', wideBlank],
  ['年度:2020', ':', ': ', noBlank],
  ['年度:: 2020', ':: ', ': ', noBlank],
  ['年度::\u30002020', '::\u3000', ': ', noBlank],
  ['年度::', '::', ':', noBlank],
  ['整体绩效目标\n  - 甲', '', ':', noColon],
  ['整体绩效目标 # 注\n  - 甲', '', ': ', noColon],
  ['整体绩效目标  如下\n  - 甲', '  ', ': ', noColon],
  ['整体绩效目标:\n  -甲', '-', '- ', noDashBlank],
  ['整体绩效目标:\n  －\u3000甲', '－\u3000', '- ', fullWidthDash],
  ['整体绩效目标:\n  ﹣甲', '﹣', '- ', fullWidthDash],
  ['整体绩效目标:\n  ● 甲', '● ', '- ', bullet('●')],
  ['整体绩效目标:\n  *\t甲', '*\t', '- ', bullet('*')],
  ['资金总额: 5 ＃注', '＃', '#', fullWidthSign],
  ['资金总额: 5＃注', '＃', ' #', fullWidthSign],
  ['资金总额: 5\u3000\u3000＃注', '\u3000\u3000＃', ' #', fullWidthSign],
  ['资金总额: 5\u3000#注', '\u3000#', ' #', wideBeforeSign],
  ['资金总额: 5\u00a0\u3000# 注', '\u00a0\u3000#', ' #', wideBeforeSign],
  ['整体绩效目标: ＃注\n  - 甲', '＃', '#', fullWidthSign],
  ['  ＃注', '＃', '#', fullWidthSign],
])('%j: %j becomes %j', (text, written, put, zh) => {
  const traps = trapsOf(text)
  expect(traps.map(({ finding, repairs }) => [finding?.message.zh, finding?.fixes.map((fix) => fix.safe), repairs.map((repair) => [text.slice(repair.span.start, repair.span.end), repair.text])])).toEqual([[zh, [true], [[written, put]]]])
  expect(traps[0]?.finding?.primary).toEqual(traps[0]?.repairs[0]?.span)
})

it.each([
  ['plain marks', '年度: 2020\n整体绩效目标:\n  - 甲\n  -\t乙\n  -  丙'],
  ['more blanks than one', '年度 \t: \t 2020'],
  ['nothing behind a colon', '年度:\n填报单位 :'],
  ['signs within texts', '填报单位: 甲＃乙\n单位负责人: 甲\u3000# 乙\n整体绩效目标:\n  - 甲：乙 ＃丙'],
  ['text over lines', '填报单位: 甲\n  ＃乙\n  ●丙\n  年度：丁'],
  ['marks below a key of no form', '甲:\n  ● 乙\n  -丙\n  - ＃丁\n乙：1'],
  ['a sign within a line of its own', '甲＃乙'],
  ['a plain comment', '资金总额: 5 # ＃注\n# ＃注'],
])('nothing is wrong with %s', (_, text) => {
  expect(trapsOf(text)).toEqual([])
})

it('what is told of a mark names its rule and cause', () => {
  const told = ['年度：2020', '年度:2020', '年度:\u30002020', '整体绩效目标\n  - 甲', '整体绩效目标:\n  －甲', '年度: 2020＃'].flatMap((text) => trapsOf(text).map(({ finding }) => [finding?.rule, finding?.cause]))
  expect(told).toEqual([['JX007', 'full-width'], ['JX007', 'no-blank'], ['JX007', 'wide-blank'], ['JX007', 'no-colon'], ['JX010', fullWidthDash], ['JX010', fullWidthSign]])
})
