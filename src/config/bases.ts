import { completeFinding, type Finding } from '../base/finding.js'
import { shorten, type Text } from '../base/text.js'
import type { ConfigFile, Located } from './config-file.js'
import { configExtends, configInvalid } from './rules.js'

/** An address of the network; a drive letter of Windows is none. */
export function isAddress(path: string): boolean {
  return /^[a-z][\w+.-]+:/iu.test(path)
}

/** What is extended lies elsewhere than on this machine. */
export function addressGiven({ span }: Located<string>): Finding {
  return extending(span, { zh: '“extends”只能写本机的文件，不能写网址', en: '“extends” takes files of this machine, not addresses of the network' })
}

/** What is extended cannot be read, and why. */
export function baseUnreadable({ value, span }: Located<string>, why: Text): Finding {
  const name = shorten(value)
  return extending(span, { zh: `“extends”的文件 ${name} 读不出：${why.zh}`, en: `“extends”: ${name} cannot be read: ${why.en}` })
}

/** What is extended extends this configuration in turn. */
export function baseInCircle({ value, span }: Located<string>): Finding {
  const name = shorten(value)
  return extending(span, { zh: `“extends”绕回了自己：${name}`, en: `“extends” leads back to this configuration: ${name}` })
}

/** The configuration itself cannot be read. */
export function configUnreadable(why: Text): Finding {
  return completeFinding(configInvalid, { primary: { start: 0, end: 0 }, message: { zh: `配置文件读不出：${why.zh}`, en: `the configuration cannot be read: ${why.en}` }, label: { zh: '这里应有设置', en: 'settings are expected here' } })
}

/** A second configuration in one folder. */
export function configShadowed(winner: string): Finding {
  return completeFinding(configInvalid, {
    primary: { start: 0, end: 0 },
    message: { zh: `同一文件夹里还有 ${winner}，以它为准，这个文件没有用到`, en: `the folder holds ${winner} too; that one counts, and this file has no effect` },
    label: { zh: '没有用到', en: 'not used' },
    notes: [{ zh: '请只留一个。', en: 'Keep one of them.' }],
  })
}

function extending(primary: Finding['primary'], message: Text): Finding {
  return completeFinding(configExtends, { primary, message, label: { zh: '没有继承', en: 'not used' } })
}

/** The configuration with further findings. */
export function withFindings(config: ConfigFile, more: readonly Finding[]): ConfigFile {
  return more.length === 0 ? config : { ...config, findings: [...config.findings, ...more] }
}
