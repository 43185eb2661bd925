import { join } from 'node:path'
import { bundlePrograms, exported, makeForms, officeCommand, officeFurther, ownExport, program, run, sizeOf, warmTimes } from './form-files.mjs'
import { describeMachine } from './machine.mjs'
import { runSeries } from './series.mjs'

/** One form as a workbook from the start of a program, and further ones in the same process. */
export async function measureXlsx({ folder, quick, say, peers }) {
  const machine = describeMachine()
  const { own, sheets } = await bundlePrograms()
  const many = makeForms(folder, sheets, quick ? 30 : 240)
  const [book, page, output, cells] = [exported(folder, 'xlsx'), exported(folder, 'html'), join(folder, 'out.xlsx'), join(folder, 'cells.json')]
  const [python, office] = [peers.program('openpyxl'), peers.program('LibreOffice')]
  const byPython = join(folder, 'openpyxl.xlsx')
  const cases = [{ key: 'jixiao', runs: quick ? 3 : 11, command: ownExport('xlsx', output) }]
  if (python) {
    run([python, program('workbook.py'), 'read', book, cells])
    cases.push({ key: 'openpyxl', runs: quick ? 3 : 11, command: [python, program('workbook.py'), 'write', cells, '1', byPython] })
  }
  if (office) cases.push({ key: 'LibreOffice', runs: quick ? 1 : 5, primed: true, command: officeCommand(office, folder, 'xlsx', [page]) })
  const results = runSeries(cases, { say })
  say('further forms')
  const further = {
    jixiao: warmTimes([process.execPath, program('write-forms.mjs'), own, many, join(folder, 'further.xlsx')], { FORMAT: 'xlsx' }),
    ...(python && { openpyxl: warmTimes([python, program('workbook.py'), 'write', cells, quick ? '9' : '60', byPython]) }),
    ...(office && { LibreOffice: officeFurther(office, folder, 'xlsx', page) }),
  }
  const files = { jixiao: output, openpyxl: byPython, LibreOffice: join(folder, 'office-out/form.xlsx') }
  const sizes = Object.fromEntries(Object.keys(further).map((name) => [name, sizeOf(files[name])]))
  return { machine, quick, tools: ['jixiao', 'openpyxl', 'LibreOffice'], results, further, sizes }
}
