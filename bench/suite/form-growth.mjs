import { copyFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exported, officeCommand } from './form-files.mjs'
import { makeCounty } from './texts.mjs'

/** Cases of a series: all forms of counties as PDF in one run, by jixiao on one thread and by LibreOffice from workbooks that are there already. */
export function formCases({ folder, counts, often, office }) {
  const output = join(folder, 'forms')
  const book = exported(folder, 'xlsx')
  return counts.flatMap((count) => {
    const own = {
      key: `forms ${count}`,
      runs: often(count),
      cwd: makeCounty(folder, count),
      command: [process.execPath, resolve('bin/jixiao.js'), 'export', '2020', '--format', 'pdf', '--jobs', '1', '--quiet', '-o', output],
      before: () => rmSync(output, { recursive: true, force: true }),
    }
    // A hundred by LibreOffice take as long as a thousand of ours.
    if (!office || count > 100) return [own]
    return [own, { key: `LibreOffice forms ${count}`, runs: Math.min(3, often(count)), primed: count === 1, tree: true, command: officeCommand(office, folder, 'pdf', copies(folder, book, count)) }]
  })
}

function copies(folder, book, count) {
  const files = Array.from({ length: count }, (_, index) => join(folder, `book-${index}.xlsx`))
  for (const file of files) copyFileSync(book, file)
  return files
}
