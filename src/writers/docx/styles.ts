import type { Face, Styles, TextStyle } from '../../layout/styles.js'
import type { Role } from '../../sheet/sheet.js'

const body: TextStyle = { size: 10.5, lineHeight: 15, face: 'body', align: 'left' }
// A little below 五号, so that indicators of nine characters stand on one line.
const inTable: TextStyle = { ...body, size: 10, lineHeight: 14 }

/** How the roles of a form look in Word, in points: 小二 title, 五号 text. */
export const usualStyles: Styles = {
  title: { size: 18, lineHeight: 30, face: 'title', align: 'center' },
  subtitle: { size: 12, lineHeight: 20, face: 'subtitle', align: 'center' },
  signatory: { ...body, lineHeight: 20 },
  label: { ...inTable, face: 'label', align: 'center' },
  heading: { ...inTable, face: 'label', align: 'center' },
  caption: body,
  amount: body,
  text: inTable,
  value: { ...inTable, align: 'center' },
  prose: body,
  signature: { ...body, lineHeight: 20, align: 'right' },
}

/** What people find in Word's list of styles; a style of that name is laid over every text of the role. */
export const styleNames: Readonly<Record<Role, string>> = {
  title: '申报表标题',
  subtitle: '申报表年度',
  signatory: '申报表填报单位',
  label: '申报表栏目',
  heading: '申报表列标题',
  caption: '申报表金额名称',
  amount: '申报表金额',
  text: '申报表文字',
  value: '申报表指标值',
  prose: '申报表正文',
  signature: '申报表签章',
}

/** A font by its name, with the names of those to take where it is missing, the best first. */
export interface NamedFont {
  readonly name: string
  readonly others: readonly string[]
  /** Ten bytes by which a program judges what font looks like it. */
  readonly panose: string
  readonly family: 'roman' | 'modern'
}

/** Letters and digits are set in it: their widths are those that the layout counts with, and every office has it or its twin. */
export const latinFont = 'Times New Roman'

/**
 * The fonts of official documents. An office without the GB2312 fonts of old has 仿宋 and 楷体, which Windows brings;
 * 华文中宋, which Office brings, is the nearest to 小标宋.
 */
export const fonts: Readonly<Record<Face, NamedFont>> = {
  title: { name: '方正小标宋简体', others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun'], panose: '02010601030101010101', family: 'roman' },
  subtitle: { name: '楷体_GB2312', others: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti'], panose: '02010609030101010101', family: 'modern' },
  label: { name: '黑体', others: ['SimHei', 'STHeiti'], panose: '02010609060101010101', family: 'modern' },
  body: { name: '仿宋_GB2312', others: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong'], panose: '02010609030101010101', family: 'modern' },
}
