import type { QualitativeFamily, QualitativeValue } from './value.js'

const notApplicable = /^(?:无|不适用|暂无|没有|不涉及|未涉及|无此项|不填|n\/?a|none|\/+|-+|\\+)[。.]?$/iu
/** 无 with a thing is a target: 无安全事故. */
const filledIn = /[\d一二三四五六七八九十]/u
const promptSigns = /\*{2,}|x{2,}|X{2,}|_{2,}|〇{2,}|\?{2,}|…|\.{3,}/u
const promptWords = /^(?:\*|待定|待填|待补充|待补|另行填写|请填写.*|请输入.*|如:.*|例如:.*|指标\d*:?|目标\d*:?|指标值\d*:?|填写说明.*|\(?\d+字以?内\)?)$/u

export function isNotApplicable(folded: string): boolean {
  return notApplicable.test(folded)
}

/** The template's own text: XX, ≥**%, 待定, （100字以内）. */
export function isPlaceholder(folded: string): boolean {
  if (promptWords.test(folded)) return true
  return promptSigns.test(folded) && !filledIn.test(folded.replace(/第[一二三四五六七八九十\d]+/gu, ''))
}

/** Grades as they stand alone; the longer before what they hold. */
const grades = '优秀 优良 优 良好 良 较好 好 一般 较差 差 中等 中 合格 基本合格 不合格 明显 较明显 显著 较为明显 较为显著 比较明显 良好以上 合格以上 优秀以上 较高 高 很高 较大 大 满意 基本满意 较满意 比较满意 非常满意 很满意 较强 强 达标 全面达标 全部达标 均达标 优等 一等 二等 三等 甲级 乙级 A级 B级'
const gradeSet = new Set(grades.split(' '))
const effect = /^(?:效果|成效|效益|影响|作用|程度|质量|改善|提升|提高|效应|评价|等级|水平|达到|基本|为|较为|比较|等次)*(优秀|优良|良好|较好|好|一般|差|合格|明显|较明显|显著|较大|较高|满意|优|良|高|大|强)(?:以上|及以上|等次|等级|水平)?$/u

/** Families by the words that show them; the first that fits is taken. */
const families: readonly (readonly [QualitativeFamily, RegExp])[] = [
  ['echo', /^(?:已|全部|全面|按要求|圆满|顺利|基本|均|保质保量)*(?:达成|完成|实现|达到)(?:年度|年初|全年|既定|设定|预期|预定|全部|各项|规定|相应|绩效|指标|工作|计划|任务|目标|要求|值|标准|的){0,6}$/u],
  ['timeliness', /及时|按时|按期|如期|准时|适时|限时|即时|按计划进度|按进度|按序时|序时进度|按(?:年度|年初|工作|实施|既定|项目|合同)?计划|(?:规定|要求|约定|计划|法定|限定)的?(?:时间|时限|期限|工期)|时限要求|时间节点|本年度?内|全年|第一时间|提前|随时|实时|当[日天]|次[日月]|长期|长远|常年|^可?持续$|永久|每日|每月|按月|按季/u],
  ['norm', /符合|依法|依规|合法|合规|规范|严格|遵守|遵循|按照?[^,。;]{0,16}(?:规定|要求|标准|文件|政策|办法|制度|规范|合同|协议|方案|程序|预算|规程|通知|列支|执行)|专款专用|达到[^,。;]{0,12}(?:标准|要求|规范)|无违规|不违反|标准|预算内|不超|不突破|市场价|中标价/u],
  ['assurance', /保障|确保|保证|应保尽保|应[\p{Script=Han}]尽[\p{Script=Han}]|到位|全覆盖|全员覆盖|落实|维护|维持|正常|稳定|安全|杜绝|不发生|无[\p{Script=Han}]{0,10}(?:事故|事件|投诉|案件|上访|现象|问题|差错|损失|隐患|纠纷|违纪|违规|违法|辍学|失学|舆情|丢失|遗失|损毁|遗漏|泄露|污染|积压)|零[\p{Script=Han}]{1,6}|不断档|有序/u],
  ['direction', /提高|提升|增强|增加|增长|加强|加快|加大|改善|优化|促进|推动|推进|带动|减少|降低|下降|缓解|遏制|扩大|完善|健全|强化|深化|巩固|拓宽|节约|增收|助力|有利于|有助于|发展|逐步|不断|进一步|减轻|消除|减缓|有所|上升|改进|营造|弘扬|激发|引导|夯实|丰富|提供/u],
  ['rating', /前[\d一二三四五六七八九十]+[名位]|效果|成效|明显|显著|良好|较好|优秀|优良|满意|较高|突出|充分/u],
]

/** A text without a quantity: the grade in it if it is one, else the family of its words. */
export function readQualitative(folded: string, raw: string, mentionsNumber: boolean): QualitativeValue {
  const text = folded.replace(/[。;,、.]+$/u, '')
  const level = gradeSet.has(text) ? text : effect.exec(text)?.[1]
  const base = { kind: 'qualitative' as const, text, ...(mentionsNumber && { mentionsNumber: true as const }), raw }
  if (level !== undefined) return { ...base, family: 'rating', level }
  return {
    ...base,
    // No rule asks for it.
    get family() {
      return families.find(([, words]) => words.test(text))?.[0] ?? 'statement'
    },
  }
}
