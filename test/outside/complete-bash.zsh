# Types a line into an interactive bash that has sourced a completion script, presses Tab and Enter, and prints the words
# that the command then gets, each in < >. Arguments: the script, the line.
export LC_ALL=C.UTF-8
zmodload zsh/zpty
zpty shell 'bash --norc --noprofile -i'
zpty -w shell "PS1=''; jixiao() { printf '<%s>' \"\$@\"; echo ' END'; }; source ${(qq)1}; echo REA''DY"
zpty -r shell line '*READY*'
zpty -w shell "$2"$'\t'
zpty -r shell line '*END*'
print -r -- "$line"
zpty -d shell
