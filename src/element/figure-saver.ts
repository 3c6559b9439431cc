import { figureKit } from './kits.js'

/** What a saver asks of the element whose figure it saves. */
export interface SavedFigure {
  /** The figure, as the text of an SVG. */
  draw(): Promise<string>
  /** What the figure is of, by which its file is called. */
  title(): string
  /** What the reader is told where there can be no figure, or no PNG of it. */
  failure(of: 'figure' | 'png'): string
  /** Shows and says another notice; none where it is empty. */
  say(notice: string): void
}

/** Hands the figure of a timeline to the reader as a file, and tells where that fails. */
export class FigureSaver {
  readonly #source: SavedFigure
  #notice = ''

  constructor(source: SavedFigure) {
    this.#source = source
  }

  /** What is to be said of the last attempt; empty where nothing is. */
  get notice(): string {
    return this.#notice
  }

  /** Draws the figure and hands it over; what fails is told as a notice. */
  async save(extension: 'svg' | 'png'): Promise<void> {
    let failed: 'figure' | 'png' = 'figure'
    try {
      const { fileName, pictureOf, saveFile } = await figureKit.load()
      const svg = await this.#source.draw()
      if (extension === 'png') failed = 'png'
      const content = extension === 'png' ? await pictureOf(svg) : new Blob([svg], { type: 'image/svg+xml' })
      this.#say('')
      saveFile(content, fileName(this.#source.title(), extension))
    } catch {
      this.#say(this.#source.failure(failed))
    }
  }

  #say(notice: string): void {
    this.#notice = notice
    this.#source.say(notice)
  }
}
