import { fileName } from './file-name.js'
import { pictureOf, saveFile } from './save-file.js'

/** What a saver asks of the element whose figure it saves. */
export interface SavedFigure {
  /** The figure, as the text of an SVG. */
  draw(): string
  /** What the figure is of, by which its file is called. */
  title(): string
  /** What the reader is told where no PNG can be made. */
  failure(): string
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

  saveSvg(): void {
    this.#save('svg', new Blob([this.#source.draw()], { type: 'image/svg+xml' }))
  }

  async savePng(): Promise<void> {
    try {
      this.#save('png', await pictureOf(this.#source.draw()))
    } catch {
      this.#say(this.#source.failure())
    }
  }

  #save(extension: 'svg' | 'png', content: Blob): void {
    this.#say('')
    saveFile(content, fileName(this.#source.title(), extension))
  }

  #say(notice: string): void {
    this.#notice = notice
    this.#source.say(notice)
  }
}
