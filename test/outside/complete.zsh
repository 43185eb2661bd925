# Types a line into an interactive zsh that has sourced a completion script, presses Tab twice and prints what the screen got.
# Arguments: the script, the line.
export LC_ALL=C.UTF-8
zmodload zsh/zpty
zpty -b shell 'zsh -f -i'
zpty -w shell "PS1='' PS2=''; stty cols 300 rows 200; autoload -Uz compinit && compinit -u -D; source ${(q)1}; LISTMAX=1000; bindkey '^I' complete-word; print REA''DY"
zpty -r shell line '*READY*'
zpty -w -n shell "$2"$'\t\t'
integer quiet=0
while (( quiet < 15 )); do
  if zpty -r -t shell line; then
    print -rn -- "$line"
    quiet=0
  else
    sleep 0.1
    quiet+=1
  fi
done
zpty -d shell
