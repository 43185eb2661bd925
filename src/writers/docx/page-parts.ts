import { bodyOf, type PageSetup } from '../../layout/page-setup.js'
import { escaped } from '../html/text.js'
import { measureText } from './measure.js'
import { fonts, usualStyles } from './styles.js'
import { footLine, hairline } from './style-sheet.js'
import { twips } from './units.js'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const drawing = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Height of a short mark's characters in points; how long a slanting mark may be beside the page's shorter side. */
const markSize = 180
const markLength = 1.15
const markColor = '#d9d9d9'

/** Points from the paper's edge to what stands above and below the form, where margins leave room for it. */
export function edgesOf({ margins }: PageSetup): { readonly header: number; readonly footer: number } {
  return { header: Math.min(20, margins.top / 3), footer: Math.min(32, margins.bottom / 2) }
}

/** The line at the foot of every page: its number, worked out by Word, and the day of printing on the right. */
export function footerPart(page: PageSetup, printDate: string | undefined): string {
  const { width } = bodyOf(page)
  const date = printDate === undefined ? '' : `<w:r><w:tab/></w:r>${run(`打印日期：${printDate}`)}`
  const tabs = `<w:tabs><w:tab w:val="center" w:pos="${twips(width / 2)}"/><w:tab w:val="right" w:pos="${twips(width)}"/></w:tabs><w:jc w:val="left"/>`
  const number = `${run('第 ')}${field('PAGE')}${run(' 页　共 ')}${field('NUMPAGES')}${run(' 页')}`
  const line = printDate === undefined ? number : `<w:r><w:tab/></w:r>${number}${date}`
  return `${declaration}<w:ftr ${word}><w:p><w:pPr><w:pStyle w:val="${footLine}"/>${printDate === undefined ? '' : tabs}</w:pPr>${line}</w:p></w:ftr>`
}

/** What stands behind every page: a draft's mark as Word itself keeps a watermark, so that its menus can change or remove it. */
export function headerPart(page: PageSetup, mark: string): string {
  const shape = `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${watermark(page, mark)}</w:pict></w:r>`
  return `${declaration}<w:hdr ${word} ${drawing}><w:p><w:pPr><w:pStyle w:val="${hairline}"/></w:pPr>${shape}</w:p></w:hdr>`
}

/** Text along a line that rises by half a right angle, as large as the page has room for. */
function watermark({ width, height }: PageSetup, mark: string): string {
  const ems = measureText(mark, { ...usualStyles.text, size: 1 })
  const size = Math.min(markSize, (markLength * Math.min(width, height)) / (ems + 1))
  const place = 'position:absolute;margin-left:0;margin-top:0;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page'
  return '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
    + `<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="${escaped(mark)}" style="${place};width:${(ems * size).toFixed(1)}pt;height:${size.toFixed(1)}pt" o:allowincell="f" fillcolor="${markColor}" stroked="f"><v:textpath style="font-family:&quot;${fonts.label.name}&quot;;font-size:1pt" string="${escaped(mark)}"/><w10:wrap anchorx="page" anchory="page"/></v:shape>`
}

function run(text: string): string {
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

function field(name: 'PAGE' | 'NUMPAGES'): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
}
