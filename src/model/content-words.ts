import { foldValue } from './values/fold.js'

/** Words that stand in every declaration and tell nothing of what a department does. */
const common: readonly string[] = [
  '负责|承担|承办|协助|协调|指导|监督|管理|组织|实施|开展|推进|推动|加强|加快|提高|提升|促进|改善|改进|完善|健全|建立|建设|强化|优化|深化|扩大|增强|做好|抓好|搞好|落实|贯彻|执行|完成|确保|保障|保证|维护|维持|实现|达到|达成|参与|配合|研究|拟订|拟定|制定|制订|起草|编制',
  '及时|有效|有序|正常|顺利|圆满|较好|良好|全面|进一步|不断|逐步|持续|稳步|切实|认真|积极|充分|基本|明显|显著|严格|按时|按期|按照|根据|依据|通过|围绕|结合|为了|以及|并且|其他|其它|有关|相关|各项|各类|各种|各级|重要|重大|重点|主要|日常|具体|工作|任务|事项|事务|情况|活动|问题|意见|建议|措施|政策|法律|法规|规章|制度|方针|要求|规定|标准|水平|能力|质量|效率|作用|效果|目标|指标|数量|数额|人数|人次|次数|比例|覆盖|完成率|达标率|合格率|及时率|满意度|满意率|满意',
  '中央|国家|全国|全省|全市|全县|全区|全镇|全乡|全年|年度|本年|当年|今年|县委|县政府|市委|市政府|省委|省政府|区委|区政府|党委|党组|政府|上级|下级|领导|机关|部门|单位|本级|我局|本局|我县|我市|本县|本市|县直|乡镇|街道|预算|经费|资金|支出|收入|财政|项目|运转|履职|职能|职责|社会|经济|发展|服务|对象|群众|人员|干部|职工',
  '某|项|的|了|和|与|及|或|等|在|对|为|把|被|由|从|到|于|以|其|各|并|将|是|有|无|不|个|年|月|日',
].flatMap((words) => words.split('|'))
const letters = /^\p{L}$/u
/** Common words by their first character, the longest first. */
const byFirst = new Map<string, readonly string[]>()
for (const word of common.toSorted((one, other) => other.length - one.length)) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word])

/**
 * What a text speaks of besides the words that stand in every declaration, as pairs of neighbouring characters:
 * two texts that share none have nothing to do with each other.
 */
export function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const run of contentRuns(text)) for (let from = 0; from + 1 < run.length; from++) words.add(run.slice(from, from + 2))
  return words
}

/** The stretches of a text between the words that stand in every declaration; every content word stands in one of them. */
export function contentRuns(text: string): readonly string[] {
  const folded = foldValue(text)
  const runs: string[] = []
  let runFrom = 0
  let at = 0
  while (at < folded.length) {
    const first = folded.charAt(at)
    const length = commonAt(folded, at, first) || (isLetter(first) ? 0 : 1)
    if (length === 0) {
      at++
      continue
    }
    if (runFrom < at) runs.push(folded.slice(runFrom, at))
    at += length
    runFrom = at
  }
  if (runFrom < at) runs.push(folded.slice(runFrom))
  return runs
}

/** Length of the common word that stands at a place; 0 where none does. */
function commonAt(text: string, at: number, first: string): number {
  const words = byFirst.get(first)
  if (words) for (const word of words) if (text.startsWith(word, at)) return word.length
  return 0
}

/** Nearly all letters are Chinese characters; the others are looked up. */
function isLetter(character: string): boolean {
  return (character >= '\u4e00' && character <= '\u9fff') || letters.test(character)
}
