import type { Text } from '../base/text.js'
import type { CiService } from './init-files.js'

/** Questions and remarks of `jixiao init`. */
export const initTexts = {
  greeting: { zh: '新建一份申报表。直接回车就取方括号里的内容，Ctrl-C 放弃。', en: 'A new declaration. Enter takes what stands in brackets, Ctrl-C gives up.' },
  from: { zh: '沿用去年的申报表吗？写文件名，没有就直接回车', en: "Last year's declaration, if there is one (a file)" },
  kind: { zh: '哪一种表（写序号）', en: 'Which form (its number)' },
  department: { zh: '填报单位全称', en: 'Full name of the department' },
  year: { zh: '年度', en: 'Year' },
  output: { zh: '写入文件', en: 'File to write' },
  gitignore: { zh: '写 .gitignore 吗（y/n）', en: 'Write a .gitignore (y/n)' },
  ci: { zh: '每次提交自动检查吗（github/gitlab/n）', en: 'Check every change (github/gitlab/n)' },
  needsDepartment: { zh: '请写单位全称，与公章一致。', en: 'A name is needed, as on the seal.' },
  needsChoice: { zh: '请从列出的里面选一个。', en: 'Please choose one of those listed.' },
  givenUp: { zh: '已放弃，没有写任何文件。', en: 'Given up; nothing was written.' },
  next: { zh: '下一步：', en: 'Next:' },
} as const satisfies Readonly<Record<string, Text>>

export function badYear(least: number, most: number): Text {
  return { zh: `请写 ${least} 到 ${most} 之间的四位数字。`, en: `Four digits from ${least} to ${most}, please.` }
}

export function readFrom(kind: string, year: number, department: string | undefined): Text {
  return { zh: `  读到：${department ?? '（单位没有填）'}，${year} 年度，${kind}`, en: `  found: ${department ?? '(no department)'}, ${year}, ${kind}` }
}

/** What flags are missing where nobody can be asked. */
export function missingFlags(names: readonly string[]): Text {
  return {
    zh: `缺少 ${names.join('、')}。没有终端可以提问，请写全，如：jixiao init --department 某某局 --year 2020\n沿用去年的申报表：jixiao init --from 2019.yaml`,
    en: `${names.join(' and ')} missing. There is no terminal to ask on; say all, as in: jixiao init --department 某某局 --year 2020\nfrom last year's declaration: jixiao init --from 2019.yaml`,
  }
}

/** What to do with the new file. */
export function nextSteps(path: string, marked: number | undefined, ci: CiService | undefined): readonly Text[] {
  const fill: Text =
    marked === undefined
      ? { zh: `打开 ${path}，照每一栏上面的说明填写`, en: `open ${path} and fill it in; every key is explained above it` }
      : { zh: `打开 ${path}，更新标着“请更新”的 ${marked} 处（金额已清空）`, en: `open ${path} and bring the ${marked} places marked 请更新 up to date (amounts are blank)` }
  return [
    fill,
    { zh: `检查：jixiao check ${path}`, en: `check: jixiao check ${path}` },
    { zh: `出表：jixiao export ${path} -o out/`, en: `print: jixiao export ${path} -o out/` },
    ...(ci ? [{ zh: '自动检查要用 package.json 里的 jixiao：npm install --save-dev jixiao', en: 'the check on every change takes jixiao from package.json: npm install --save-dev jixiao' }] : []),
  ]
}
