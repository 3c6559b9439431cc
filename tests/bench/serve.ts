import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { Adapter } from './adapter.js'
import { adapters, type AdapterName } from './adapters.js'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html',
}

export interface Site {
  readonly address: string
  /** The scripts and styles that were asked for since it was last called, save those that only drive the page. */
  takeLoaded(): readonly string[]
  close(): void
}

/** Serves the peers, our built package and the pages, each folder under its name. */
export async function serve(folders: Readonly<Record<'peers' | 'dist' | 'pages', string>>): Promise<Site> {
  let loaded: string[] = []
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost')
    const [, folder = '', ...rest] = decodeURIComponent(pathname).split('/')
    if (folder === 'page') {
      const name = rest[0] as AdapterName
      response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(name, adapters[name]))
      return
    }
    const root = Object.hasOwn(folders, folder) ? folders[folder as keyof typeof folders] : undefined
    const file = root && join(root, normalize(`/${rest.join('/')}`))
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    if (/\.(?:js|css)$/.test(file)) loaded.push(file)
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    takeLoaded() {
      const files = [...new Set(loaded)]
      loaded = []
      return files
    },
    close: () => void server.close(),
  }
}

function pageOf(name: AdapterName, { scripts = [], modules = [], styles = [] }: Adapter): string {
  const address = (file: string) => (file.startsWith('dist/') ? `/${file}` : `/peers/${file}`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
${styles.map((file) => `<link rel="stylesheet" href="${address(file)}">`).join('\n')}
<style>body { margin: 0; font: 16px/1.5 'Open Sans', sans-serif }</style>
<div id="host"></div>
${scripts.map((file) => `<script src="${address(file)}"></script>`).join('\n')}
${modules.map((file) => `<script type="module" src="${address(file)}"></script>`).join('\n')}
<script type="module">
import { start } from '/pages/page.js'
import { adapter } from '/pages/${name}.js'
start(adapter)
document.documentElement.dataset.ready = ''
</script>
</html>`
}
