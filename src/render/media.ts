import { html, nothing, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Messages } from '../messages/messages.js'
import type { MediaDetail } from '../model/media.js'
import { renderMediaIcon } from './media-sign.js'

/**
 * The media of an event: of each a place of its final size that says what it is and whence it would come, and the thing
 * itself only once it was asked for. `data-media` names each, `data-load` is the button that asks.
 */
export function renderMedia(media: readonly MediaDetail[], messages: Messages): TemplateResult | typeof nothing {
  if (media.length === 0) return nothing
  return html`
    <div part="media" class="media">
      ${repeat(
        media,
        ({ id }) => id,
        (one, index) => renderFigure(one, `media-${index}`, messages),
      )}
    </div>
  `
}

function renderFigure(media: MediaDetail, name: string, messages: Messages): TemplateResult {
  const { id, type, kind, state, ratio, width, description, alt } = media
  const size = `${ratio === undefined ? '' : `--_ratio: ${ratio};`}${width ? `--_width: ${width}px` : ''}`
  const isBare = ratio === undefined ? ' bare' : ''
  return html`
    <figure part="medium ${type} ${state}" class="medium ${state}" data-media=${id} tabindex="-1">
      <div part="media-box" class="place${isBare}" .style=${size} aria-busy=${state === 'loading'}>
        <div class="offer">
          <p part="media-kind" class="what" id=${state === 'printed' ? nothing : `${name}-what`}>
            ${renderMediaIcon(kind)}<span
              >${description.map((part, i) => html`${i > 0 ? ' · ' : nothing}<bdi>${part}</bdi>`)}</span
            >
          </p>
          ${alt === '' ? nothing : html`<p part="media-alt" class="alt" dir="auto">${alt}</p>`}
          ${renderAsking(media, name, messages)}
        </div>
        ${state === 'loading' || state === 'shown' ? renderContent(media) : nothing}
      </div>
      ${renderCaption(media)}
    </figure>
  `
}

/** What is asked of the reader, or why there is nothing to ask. */
function renderAsking(media: MediaDetail, name: string, { interface: { media: words, controls } }: Messages) {
  const { state, kind, notice, address, open } = media
  const link = html`<a class="open" href=${address} target="_blank" rel="noopener noreferrer">${open}</a>`
  const load = (what: string, label: string) => html`
    <button type="button" data-load=${what} aria-describedby="${name}-what ${name}-notice">${label}</button>
  `
  if (state === 'printed') return nothing
  if (state === 'denied') return html`<p class="notice">${words.refused}</p>`
  if (state === 'failed' || state === 'refused')
    return html`
      <p class="notice" role="alert">${words[state]}</p>
      <div class="asking">${state === 'failed' ? load('once', controls.tryAgain) : nothing} ${link}</div>
    `
  return notice === undefined
    ? html`<div class="asking">${load('once', words.show[kind])}</div>`
    : html`
        <p part="media-notice" class="notice" id="${name}-notice">${notice}</p>
        <div class="asking">${load('once', words.once)}${load('always', words.always)}</div>
      `
}

function renderContent(media: MediaDetail): TemplateResult {
  const { type, src, alt, description, captions, isOwn, needsReferrer } = media
  switch (type) {
    case 'image':
      return html`<img
        part="media-content"
        class="content"
        alt=${alt}
        tabindex=${alt === '' ? nothing : '-1'}
        decoding="async"
        loading="eager"
        referrerpolicy="no-referrer"
        src=${src}
      />`
    case 'video':
      return html`<video
        part="media-content"
        class="content"
        aria-label=${alt || description.join(' · ')}
        controls
        playsinline
        preload="metadata"
        crossorigin=${ifDefined(captions.some((one) => /^https?:/i.test(one.src)) ? 'anonymous' : undefined)}
        src=${src}
      >
        ${captions.map((one) => html`<track kind="captions" src=${one.src} srclang=${one.lang} label=${one.label} />`)}
      </video>`
    case 'audio':
      return html`<audio
        part="media-content"
        class="content"
        aria-label=${alt || description.join(' · ')}
        controls
        preload="metadata"
        src=${src}
      ></audio>`
    case 'embed':
      // A page of the same site that ran scripts as this site could take its own sandbox off.
      return html`<iframe
        part="media-content"
        class="content"
        title=${alt || description.join(' · ')}
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox${isOwn ? '' : ' allow-same-origin'}"
        allow="fullscreen; picture-in-picture"
        referrerpolicy=${needsReferrer ? 'strict-origin' : 'no-referrer'}
        src=${src}
      ></iframe>`
  }
}

function renderCaption({ caption, credit, address, type, state, open }: MediaDetail): TemplateResult {
  const isLinked = type === 'embed' || state === 'denied'
  return html`
    <figcaption>
      ${caption ? html`<span part="media-caption" class="caption"><bdi>${caption}</bdi></span>` : nothing}
      ${credit ? html`<span part="media-credit" class="credit"><bdi>${credit}</bdi></span>` : nothing}
      ${isLinked ? html`<a class="open" href=${address} target="_blank" rel="noopener noreferrer">${open}</a>` : nothing}
      <span part="media-address" class="address" dir="ltr">${address}</span>
    </figcaption>
  `
}
