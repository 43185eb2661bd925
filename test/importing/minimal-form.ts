import { check } from '../../src/check.js'
import { formKinds } from '../../src/forms/index.js'
import { importDocument, type ImportedDocument } from '../../src/importing/import-document.js'
import type { Imported } from '../../src/importing/imported.js'

/** A form as it is copied out of Word, as far as the head of its indicators, which is line 13. */
export const minimalForm = `部门整体支出绩效目标申报表
（2020年度）
填报单位（盖章）：某局
部门名称\t某局
年度预算申请（万元）\t资金总额：100.00万元
其中：一般公共预算：100.00万元
其中：基本支出：60.00万元
项目支出：40.00万元
部门职能职责概述\t（一）负责某项工作。
（二）负责另一项工作。
整体绩效目标\t目标1：办好20件事。

一级指标\t二级指标\t三级指标\t指标内容\t指标值
`

/** The minimal form with rows of indicators. */
export function formWith(rows: string): string {
  return `${minimalForm}${rows}\n`
}

export async function importText(text: string): Promise<ImportedDocument> {
  const outcome = await importDocument(new TextEncoder().encode(text), { kinds: formKinds })
  if ('refused' in outcome) throw new Error(outcome.refused.en)
  return outcome
}

/** The only form of a text. */
export async function importForm(text: string): Promise<Imported> {
  const { forms: [form, another] } = await importText(text)
  if (!form || another) throw new Error('not one form')
  return form.imported
}

/** Codes of the errors in a declaration. */
export function errorsIn(text: string): readonly string[] {
  return check('a.yaml', new TextEncoder().encode(text)).findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
}
