import type { Text } from '../base/text.js'

/** Texts of `--help`. */
export const helpTexts = {
  program: {
    zh: '检查部门整体支出绩效目标申报表（YAML），并导出正式表格（PDF、XLSX）。',
    en: 'Checks performance-target declarations (YAML) and prints the official form as PDF or XLSX.',
  },
  check: { zh: '检查申报表，逐条指出错误的位置和原因', en: 'check declarations and show every fault at its place' },
  export: { zh: '导出正式表格；有错误的申报表不导出', en: 'write the official form; a declaration with errors is refused' },
  values: { zh: '列出每个指标值是怎样理解的：数值、单位、期限、频次、定性……', en: 'show how each indicator value was read: number, unit, deadline, frequency, grade …' },
  explain: { zh: '解释规则：为什么、例子、怎样放行；不写编号就列出全部', en: 'explain rules, with examples; lists all of them without a code' },
  rules: { zh: '规则的编号或名称，如 JX201；也可以写一类：JX2、file', en: 'code or name of a rule, such as JX201, or a family: JX2, file' },
  completion: { zh: '输出让终端按 Tab 键补全的脚本；不写终端名称就说明怎样安装', en: 'print a script for completion on Tab; without a shell, how to install it' },
  shell: { zh: '终端的名称', en: 'name of the shell' },
  fix: { zh: '自动改正能改的写法，金额的数值从不改动，注释和次序不变', en: 'mend what can be mended; no amount changes its value, comments and order stay' },
  checkFix: { zh: '先自动改正能改的，再检查', en: 'mend what can be mended, then report what is left' },
  unsafe: { zh: '可能改变原意的也改；改后请自己核对', en: 'mend too what may change the meaning; look over the result' },
  baseline: { zh: '存量问题清单：列入旧问题，以后只报新的', en: 'list known findings, so that only new ones are reported' },
  baselineAction: { zh: 'write 列入现有问题，prune 去掉已改好的，show 显示', en: 'write what is found now, prune what is gone, or show the list' },
  baselineFile: { zh: '用这个存量清单（默认：文件所在文件夹往上找 jixiao.baseline.json）', en: 'use this baseline (default: the nearest jixiao.baseline.json above the file)' },
  noBaseline: { zh: '不用存量清单，全部报告', en: 'use no baseline, report everything' },
  fmt: { zh: '把申报表整理成统一的式样：栏目按表上的顺序，内容和备注不变', en: 'lay declarations out in the one canonical layout; content and comments stay' },
  fmtCheck: { zh: '只列出需要整理的文件，不改写', en: 'list the files that are not in the canonical layout; write nothing' },
  dryRun: { zh: '只显示会改什么，不改写', en: 'show what would change; write nothing' },
  diff: { zh: '与 --dry-run 相同', en: 'the same as --dry-run' },
  files: { zh: '文件、文件夹或通配符；“-”表示标准输入', en: 'files, folders or globs; `-` is standard input' },
  changed: {
    zh: '只处理 git 认为改动过的文件：与上次提交相比，或与一个分支分开以来，如 --changed=origin/main；可以不写文件',
    en: 'only files that changed against git: since HEAD, or since the branch left another, as in --changed=origin/main; FILE may be left out',
  },
  watch: { zh: '文件一改动就再检查一遍，按 Ctrl-C 结束', en: 'check again whenever a file changes, until Ctrl-C' },
  lang: { zh: '显示语言', en: 'language of messages' },
  format: { zh: '结果的格式，可以写多次（默认：pretty）： ', en: 'format of the report, as often as needed (default: pretty): ' },
  reportOutput: { zh: '结果写入这个文件，不显示', en: 'write the report to this file' },
  quiet: { zh: '只显示错误；警告和提示仍计数', en: 'show errors only; the rest is still counted' },
  maxWarnings: { zh: '警告超过这个数，退出码为 1', en: 'exit with 1 if there are more warnings' },
  failOn: { zh: '有这一级或更严重的问题，退出码为 1', en: 'exit with 1 for findings of this severity or worse' },
  statistics: { zh: '最后按规则列出处数', en: 'count findings by rule at the end' },
  formats: { zh: '导出的格式，用逗号分开：pdf,xlsx（默认：都导出）', en: 'formats to write, separated by commas: pdf,xlsx (default: all)' },
  stdinFilename: { zh: '标准输入的内容在结果中叫什么名字', en: 'what standard input is called in the report' },
  config: { zh: '只用这一个配置文件', en: 'use this configuration alone' },
  noConfig: { zh: '不用任何配置文件', en: 'use no configuration' },
  profile: { zh: '用哪一档规则：recommended 默认，strict 评审，all 全部；优先于配置文件', en: 'which rules to check: recommended (default), strict as in a review, or all; wins over configurations' },
  showConfig: { zh: '显示一个文件用到的设置，以及每一项写在哪里', en: 'show the settings that hold for a file, and where each is written' },
  configFor: { zh: '哪个文件（不必存在）', en: 'the file (it need not exist)' },
  allRules: { zh: '列出全部规则，不只是改过的', en: 'list all rules, not only those that are set' },
  output: { zh: '导出到哪个文件夹，或哪个文件（默认：与申报表同一文件夹）', en: 'folder or file to write to (default: beside each declaration)' },
  force: { zh: '有错误也导出，带“草稿”字样', en: 'write it despite errors, marked as a draft' },
  help: { zh: '显示帮助', en: 'show this help' },
  version: { zh: '显示版本', en: 'show the version' },
  exits: {
    zh: '\n退出码：0 没有错误；1 有错误；2 用法或配置有误，或文件无法读取、写入；3 本工具出错；130 被 Ctrl-C 中断',
    en: '\nExit codes: 0 no errors; 1 errors found; 2 wrong usage or configuration, or a file that cannot be read or written; 3 a fault of this tool; 130 interrupted',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Headings that commander prints in English. */
export const helpHeadings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}
