import { css } from 'lit'

/** Visits as they are drawn: the ground of their parts, what is planned, moved or called off, and the moment of it all. */
export const visitStyles = css`
  .holders {
    pointer-events: none;
  }
  .holder .ground {
    opacity: 0.1;
  }
  .holder .full {
    fill: var(--_tone);
  }
  .holder .side {
    stroke: var(--_tone);
    stroke-width: 1.5;
    opacity: 0.55;
  }
  .move {
    fill: none;
    stroke: var(--_tone);
    stroke-width: 1.4;
  }
  .as-of line {
    stroke: var(--_text);
    stroke-width: 1.25;
    stroke-dasharray: 5 4;
    opacity: 0.6;
  }
  .as-of .sign {
    fill: var(--_text);
  }
  .unreported .edges,
  .mark.unreported .glyph .outline {
    stroke-width: 2;
    stroke-linecap: round;
    stroke-dasharray: 0.1 3.6;
  }
  .mark.unreported .glyph .outline {
    fill: var(--_ground);
    stroke: var(--_tone);
  }
  .mark.unreported .glyph .sign {
    fill: var(--_tone);
  }
  .edges.earlier {
    stroke-width: 1.2;
    stroke-linecap: butt;
    stroke-dasharray: 2 3;
  }
  .unreported .label.inside .text-title {
    fill: var(--_text);
  }
  .key .outlined {
    fill: color-mix(in srgb, var(--_tone) 22%, var(--_ground));
    stroke: var(--_tone);
    stroke-width: 1.5;
  }
  .key .dotted {
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-dasharray: 0.1 3.6;
  }
  .key .dashed {
    fill: none;
    stroke-dasharray: 5 3;
  }
  .key .shade {
    fill: var(--_tone);
    opacity: 0.2;
  }

  .mark.cancelled .glyph .outline,
  .mark.postponed .glyph .outline,
  .cancelled > .marker.glyph .outline,
  .postponed > .marker.glyph .outline {
    fill: var(--_ground);
    stroke: var(--_tone);
    stroke-width: 1.5;
    stroke-dasharray: 5 3;
  }
  .mark.cancelled .glyph .sign,
  .mark.postponed .glyph .sign,
  .cancelled > .marker.glyph .sign,
  .postponed > .marker.glyph .sign {
    fill: var(--_tone);
  }

  @media (forced-colors: active) {
    :is(.planned, .postponed, .cancelled, .unreported) .bar .sure,
    .ahead .sure {
      fill: Canvas;
    }
    .mark.planned .glyph .outline,
    .mark.postponed .glyph .outline,
    .mark.cancelled .glyph .outline,
    .mark.unreported .glyph .outline,
    .item > .marker.glyph .outline {
      fill: Canvas;
      stroke: CanvasText;
    }
    .mark.planned .glyph .sign,
    .mark.postponed .glyph .sign,
    .mark.cancelled .glyph .sign,
    .mark.unreported .glyph .sign,
    .item > .marker.glyph .sign,
    .as-of .sign,
    .holder .full,
    .key .full,
    .key .track {
      fill: CanvasText;
    }
    .as-of line,
    .holder .side,
    .move,
    .edges {
      stroke: CanvasText;
    }
    .planned .label.inside .text-title,
    .unreported .label.inside .text-title,
    .postponed .label.inside text,
    .cancelled .label.inside text {
      fill: CanvasText;
    }
    .marker.bar {
      background: CanvasText;
      border-color: CanvasText;
    }
    .planned > .marker.bar,
    .postponed > .marker.bar,
    .cancelled > .marker.bar,
    .unreported > .marker.bar {
      background: Canvas;
      border-color: CanvasText;
    }
  }
`
