import type { CommandShape, OptionShape, Word } from './shape.js'

/**
 * For Windows PowerShell 5.1 and PowerShell 7. Plain ASCII: PowerShell 5.1 reads the output of programs in the code page
 * of the system, and a Chinese description read so could swallow the quote behind it.
 */
export function powershellScript(shapes: readonly CommandShape[]): string {
  return `# jixiao: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName 'jixiao' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = @{
${shapes.flatMap(({ paths, commands, words }) => paths.map((path) => entry(path, [...commands, ...words]))).join('\n')}
    }
    $options = @{
${shapes.flatMap(({ paths, options }) => paths.map((path) => entry(path, options.flatMap(optionWords)))).join('\n')}
    }
    $values = @{
${shapes.flatMap(({ paths, options }) => paths.flatMap((path) => options.flatMap((option) => valueEntries(path, option)))).join('\n')}
    }
    $at = ''
    $previous = ''
    foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $word = $element.ToString()
        $candidate = "$at $word".Trim()
        if ($commands.ContainsKey($candidate)) { $at = $candidate }
        $previous = $word
    }
    $prefix = ''
    $current = $wordToComplete
    if ($wordToComplete -match '^(--[^=]+)=(.*)$') {
        $previous = $Matches[1]
        $prefix = $Matches[1] + '='
        $current = $Matches[2]
    }
    $found = if ($values.ContainsKey("$at $previous")) { $values["$at $previous"] } elseif ($current.StartsWith('-')) { $options[$at] } else { $commands[$at] }
    # Where nothing is offered, PowerShell offers files.
    foreach ($line in $found) {
        $word, $text = $line -split '\\|', 2
        if ($word.StartsWith($current, [StringComparison]::OrdinalIgnoreCase)) {
            [System.Management.Automation.CompletionResult]::new($prefix + $word, $word, 'ParameterValue', $text)
        }
    }
}
`
}

function optionWords({ names, description }: OptionShape): readonly Word[] {
  return names.map((word) => ({ word, description }))
}

function valueEntries(path: string, { names, values }: OptionShape): readonly string[] {
  return values.length === 0 ? [] : names.map((name) => entry(`${path} ${name}`, values.map((word) => ({ word, description: '' }))))
}

/** Each word with what is shown beside it, behind a bar. */
function entry(key: string, words: readonly Word[]): string {
  return `        ${quote(key)} = @(${words.map(({ word, description }) => quote(`${word}|${asciiOr(description, word)}`)).join(', ')})`
}

function asciiOr(text: string, otherwise: string): string {
  return /^[\x20-\x7e]+$/u.test(text) ? text : otherwise
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
