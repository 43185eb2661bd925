/** A text without what makes no difference: width, blanks, punctuation, numbering in front. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^[\s（(]*(?:目标)?(?:[一二三四五六七八九十]+|\d+)[)）、：:.](?!\d)/u, '')
    .replace(/[\s,;:!?"'()[\]，。；：！？、“”‘’（）《》〈〉【】]|\.(?!\d)/gu, '')
}

/** A department's name without blanks, width and brackets; two spellings of one name are then alike. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s()（）]/gu, '')
}

/** 城市管理局 and 社区服务中心 have no county in front. */
const county = /^(?!城市|社区|小区|园区|景区|灾区).{1,4}?(?:县|市|区|旗)(?=.{2})/u

/** A department's name without the county in front: 某县信访局 → 信访局. */
export function withoutCounty(name: string): string {
  return name.replace(county, '')
}

/** A text in which the department itself is not named, so that copies are alike. */
export function withoutOwnName(text: string, department: string): string {
  if (department === '') return text
  const own = withoutCounty(department)
  return text.replaceAll(department, '本单位').replaceAll(own, '本单位')
}
