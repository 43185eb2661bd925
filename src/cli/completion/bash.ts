import type { CommandShape, OptionShape } from './shape.js'

/** For bash 3.2 and newer, with nothing but bash itself. */
export function bashScript(shapes: readonly CommandShape[]): string {
  return `# jixiao: completion for bash
_jixiao() {
  local current=$2 previous=\${COMP_WORDS[COMP_CWORD-1]} at='' word words='' options='' files=''
  # bash takes --format=json apart into three words
  if [[ \${COMP_WORDS[COMP_CWORD]} == '=' ]]; then current=''
  elif [[ $previous == '=' ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${at:+$at }$word" in
      ${pattern(shapes.flatMap(({ paths }) => paths.filter((path) => path !== '')))}) at="\${at:+$at }$word" ;;
    esac
  done
  case "$at" in
${shapes.map(commandCase).join('\n')}
  esac
  if [[ $current == -* ]]; then words=$options files=''; fi
  case "$at $previous" in
${shapes.flatMap(({ paths, options }) => options.flatMap((option) => valueCase(paths, option))).join('\n')}
  esac
  COMPREPLY=()
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(
    if [[ -n $words ]]; then compgen -W "$words" -- "$current"; fi
    if [[ $files == all ]]; then compgen -f -- "$current"
    elif [[ -n $files ]]; then
      set -f
      for word in $files; do compgen -f -X "!*.$word" -- "$current"; done
      compgen -d -- "$current"
    fi
  )
  if [[ -n $files ]]; then compopt -o filenames 2>/dev/null; fi
}
complete -F _jixiao jixiao
`
}

function commandCase({ paths, commands, words, options, endings }: CommandShape): string {
  const known = [...commands, ...words].map(({ word }) => word)
  return `    ${pattern(paths)}) words=${quote(known)} options=${quote(options.flatMap(({ names }) => names))} files=${quote(endings.map(anyCase))} ;;`
}

/** A pattern for an ending in capitals or not. */
function anyCase(ending: string): string {
  return ending.replace(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
}

/** What follows an option that wants a value; one that may go without leaves the words of the command. */
function valueCase(paths: readonly string[], { names, value, values, isPath }: OptionShape): readonly string[] {
  if (value === 'none' || (value === 'optional' && values.length === 0)) return []
  const places = paths.flatMap((path) => names.map((name) => `${path} ${name}`))
  return [`    ${pattern(places)}) words=${quote(values)} files=${isPath ? 'all' : "''"} ;;`]
}

function pattern(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join('|')
}

function quote(words: readonly string[]): string {
  return `'${words.join(' ')}'`
}
