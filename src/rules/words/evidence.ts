/** What can be looked up all the same: a class, a comparison with last year, all of what there is, an outcome that shows. */
export const canBeSeen = /[ⅠⅡⅢⅣⅤ级类]|[A-Za-z]\d|LPR|同比|环比|[较比](?:上年|去年|往年)|逐年|双下降|[零负正]增长|只减不增|日产日清|[汛学期节冬春夏秋]前|即[\p{Script=Han}]即[\p{Script=Han}]|应[\p{Script=Han}]+尽|消除|清零|据实|按实|平均水平|序时|验收通过|通过\p{Script=Han}{0,6}(?:评审|验收|鉴定|认定|审查|审计)|全体|全员|[寒暑][假期]|当[日天]|次日|实时|即时/u
/** 长期 is how people state that an effect lasts; 是 and 否 are answers. */
export const plainAnswer = /^(?:是|否|有|长期|中长期|长远|长效|永久|常年|全年|持续|随时|及时)$/u
