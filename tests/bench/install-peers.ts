import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import peers from './peers.json' with { type: 'json' }

/** Installs the peers into `folder`, where they are not there already, and returns where their files are. */
export function installPeers(folder: string): string {
  const modules = join(folder, 'node_modules')
  const wanted = Object.entries(peers)
  const isThere = wanted.every(([name, version]) => installedVersion(join(modules, name)) === version)
  if (isThere) return modules
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }))
  const packages = wanted.map(([name, version]) => `${name}@${version}`)
  console.log(`Installing ${packages.join(', ')} in ${folder}`)
  execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return modules
}

function installedVersion(folder: string): string | undefined {
  const file = join(folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version : undefined
}
