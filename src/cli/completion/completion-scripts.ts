import type { Command } from 'commander'
import type { Language, Text } from '../../base/text.js'
import { bashScript } from './bash.js'
import { fishScript } from './fish.js'
import { powershellScript } from './powershell.js'
import { shapesOf, type CommandShape, type Vocabulary } from './shape.js'
import { zshScript } from './zsh.js'

export type ShellName = 'bash' | 'zsh' | 'fish' | 'powershell'

/** The script that makes a shell complete the command line of this program. */
export function completionScript(shell: ShellName, program: Command, vocabulary: Vocabulary): string {
  return scripts[shell](shapesOf(program, vocabulary))
}

const scripts: Readonly<Record<ShellName, (shapes: readonly CommandShape[]) => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript }

/** How to install the script, for each shell. */
export function completionHelp(language: Language): string {
  const { head, now, always } = texts
  const blocks = installs.map(({ name, once, stay }) => `${name}\n  ${now[language]}${once}\n  ${always[language]}${stay}`)
  return `${[head[language], ...blocks].join('\n\n')}\n`
}

const texts = {
  head: { zh: '让终端在按 Tab 键时补全 jixiao 的命令、选项、规则编号和文件名。', en: 'Lets a shell complete the commands, options, rule codes and files of jixiao on Tab.' },
  now: { zh: '这一次：', en: 'once:   ' },
  always: { zh: '每一次：', en: 'always: ' },
} as const satisfies Readonly<Record<string, Text>>

const installs = [
  { name: 'bash', once: 'source <(jixiao completion bash)', stay: "echo 'source <(jixiao completion bash)' >> ~/.bashrc" },
  { name: 'zsh', once: 'source <(jixiao completion zsh)', stay: "echo 'autoload -Uz compinit && compinit && source <(jixiao completion zsh)' >> ~/.zshrc" },
  { name: 'fish', once: 'jixiao completion fish | source', stay: 'jixiao completion fish > ~/.config/fish/completions/jixiao.fish' },
  { name: 'PowerShell', once: 'jixiao completion powershell | Out-String | Invoke-Expression', stay: "Add-Content $PROFILE 'jixiao completion powershell | Out-String | Invoke-Expression'" },
] as const
