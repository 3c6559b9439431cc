import { css } from 'lit'

/** The chart: its ground, axis, lanes and marks. */
export const chartStyles = css`
  .stage {
    display: grid;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_ground);
    overflow: clip;
  }
  .stage.wide {
    grid-template-columns: minmax(0, 1fr) 336px;
  }
  .chart {
    min-width: 0;
    background: var(--_ground);
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: default;
    overflow: clip;
  }
  .chart svg {
    display: block;
    font-family: inherit;
  }
  .axis-band {
    position: sticky;
    inset-block-start: var(--timeline-axis-top, 0px);
  }
  .window {
    overflow: hidden;
  }
  .axis-ground {
    fill: var(--_raised);
  }
  text {
    fill: var(--_text);
    font-size: max(12px, 0.75em);
  }
  .text-title,
  .text-lane {
    font-weight: 700;
    font-size: max(12px, 0.8125em);
  }
  .text-quote {
    font-family: var(--_quote-font);
    font-size: max(12px, 0.8125em);
    fill: var(--_muted);
  }
  .text-detail {
    fill: var(--_muted);
  }
  .text-major {
    font-weight: 700;
  }
  text.break {
    font-style: italic;
    fill: var(--_muted);
  }
  .grid line {
    stroke: var(--_faint);
    shape-rendering: crispEdges;
  }
  .grid line.major {
    stroke: var(--_line);
  }
  .grid .weekend {
    fill: light-dark(rgb(20 40 80 / 0.028), rgb(160 190 240 / 0.045));
  }
  .break rect {
    fill: var(--_ground);
  }
  .break path,
  .torn {
    fill: none;
    stroke: color-mix(in srgb, var(--_muted) 72%, var(--_ground));
    stroke-width: 0.8;
  }
  .lane line {
    stroke: var(--_line);
    shape-rendering: crispEdges;
  }

  stop {
    stop-color: var(--_tone);
  }
  stop.clear {
    stop-opacity: 0;
  }
  .mark,
  .count {
    outline: none;
    cursor: pointer;
  }
  .target {
    fill: transparent;
    stroke: none;
  }
  @media (hover: hover) {
    .mark:hover .target {
      fill: light-dark(rgb(20 40 80 / 0.045), rgb(160 190 240 / 0.07));
    }
  }
  .mark.selected .target {
    fill: var(--_chosen);
  }
  .mark.in-thread .target {
    stroke: color-mix(in srgb, var(--_accent) 45%, transparent);
    stroke-width: 1;
  }
  .mark:focus-visible .target {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .sure {
    fill: var(--_tone);
  }
  .visit {
    --_bar: var(--timeline-visit-color, var(--_tone));
  }
  .visit .sure {
    fill: var(--_bar);
  }
  .background .bar {
    opacity: 0.78;
  }
  .track {
    opacity: 0.42;
  }
  .glyph .outline {
    fill: var(--_tone);
    stroke: var(--_ground);
    stroke-width: 1.5;
  }
  .glyph .sign {
    fill: var(--_on-tone);
  }
  .glyph.hollow .outline {
    fill: var(--_ground);
    stroke: var(--_tone);
    stroke-width: 2;
    stroke-dasharray: 3.2 2.2;
  }
  .glyph.hollow .sign {
    fill: var(--_tone);
  }
  .edges {
    fill: none;
    stroke: var(--_tone);
    stroke-width: 1.5;
  }
  .mark.planned .glyph .outline {
    fill: var(--_ground);
    stroke: var(--_tone);
    stroke-width: 2;
  }
  .mark.planned .glyph .sign {
    fill: var(--_tone);
  }
  :is(.cancelled, .postponed, .unreported) .sure {
    fill: var(--_ground);
  }
  /* What fades has too little of an edge to be seen by that alone. */
  :is(.planned .bar, .cancelled, .postponed, .unreported) .fade {
    opacity: 0.22;
  }
  .planned .bar .sure,
  .ahead .sure,
  :is(.cancelled, .postponed, .unreported) .fade ~ .sure {
    fill: color-mix(in srgb, var(--_tone) 22%, var(--_ground));
  }
  :is(.cancelled, .postponed) .edges {
    stroke-dasharray: 5 3;
  }
  /* A seam would be one around the line through the title as well, over its letters: selected too, it has none. */
  .mark.cancelled .label .text-title {
    text-decoration: line-through;
    stroke: none;
  }
  .cancelled .label.inside text,
  .postponed .label.inside text {
    fill: var(--_text);
  }
  .or {
    stroke: var(--_tone);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-dasharray: 0 6;
  }
  .label.inside .text-title {
    fill: var(--_on-tone);
  }
  .planned .label.inside .text-title {
    fill: var(--_text);
  }
  .label text,
  .lane text {
    paint-order: stroke;
    stroke: var(--_ground);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .mark .label.inside .text-title {
    stroke: none;
  }
  .mark.selected .label text {
    stroke: var(--_chosen);
  }
  .count rect {
    fill: var(--_raised);
    stroke: var(--_line);
  }
  .count text {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .count.selected rect {
    fill: var(--_chosen);
    stroke: var(--_accent);
  }
  @media (hover: hover) {
    .count:hover rect {
      fill: var(--_chosen);
      stroke: var(--_accent);
    }
  }
  .count:focus-visible rect {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .arcs {
    pointer-events: none;
  }
  .arc .line {
    fill: none;
    stroke: var(--_arc, var(--_text));
    stroke-width: 1.4;
  }
  .arc .head,
  .arc circle {
    fill: var(--_arc, var(--_text));
  }
  .arc.aside {
    --_arc: color-mix(in srgb, var(--_text) 45%, var(--_ground));
  }
  .arc.aside .line {
    stroke-width: 1.2;
  }

  @media (forced-colors: active) {
    /* What is not known fades in any colours. */
    stop {
      stop-color: CanvasText;
    }
    .stage {
      --_muted: CanvasText;
    }
    .mark .sure,
    .glyph .outline {
      fill: CanvasText;
    }
    .glyph .sign {
      fill: Canvas;
    }
    .glyph.hollow .outline {
      fill: Canvas;
      stroke: CanvasText;
    }
    .glyph.hollow .sign {
      fill: CanvasText;
    }
    text {
      fill: CanvasText;
    }
    .label text,
    .lane text {
      stroke: Canvas;
    }
    .arc {
      --_arc: CanvasText;
    }
    .arc.aside {
      --_arc: GrayText;
    }
    .label.inside .text-title {
      fill: Canvas;
    }
    .mark.selected .target {
      fill: Canvas;
      stroke: Highlight;
      stroke-width: 2;
    }
    .mark.in-thread .target {
      stroke: GrayText;
    }
    .mark:focus-visible .target {
      stroke: Highlight;
      stroke-width: 4;
    }
  }
`
