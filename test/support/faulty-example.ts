import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run-built.js'

export const examplePath = 'examples/hengdong-petition-2020-revised.yaml'
export const exampleText = readFileSync(join(root, examplePath), 'utf8')

/** The real form, its weaknesses mended, with 项目支出 stated as 186.00 instead of 185.00. */
export const faultyExampleText = exampleText.replace('项目支出: 185.00', '项目支出: 186.00')
