import { exampleText, faultyExampleText } from './faulty-example.js'
import { minimalDeclaration } from './minimal-declaration.js'

/** A name that a page, a spreadsheet and a terminal could all take for something else. */
export const hostileName = '=HYPERLINK("http://evil.invalid")<script>alert(1)</script>&"'

/** A county in little: two departments, one with an error, one of another year, a hostile name, a file that is no declaration. */
export const countyTexts: Readonly<Record<string, string>> = {
  '甲.yaml': exampleText,
  '乙.yaml': faultyExampleText.replaceAll('衡东县信访局', '某县档案馆'),
  '丙.yaml': minimalDeclaration.replace('年度: 2020', '年度: 2021'),
  '丁.yaml': minimalDeclaration.replace('填报单位: 某局', `填报单位: ${JSON.stringify(hostileName)}`).replace('资金总额: 100.30', '资金总额: 约一百'),
  '戊.yaml': 'name: x\n',
  '己.yaml': minimalDeclaration,
}
