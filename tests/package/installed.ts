import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A folder in which the package, packed as for publishing, is installed with what it depends on and nothing else. */
export interface Installation {
  readonly folder: string
  readonly package: string
  remove(): void
}

export function install(dependencies: readonly string[]): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  const npm = process.env['npm_execpath']
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const [command, args] = npm ? [process.execPath, [npm, ...pack]] : ['npm', pack]
  const report = execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [{ filename }] = JSON.parse(report) as [{ filename: string }]
  execFileSync('tar', ['-xzf', filename], { cwd: folder })
  renameSync(join(folder, 'package'), join(modules, 'diplomatic-timeline'))
  for (const name of dependencies) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction')
  }
  return { folder, package: join(modules, 'diplomatic-timeline'), remove: () => rmSync(folder, { recursive: true }) }
}
