import { readFileSync, writeFileSync } from 'node:fs'

/** Puts lines into a page of the docs, in the place that is kept for what a script makes. */
export function putBetween(file, name, script, lines) {
  const page = readFileSync(file, 'utf8')
  const [begin, end] = [`<!-- ${name}: made by npm run ${script} -- --write -->`, `<!-- end of ${name} -->`]
  const [before, after] = [page.split(begin)[0], page.split(end)[1]]
  if (before === page || after === undefined) throw new Error(`${file} has no place for ${name}`)
  writeFileSync(file, `${before}${begin}\n\n${lines.join('\n')}\n\n${end}${after}`)
}
