import { spawnSync } from 'node:child_process'
import { copyFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { median } from './measure.mjs'
import { rounded } from './series.mjs'
import { cleanFile } from './texts.mjs'

export const program = (name) => join(import.meta.dirname, 'programs', name)
/** What cannot be bundled stands beside the packages that it needs. */
const bundled = (name) => resolve('node_modules/.cache/jixiao', `bench-${name}`)

/** Bundles our own scripts; gives the path of each. */
export async function bundlePrograms() {
  const names = ['own', 'sheets']
  await Promise.all(names.map((name) => build({ entryPoints: [program(`${name}.mjs`)], bundle: true, platform: 'node', format: 'esm', outfile: bundled(`${name}.mjs`), logLevel: 'error', packages: 'external' })))
  return Object.fromEntries(names.map((name) => [name, bundled(`${name}.mjs`)]))
}

/** Makes forms for the programs that write them; gives the file. */
export function makeForms(folder, sheets, count) {
  const file = join(folder, `forms-${count}.json`)
  run([process.execPath, sheets, file, String(count)])
  return file
}

/** What the command line writes of the declaration; gives the file. */
export function exported(folder, format) {
  const file = join(folder, `form.${format}`)
  run(ownExport(format, file))
  return file
}
export const ownExport = (format, file) => [process.execPath, resolve('bin/jixiao.js'), 'export', cleanFile, '--format', format, '-o', file, '--force']

export function run([file, ...args], env = {}) {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, ...env } })
  if (error || status !== 0) throw error ?? new Error(`${file} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

/** Median and least milliseconds of a form by a program that prints those of each, without the first third, in which it gets warm. */
export function warmTimes(command, env) {
  const times = JSON.parse(run(command, env))
  const settled = times.slice(Math.floor(times.length / 3))
  return { forms: times.length, median: rounded(median(settled)), least: rounded(Math.min(...settled)) }
}

/** What LibreOffice is asked for; a page is read as a table, which is not what it does by itself. */
const conversions = { pdf: ['--convert-to', 'pdf'], xlsx: ['--infilter=HTML (StarCalc)', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'] }

/** The LibreOffice command that converts files, with a profile of its own in the folder. */
export const officeCommand = (office, folder, to, files) => [office, `-env:UserInstallation=file://${join(folder, 'office')}`, '--headless', ...conversions[to], '--outdir', join(folder, 'office-out'), ...files]

/** What each of ten files beyond the first takes in one run of LibreOffice. */
export function officeFurther(office, folder, to, source) {
  const files = Array.from({ length: 11 }, (_, index) => join(folder, `copy-${index}.${source.split('.').at(-1)}`))
  for (const file of files) copyFileSync(source, file)
  const [one, many] = [files.slice(0, 1), files].map((some) => {
    const start = process.hrtime.bigint()
    run(officeCommand(office, folder, to, some))
    return Number(process.hrtime.bigint() - start) / 1e6
  })
  return { forms: 10, median: rounded((many - one) / 10) }
}

/** Kilobytes of a file. */
export const sizeOf = (file) => Math.round(statSync(file).size / 1000)
