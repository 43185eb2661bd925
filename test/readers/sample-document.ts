import { begins, cell, goesOn, paragraph, row, run, table, wide } from './word-file.js'

const author = 'w:author="a" w:date="2020-01-01T00:00:00Z"'
const box = `<w:p><w:r><w:pict><v:shape style="position:absolute;width:100pt;height:50pt"><v:textbox><w:txbxContent>${paragraph('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${run('框外')}</w:p>`
const marked = `<w:p>${run('甲')}<w:ins w:id="1" ${author}>${run('乙')}</w:ins><w:del w:id="2" ${author}><w:r><w:delText>丙</w:delText></w:r></w:del>${run('丁', '<w:vanish/>')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('98%')}</w:p>`
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = `<w:p>${run('第')}${mark('begin')}<w:r><w:instrText> SEQ a </w:instrText></w:r>${mark('separate')}${run('1')}${mark('end')}${run('张')}<w:r><w:br/><w:t>换行</w:t><w:tab/><w:t>后</w:t></w:r></w:p>`
const inner = table([1500, 1500], row('数量', '18人'), row('质量', '≥98%')) + paragraph('')
const outer = table(
  [1000, 1500, 3000],
  row(cell('部门名称', wide(2)), '信访局'),
  row(cell('绩效指标', begins), cell('产出', begins), cell(paragraph('一') + paragraph('二'))),
  row(cell('', goesOn), cell('', goesOn), '三'),
  row(cell('', goesOn), '效益', cell(inner)),
  row(cell('', wide(3))),
)

/** The body of a document with something of everything; `test/fixtures/documents/sample.doc` is it as LibreOffice saves it for old Word. */
export const sampleBody = paragraph('部门整体支出绩效目标申报表') + box + marked + field + outer + paragraph('以上')

/** The grid of the sample, but for the box, which stands at its paragraph or at the end. */
export const sampleLines = [
  '部门整体支出绩效目标申报表|<|<|<',
  '框外|<|<|<',
  '甲乙≥98%|<|<|<',
  '第1张/换行\t后|<|<|<',
  '部门名称|<|信访局|<',
  '绩效指标|产出|一/二|<',
  '^|^|三|<',
  '^|效益|数量|18人',
  '^|^|质量|≥98%',
  '|<|<|<',
  '以上|<|<|<',
]
