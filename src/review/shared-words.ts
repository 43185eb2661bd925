/** Words of any department's form: that two texts share them says nothing. */
const anyForm = [
  '工作', '负责', '开展', '加强', '完成', '保障', '保证', '确保', '做好', '推进', '推动', '提高', '提升', '促进', '强化', '有效', '较好', '进一步', '及时', '全面', '不断', '持续', '积极', '切实',
  '全县', '全市', '全区', '全省', '全年', '本县', '本年', '本年度', '年度', '县委', '县政府', '市委', '市政府', '省委', '省政府', '政府', '中央', '国家', '机关', '部门', '单位', '有关', '相关', '各级', '乡镇', '县直',
  '管理', '实施', '落实', '组织', '指导', '协调', '监督', '检查', '督促', '承担', '承办', '办理', '其他', '事项', '情况', '进行', '通过', '按照', '根据', '严格', '执行', '建议', '意见', '措施', '要求', '任务', '职能', '职责', '履职',
  '指标', '目标', '数量', '质量', '时效', '成本', '效益', '效果', '人员', '经费', '支出', '资金', '预算', '财政', '项目', '正常', '服务', '建设', '处理', '问题',
].toSorted((a, b) => b.length - a.length)
/** What stands between words. */
const between = /[的了与及等对为在各由于是并或将从到向年月日个]|和(?![谐平睦])|\P{Script=Han}/gu
const anyWord = new RegExp(anyForm.join('|'), 'gu')
/** Characters of a text that are looked at. */
const longest = 600

/** Pairs of neighbouring characters that tell what a text is about; Chinese has no blanks between words. */
export function pairsOf(text: string): ReadonlySet<string> {
  const stretches = text.slice(0, longest).replace(anyWord, ' ').replace(between, ' ').split(' ')
  return new Set(stretches.flatMap((stretch) => {
    const characters = Array.from(stretch)
    return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
  }))
}

/** Pairs as the words that they are parts of: 群众, 众信, 信访 → 群众信访. */
export function wordsOf(pairs: readonly string[]): readonly string[] {
  const words: string[] = []
  for (const pair of pairs) {
    const last = words.at(-1)
    const [first = '', second = ''] = Array.from(pair)
    if (last?.endsWith(first)) words[words.length - 1] = last + second
    else words.push(pair)
  }
  return words
}

/** Texts by the pairs that they hold. */
export type PairIndex = ReadonlyMap<string, readonly number[]>

/** Makes the index of several texts; the numbers are their positions. */
export function indexPairs(texts: readonly string[]): PairIndex {
  const index = new Map<string, number[]>()
  texts.forEach((text, position) => {
    for (const pair of pairsOf(text)) {
      const known = index.get(pair)
      if (known) known.push(position)
      else index.set(pair, [position])
    }
  })
  return index
}

/** A text that shares words with another. */
export interface Match {
  readonly position: number
  readonly words: readonly string[]
  /** Shared pairs, rare ones counting more. */
  readonly score: number
}

/** Texts of an index that share words with this one, the closest first; pairs in more than `common` of them count for nothing. */
export function matchesOf(text: string, index: PairIndex, common: number): readonly Match[] {
  const shared = new Map<number, { readonly pairs: string[]; score: number }>()
  const pairs = [...pairsOf(text)]
  const isCommon = (pair: string | undefined): boolean => pair !== undefined && (index.get(pair)?.length ?? 0) > common
  for (const [number, pair] of pairs.entries()) {
    const positions = index.get(pair) ?? []
    // Of 信访群众, where 信访 is in every text, 访群 is no word.
    const isPartOfCommon = isCommon(pair) || (isCommon(pairs[number - 1]) && pairs[number - 1]?.at(-1) === pair.at(0)) || (isCommon(pairs[number + 1]) && pairs[number + 1]?.at(0) === pair.at(-1))
    if (isPartOfCommon) continue
    for (const position of positions) {
      const match = shared.get(position) ?? { pairs: [], score: 0 }
      match.pairs.push(pair)
      match.score += 1 / positions.length
      shared.set(position, match)
    }
  }
  const matches = [...shared].map(([position, match]): Match => ({ position, words: wordsOf(match.pairs), score: match.score }))
  return matches.toSorted((a, b) => b.score - a.score || a.position - b.position)
}
