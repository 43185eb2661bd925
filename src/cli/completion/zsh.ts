import type { CommandShape, OptionShape, Word } from './shape.js'

/** For zsh with its completion system; descriptions stand beside the words. */
export function zshScript(shapes: readonly CommandShape[]): string {
  return `#compdef jixiao
# jixiao: completion for zsh
_jixiao() {
  local at='' candidate curcontext="$curcontext" state
  local -a line expl known
  typeset -A opt_args
  integer index used=1
  for (( index = 2; index < CURRENT; index++ )); do
    candidate="\${at:+$at }\${words[index]}"
    case "$candidate" in
      ${pattern(shapes.flatMap(({ paths }) => paths.filter((path) => path !== '')))}) at=$candidate used=index ;;
    esac
  done
  words=(jixiao "\${(@)words[used+1,-1]}")
  (( CURRENT -= used - 1 ))
  case "$at" in
${shapes.map(commandCase).join('\n')}
  esac
}
if [[ "\${funcstack[1]}" == _jixiao ]]; then _jixiao "$@"; else compdef _jixiao jixiao; fi
`
}

function commandCase({ paths, commands, words, options, endings }: CommandShape): string {
  const known = [...commands, ...words]
  const rest = known.length > 0 ? ["'*: :->known'"] : endings.length > 0 ? [`'*:file:_files -g "*.(#i)(${endings.join('|')})(-.)"'`] : []
  const specs = [...options.flatMap(optionSpecs), ...rest]
  const list = known.length > 0 ? `\n      known=(${known.map(describe).join(' ')})\n      [[ $state == known ]] && _describe 'jixiao' known` : ''
  return `    ${pattern(paths)})\n      _arguments -C \\\n        ${specs.join(' \\\n        ')}${list} ;;`
}

function optionSpecs({ names, description, value, values, isPath }: OptionShape): readonly string[] {
  const text = `[${description.replace(/[[\]\\]/gu, String.raw`\$&`)}]`
  const action = values.length > 0 ? `(${values.join(' ')})` : isPath ? '_files' : ''
  return names.map((name) => {
    // A value after a long option may stand behind = or a blank; one that may be left out, behind = only.
    if (value === 'none') return quote(`${name}${text}`)
    if (value === 'optional') return quote(`${name}${name.startsWith('--') ? '=-' : '-'}${text}::value:${action}`)
    return quote(`${name}${name.startsWith('--') ? '=' : ''}${text}:value:${action}`)
  })
}

function describe({ word, description }: Word): string {
  return quote(description === '' ? word : `${word.replaceAll(':', String.raw`\:`)}:${description}`)
}

function pattern(paths: readonly string[]): string {
  return paths.map((path) => `'${path}'`).join('|')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
