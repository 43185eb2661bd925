import type { Text } from '../base/text.js'

/** Texts of `--help`. */
export const helpTexts = {
  program: {
    zh: '检查部门整体支出绩效目标申报表（YAML），并导出正式表格（PDF、XLSX）。',
    en: 'Checks performance-target declarations (YAML) and prints the official form as PDF or XLSX.',
  },
  check: { zh: '检查申报表，逐条指出错误的位置和原因', en: 'check declarations and show every fault at its place' },
  export: { zh: '导出正式表格；有错误的申报表不导出', en: 'write the official form; a declaration with errors is refused' },
  fmt: { zh: '把申报表整理成统一的式样：栏目按表上的顺序，内容和备注不变', en: 'lay declarations out in the one canonical layout; content and comments stay' },
  fmtCheck: { zh: '只列出需要整理的文件，不改写', en: 'list the files that are not in the canonical layout; write nothing' },
  dryRun: { zh: '只显示会改什么，不改写', en: 'show what would change; write nothing' },
  diff: { zh: '与 --dry-run 相同', en: 'the same as --dry-run' },
  files: { zh: '文件、文件夹或通配符；“-”表示标准输入', en: 'files, folders or globs; `-` is standard input' },
  lang: { zh: '显示语言', en: 'language of messages' },
  format: { zh: '结果的格式', en: 'format of the report' },
  formats: { zh: '导出的格式，用逗号分开：pdf,xlsx（默认：都导出）', en: 'formats to write, separated by commas: pdf,xlsx (default: all)' },
  stdinFilename: { zh: '标准输入的内容在结果中叫什么名字', en: 'what standard input is called in the report' },
  output: { zh: '导出到哪个文件夹，或哪个文件（默认：与申报表同一文件夹）', en: 'folder or file to write to (default: beside each declaration)' },
  force: { zh: '有错误也导出，带“草稿”字样', en: 'write it despite errors, marked as a draft' },
  help: { zh: '显示帮助', en: 'show this help' },
  version: { zh: '显示版本', en: 'show the version' },
  exits: {
    zh: '\n退出码：0 没有错误；1 有错误；2 用法有误，或文件无法读取、写入；3 本工具出错',
    en: '\nExit codes: 0 no errors; 1 errors found; 2 wrong usage, or a file that cannot be read or written; 3 a fault of this tool',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Headings that commander prints in English. */
export const helpHeadings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}
