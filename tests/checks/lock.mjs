import { readFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const faults = [
  ...missingPackages(lock.packages),
  ...inexactVersions(lock.packages['']),
  ...registryHosts(lock.packages),
]
console.log(faults.join('\n') || `lock complete: ${Object.keys(lock.packages).length - 1} packages`)
process.exit(faults.length > 0 ? 1 : 0)

/** npm leaves out of the lock what it did not find for other platforms; `npm ci` then fails there. */
function missingPackages(packages) {
  const isLocked = (from, name) => {
    for (let folder = from; ; folder = parentOf(folder)) {
      if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
      if (!folder) return false
    }
  }
  return Object.entries(packages).flatMap(([path, { version, optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path}@${version}: ${name} is not in the lock`),
  )
}

function parentOf(folder) {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
}

/** A tool's next version must not change what a clone of today's commit does. */
function inexactVersions({ devDependencies = {} }) {
  return Object.entries(devDependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name}: ${version} is not one version`)
}

/** The lock says which packages; where they come from is for the machine that installs them. */
function registryHosts(packages) {
  return Object.entries(packages)
    .filter(([, { resolved }]) => /^\w+:\/\//.test(resolved ?? ''))
    .map(([path, { resolved }]) => `${path}: the lock names a host, ${resolved}`)
}
