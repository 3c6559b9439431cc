/** Hands a file to the user, as a click on a download would. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Some browsers draw nothing on a larger canvas. */
const mostPixels = 16_000_000
const mostSide = 8192

/**
 * An SVG text as a PNG, `scale` times its size, or as much as browsers can draw. Rejects where the page's
 * Content-Security-Policy forbids pictures from `blob:` and `data:` addresses, and where the browser cannot draw it.
 */
export async function pictureOf(svg: string, scale = 2): Promise<Blob> {
  const image = await loaded(new Blob([svg], { type: 'image/svg+xml' }))
  const { naturalWidth: width, naturalHeight: height } = image
  const factor = Math.min(scale, Math.sqrt(mostPixels / (width * height)), mostSide / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * factor)
  canvas.height = Math.round(height * factor)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!picture) throw new Error('The browser made no picture of the timeline.')
  return picture
}

/** A policy may allow one kind of address and not the other. */
async function loaded(svg: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(svg)
  try {
    return await imageAt(address)
  } catch {
    return await imageAt(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svg.text())}`)
  } finally {
    URL.revokeObjectURL(address)
  }
}

function imageAt(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('The page does not allow the picture.')))
    image.src = address
  })
}
