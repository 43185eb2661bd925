import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export type CiService = 'github' | 'gitlab'

/** A file that is written besides the declaration. */
export interface ExtraFile {
  /** From the folder that the command runs in. */
  readonly path: string
  readonly text: string
}

/** `out/` is where the handbook exports to. */
export const gitignoreText = `# jixiao
node_modules/
out/
`

/** What runs the check on every change; `docs/ci.md` has the same. */
export const ciTexts: Readonly<Record<CiService, { readonly path: string; readonly text: string }>> = {
  github: {
    path: '.github/workflows/jixiao.yml',
    text: `name: 检查申报表
on: [push, pull_request]
jobs:
  declarations:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci # package.json names jixiao
      - run: npx jixiao check . --format github
`,
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    text: `declarations:
  image: node:22
  script:
    - npm ci # package.json names jixiao
    - npx jixiao check . --format gitlab > gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`,
  },
}

/** The files that are wished for, at the top of the repository that the declaration lies in; where there is none, in the folder that the command runs in. */
export function extraFiles(declaration: string, wishes: { readonly gitignore: boolean; readonly ci: CiService | undefined }): readonly ExtraFile[] {
  const top = topFolder(declaration)
  const named = [...(wishes.gitignore ? [{ path: '.gitignore', text: gitignoreText }] : []), ...(wishes.ci ? [ciTexts[wishes.ci]] : [])]
  return named.map(({ path, text }) => ({ path: join(top, path), text }))
}

function topFolder(declaration: string): string {
  for (let folder = resolve(dirname(declaration)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return relative('.', folder)
    if (dirname(folder) === folder) return '.'
  }
}
