// How signs look: surfaces, hatches and marks of points. Map, legend and paper draw them here.
(function (nw) {
  'use strict';

  const patterns = new Map();

  function pattern(colour, isCrossed) {
    const key = colour + isCrossed;
    if (!patterns.has(key)) {
      const tile = nw.element('canvas', { width: 8, height: 8 });
      const ctx = tile.getContext('2d');
      ctx.strokeStyle = colour;
      ctx.lineWidth = isCrossed ? 1 : 1.4;
      ctx.beginPath();
      [-8, 0, 8].forEach(shift => {
        ctx.moveTo(shift - 1, 9);
        ctx.lineTo(shift + 9, -1);
        if (isCrossed) {
          ctx.moveTo(shift - 1, -1);
          ctx.lineTo(shift + 9, 9);
        }
      });
      ctx.stroke();
      patterns.set(key, ctx.createPattern(tile, 'repeat'));
    }
    return patterns.get(key);
  }

  /** Fills and strokes the path of a surface as a sign says. */
  nw.surface = function (ctx, entry, width) {
    ctx.save();
    ctx.strokeStyle = entry.colour;
    ctx.lineWidth = width;
    if (entry.sign === 'SOLID') {
      ctx.fillStyle = entry.colour;
      ctx.fill('evenodd');
      ctx.strokeStyle = '#4d4d4d';
      ctx.lineWidth = 0.5;
    } else if (entry.sign === 'HATCH' || entry.sign === 'CROSS_HATCH') {
      ctx.fillStyle = pattern(entry.colour, entry.sign === 'CROSS_HATCH');
      ctx.fill('evenodd');
      ctx.lineWidth = 1;
    } else if (entry.sign === 'VEIL') {
      ctx.globalAlpha *= 0.22;
      ctx.fillStyle = entry.colour;
      ctx.fill('nonzero');
      ctx.globalAlpha /= 0.22;
      ctx.lineWidth = 1;
    }
    ctx.stroke();
    ctx.restore();
  };

  /** Adds the outline of a mark around a place. */
  function path(ctx, sign, x, y, r) {
    ctx.beginPath();
    if (sign === 'TRIANGLE') {
      ctx.moveTo(x, y - r * 1.2);
      ctx.lineTo(x + r * 1.1, y + r * 0.8);
      ctx.lineTo(x - r * 1.1, y + r * 0.8);
      ctx.closePath();
    } else if (sign === 'SQUARE') {
      ctx.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
    } else if (sign === 'DIAMOND') {
      ctx.moveTo(x, y - r * 1.25);
      ctx.lineTo(x + r * 1.25, y);
      ctx.lineTo(x, y + r * 1.25);
      ctx.lineTo(x - r * 1.25, y);
      ctx.closePath();
    } else {
      ctx.arc(x, y, r, 0, 2 * Math.PI);
    }
  }

  /** Draws the mark of a point; small ones are plain, larger ones have a white rim. */
  nw.mark = function (ctx, entry, x, y, r) {
    path(ctx, entry.sign, x, y, r);
    ctx.fillStyle = entry.colour;
    ctx.fill();
    if (r >= 4) {
      ctx.strokeStyle = '#fff';
      ctx.lineWidth = 1.2;
      ctx.stroke();
    }
  };

  /** Dots over what rests on little. */
  nw.speckle = function (ctx, x, y, size) {
    ctx.fillStyle = 'rgba(255,255,255,.9)';
    const r = Math.max(0.8, size / 14);
    [[0.3, 0.3], [0.7, 0.7]].forEach(([dx, dy]) => {
      ctx.beginPath();
      ctx.arc(x + dx * size, y + dy * size, r, 0, 2 * Math.PI);
      ctx.fill();
    });
  };

  /** A small picture of how something is drawn. */
  nw.swatch = function (entry, kind, isFaint) {
    const canvas = nw.element('canvas', { width: 44, height: 36, className: 'swatch', 'aria-hidden': 'true' });
    const ctx = canvas.getContext('2d');
    ctx.scale(2, 2);
    ctx.globalAlpha = isFaint ? 0.5 : 1;
    if (kind === 'POINT') {
      nw.mark(ctx, entry, 11, 9, 5);
    } else if (kind === 'LINE_STRING') {
      ctx.strokeStyle = entry.colour;
      ctx.lineWidth = 2.5;
      ctx.beginPath();
      ctx.moveTo(1, 13);
      ctx.lineTo(9, 6);
      ctx.lineTo(21, 8);
      ctx.stroke();
    } else {
      ctx.beginPath();
      ctx.rect(2, 2, 18, 14);
      nw.surface(ctx, entry, 2);
      if (isFaint) {
        ctx.globalAlpha = 1;
        nw.speckle(ctx, 4, 2, 14);
      }
    }
    return canvas;
  };
})(window.nw);
