import { join } from 'node:path'
import { bundlePrograms, exported, makeForms, officeCommand, officeFurther, ownExport, program, sizeOf, warmTimes } from './form-files.mjs'
import { describeMachine } from './machine.mjs'
import { runSeries } from './series.mjs'

/** One form as PDF from the start of a program, and further ones in the same process. */
export async function measurePdf({ folder, quick, say, peers }) {
  const machine = describeMachine()
  const { own, sheets } = await bundlePrograms()
  const [one, few, many] = [1, 12, quick ? 30 : 240].map((count) => makeForms(folder, sheets, count))
  const book = exported(folder, 'xlsx')
  const output = (name) => join(folder, `${name}.pdf`)
  const writing = (writer, forms, name) => [process.execPath, program('write-forms.mjs'), writer, forms, output(name)]
  const office = peers.program('LibreOffice')
  const others = [
    { name: 'pdfmake', there: peers.has('pdfmake'), writer: program('pdfmake.mjs') },
    { name: 'typst', there: peers.has('@myriaddreamin/typst-ts-node-compiler'), writer: program('typst.mjs') },
    { name: 'Chromium', there: peers.program('Chromium') !== undefined, writer: program('chromium.mjs'), tree: true },
    { name: 'LibreOffice', there: office !== undefined, tree: true },
  ]
  const seconds = quick ? 1 : 5
  const cold = ({ name, writer, tree }) => ({ key: name, tree, env: peers.env, runs: tree ? seconds : quick ? 3 : 11, primed: true, command: writer ? writing(writer, one, name) : officeCommand(office, folder, 'pdf', [book]) })
  const results = runSeries([{ key: 'jixiao', runs: quick ? 3 : 11, command: ownExport('pdf', output('jixiao')) }, ...others.filter(({ there }) => there).map(cold)], { say })
  say('further forms')
  const further = { jixiao: warmTimes(writing(own, many, 'further'), { FORMAT: 'pdf' }) }
  for (const { name, there, writer, tree } of others) {
    if (there) further[name] = writer ? warmTimes(writing(writer, tree ? few : many, 'further'), peers.env) : officeFurther(office, folder, 'pdf', book)
  }
  const files = { jixiao: output('jixiao'), LibreOffice: join(folder, 'office-out/form.pdf') }
  const sizes = Object.fromEntries(Object.keys(further).map((name) => [name, sizeOf(files[name] ?? output(name))]))
  return { machine, quick, tools: ['jixiao', ...others.map(({ name }) => name)], results, further, sizes }
}
