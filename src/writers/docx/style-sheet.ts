import { escapeMarkup } from '../../base/escape-markup.js'
import type { Face, Styles, TextStyle } from '../../layout/styles.js'
import type { Role } from '../../sheet/sheet.js'
import { fonts, latinFont, styleNames } from './styles.js'
import { halfPoints, twips } from './units.js'

/** Style of the empty paragraphs that part tables and stand in covered cells: Word wants one in each place. */
export const hairline = 'Hairline'
/** Style of the line at the foot of a page. */
export const footLine = 'FootLine'

const roles: readonly Role[] = ['title', 'subtitle', 'signatory', 'label', 'heading', 'caption', 'amount', 'text', 'value', 'prose', 'signature']
const faces: readonly Face[] = ['title', 'subtitle', 'label', 'body']
/** What a paragraph of this role is to those who find their way by an outline. */
const outlineLevels: Readonly<Partial<Record<Role, number>>> = { title: 0 }
const alignments = { left: 'left', center: 'center', right: 'right' } as const
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Identifier of a role's style. */
export function styleId(role: Role): string {
  return `Form${role[0]?.toUpperCase() ?? ''}${role.slice(1)}`
}

/**
 * The styles of a form. Lines are set as the layout measures them: to an exact height, whatever font the reader has; without
 * gaps between Chinese and digits; no punctuation hangs over the end of a line.
 */
export function stylesPart(styles: Styles): string {
  const foot: TextStyle = { size: 9, lineHeight: 12, face: 'body', align: 'center' }
  return `${declaration}<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf('body')}${sizeOf(styles.text.size)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
    + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/></w:pPr></w:style>'
    + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
    + roles.map((role) => roleStyle(role, styles[role])).join('')
    + paragraphStyle(footLine, '申报表页脚', foot)
    + `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${hairline}"><w:name w:val="申报表细行"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:line="2" w:lineRule="exact"/></w:pPr><w:rPr>${sizeOf(1)}</w:rPr></w:style></w:styles>`
}

function roleStyle(role: Role, style: TextStyle): string {
  const level = outlineLevels[role]
  return paragraphStyle(styleId(role), styleNames[role], style, level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`)
}

function paragraphStyle(id: string, name: string, { size, lineHeight, face, align }: TextStyle, outline = ''): string {
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:line="${twips(lineHeight)}" w:lineRule="exact"/><w:jc w:val="${alignments[align]}"/>${outline}</w:pPr><w:rPr>${fontsOf(face)}${sizeOf(size)}</w:rPr></w:style>`
}

function fontsOf(face: Face): string {
  return `<w:rFonts w:ascii="${latinFont}" w:eastAsia="${escapeMarkup(fonts[face].name)}" w:hAnsi="${latinFont}" w:cs="${latinFont}"/>`
}

function sizeOf(points: number): string {
  return `<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/>`
}

/** The fonts by name, each with others that Word, WPS and LibreOffice may take where it is missing. */
export function fontTablePart(): string {
  const chinese = faces.map((face) => {
    const { name, others, panose, family } = fonts[face]
    return `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  })
  return `${declaration}<w:fonts ${namespace}><w:font w:name="${latinFont}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>${chinese.join('')}</w:fonts>`
}

/** How Word treats the file: as of 2013 and later, in Chinese, with punctuation side by side drawn together. */
export const settingsPart = `${declaration}<w:settings ${namespace}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`
