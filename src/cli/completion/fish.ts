import type { CommandShape, OptionShape, Word } from './shape.js'

/** For fish 3; descriptions stand beside the words. */
export function fishScript(shapes: readonly CommandShape[]): string {
  return `# jixiao: completion for fish
function __jixiao_at
    set -l at
    for word in (commandline -opc)[2..-1]
        set -l candidate (string join -- ' ' $at $word)
        if contains -- $candidate ${shapes.flatMap(({ paths }) => paths.filter((path) => path !== '').map(quote)).join(' ')}
            set at $candidate
        end
    end
    contains -- "$at" $argv
end
complete -c jixiao -e
complete -c jixiao -f
${shapes.flatMap(commandLines).join('\n')}
`
}

function commandLines({ paths, commands, words, options, endings }: CommandShape): readonly string[] {
  const start = `complete -c jixiao -n ${quote(`__jixiao_at ${paths.map((path) => `"${path}"`).join(' ')}`)}`
  return [
    ...[...commands, ...words].map(({ word, description }: Word) => `${start} -a ${quote(word)}${described(description)}`),
    ...options.map((option) => `${start} ${optionFlags(option)}`),
    ...(endings.length > 0 ? [`${start} -k -a '(${endings.map((ending) => `__fish_complete_suffix .${ending}`).join('; ')})'`] : []),
  ]
}

function optionFlags({ names, description, value, values, isPath }: OptionShape): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  const takes = value === 'required' ? [isPath ? '-r -F' : '-x'] : []
  const given = values.length > 0 ? [`-a ${quote(values.join(' '))}`] : []
  return [...flags, ...takes, ...given].join(' ') + described(description)
}

function described(description: string): string {
  return description === '' ? '' : ` -d ${quote(description)}`
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/gu, String.raw`\$&`)}'`
}
