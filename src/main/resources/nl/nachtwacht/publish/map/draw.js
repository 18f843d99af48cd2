// Draws all layers onto a canvas, for the screen and for paper alike.
(function (nw) {
  'use strict';

  const INK = '#1a1a1a';
  const GROUND = '#eceae5';
  const LAND = '#ffffff';

  /**
   * Draws what is chosen.
   *
   * view: x and y take metres to pixels, scale is pixels a metre, box is west, south, east, north
   * in metres, width and height are in pixels.
   */
  nw.draw = function (ctx, view) {
    ctx.clearRect(0, 0, view.width, view.height);
    const theme = nw.theme();
    const layers = nw.data.layers.filter(layer => nw.state.shown.has(layer.name));
    const base = nw.data.layer(theme.layer);
    if (!nw.state.isBackground) {
      ground(ctx, view);
    }
    const isBaseShown = nw.state.shown.has(base.name);
    if (isBaseShown) {
      alpha(ctx, base, () => base.kind === 'CELLS' ? bothTimes(ctx, base, view) : filled(ctx, base, view));
    }
    const others = layers.filter(layer => layer.kind !== 'CELLS');
    ['MULTI_POLYGON', 'LINE_STRING', 'POINT'].forEach(kind => others
      .filter(layer => layer.kind === kind && !(layer === base && isBaseShown))
      .forEach(layer => alpha(ctx, layer, () =>
        kind === 'POINT' ? points(ctx, layer, view) : surfaces(ctx, layer, view))));
    const named = layers.find(layer => layer.name === 'neighbourhoods');
    if (named) {
      names(ctx, named, view);
    }
    chosen(ctx, view);
  };

  function alpha(ctx, layer, draw) {
    ctx.save();
    ctx.globalAlpha = nw.opacityOf(layer);
    draw();
    ctx.restore();
  }

  nw.opacityOf = function (layer) {
    const chosen = nw.state.opacity[layer.name];
    return chosen === undefined ? layer.kind === 'CELLS' ? 0.85 : 1 : chosen;
  };

  function ground(ctx, view) {
    ctx.fillStyle = GROUND;
    ctx.fillRect(0, 0, view.width, view.height);
    const land = nw.data.layer('neighbourhoods');
    if (land) {
      ctx.beginPath();
      eachShown(land, view, row => trace(ctx, land, row, view));
      ctx.fillStyle = LAND;
      ctx.fill('nonzero');
    }
  }

  /** The former run left of the divider, this one right of it. */
  function bothTimes(ctx, layer, view) {
    const divider = Math.round(view.width * nw.state.swipe / 100);
    half(ctx, 0, divider, view, () => cells(ctx, layer, view, true));
    half(ctx, divider, view.width, view, () => cells(ctx, layer, view, false));
    if (divider > 0) {
      ctx.fillStyle = INK;
      ctx.globalAlpha = 1;
      ctx.fillRect(divider - 1, 0, 2, view.height);
      ctx.font = '600 13px system-ui, "Segoe UI", Roboto, Arial, sans-serif';
      ctx.textAlign = 'right';
      ctx.fillText('◀ ' + nw.word('then'), divider - 8, 20);
      ctx.textAlign = 'left';
      ctx.fillText(nw.word('now') + ' ▶', divider + 8, 20);
    }
  }

  function half(ctx, from, to, view, draw) {
    if (to > from) {
      ctx.save();
      ctx.beginPath();
      ctx.rect(from, 0, to - from, view.height);
      ctx.clip();
      draw();
      ctx.restore();
    }
  }

  function cells(ctx, layer, view, isFormer) {
    const size = nw.data.cell * layer.step;
    const from = metres => Math.floor(metres / size);
    const [west, south, east, north] = view.box.map(from);
    const wide = size * view.scale;
    for (let y = Math.max(south, layer.box[1]); y <= Math.min(north, layer.box[3]); y++) {
      const top = Math.round(view.y((y + 1) * size));
      const high = Math.round(view.y(y * size)) - top;
      for (let x = Math.max(west, layer.box[0]); x <= Math.min(east, layer.box[2]); x++) {
        const row = layer.square(x, y);
        const entry = row < 0 ? null : nw.entryOf(row, isFormer);
        if (entry && nw.isShownEntry(entry)) {
          const left = Math.round(view.x(x * size));
          square(ctx, entry, !isFormer && nw.isFaint(layer, row), left, top,
            Math.round(view.x((x + 1) * size)) - left, high, wide);
        }
      }
    }
  }

  function square(ctx, entry, isFaint, left, top, width, high, wide) {
    const full = ctx.globalAlpha;
    ctx.globalAlpha = isFaint ? full / 2 : full;
    if (entry.sign === 'SOLID') {
      ctx.fillStyle = entry.colour;
      ctx.fillRect(left, top, width, high);
    } else {
      ctx.beginPath();
      ctx.rect(left, top, width, high);
      nw.surface(ctx, entry, 0.5);
    }
    ctx.globalAlpha = full;
    if (wide >= 9) {
      ctx.strokeStyle = 'rgba(26,26,26,.22)';
      ctx.lineWidth = 0.5;
      ctx.strokeRect(left, top, width, high);
      if (isFaint) {
        nw.speckle(ctx, left, top, width);
      }
    }
  }

  function filled(ctx, layer, view) {
    const full = ctx.globalAlpha;
    eachShown(layer, view, row => {
      const entry = nw.entryOf(row);
      ctx.beginPath();
      trace(ctx, layer, row, view);
      if (entry && entry.colour && nw.isShownEntry(entry)) {
        ctx.globalAlpha = nw.isFaint(layer, row) ? full / 2 : full;
        nw.surface(ctx, entry, 1);
        ctx.globalAlpha = full;
      }
      ctx.strokeStyle = '#4d4d4d';
      ctx.lineWidth = 0.8;
      ctx.stroke();
    });
  }

  /** How a row of a layer that isn't the theme's looks. */
  nw.lookOf = function (layer, row) {
    const code = layer.legend && layer.column(layer.legend.column).at(row);
    const entry = layer.legend && layer.legend.entries.find(each => each.code === String(code));
    return entry && entry.colour ? entry : layer.plain;
  };

  function surfaces(ctx, layer, view) {
    const width = layer.name === 'areas' ? 2.4 : layer.name === 'neighbourhoods' ? 0.9 : 1.4;
    const groups = new Map();
    eachShown(layer, view, row => {
      const look = nw.lookOf(layer, row);
      groups.set(look, (groups.get(look) || []).concat(row));
    });
    // One path for all that look alike: where veils overlap they don't get darker.
    groups.forEach((rows, look) => {
      ctx.beginPath();
      rows.forEach(row => trace(ctx, layer, row, view));
      if (layer.name === 'areas') {
        ctx.strokeStyle = 'rgba(255,255,255,.9)';
        ctx.lineWidth = width + 2.4;
        ctx.stroke();
      }
      nw.surface(ctx, look, width);
    });
  }

  function points(ctx, layer, view) {
    const dense = layer.rows > 2000;
    const least = dense ? 0.7 : 4;
    const radius = Math.min(dense ? 4 : 7, Math.max(least, view.scale * (dense ? 7 : 30)));
    const shapes = layer.shapes;
    const full = ctx.globalAlpha;
    for (let row = 0; row < layer.rows; row++) {
      const x = shapes.x[row];
      const y = shapes.y[row];
      if (x >= view.box[0] && x <= view.box[2] && y >= view.box[1] && y <= view.box[3]) {
        ctx.globalAlpha = nw.isFaint(layer, row) ? full / 2 : full;
        nw.mark(ctx, nw.lookOf(layer, row), view.x(x), view.y(y), radius);
      }
    }
  }

  /** The box of a row in metres: west, south, east, north. */
  nw.boxOf = function (layer, row) {
    if (layer.kind === 'CELLS') {
      const size = nw.data.cell * layer.step;
      const west = Math.floor(layer.ix[row] / layer.step) * size;
      const south = Math.floor(layer.iy[row] / layer.step) * size;
      return [west, south, west + size, south + size];
    }
    layer.boxes = layer.boxes || [];
    if (!layer.boxes[row]) {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      const shapes = layer.shapes;
      const [from, to] = nw.vertices(layer, row);
      for (let i = from; i < to; i++) {
        box[0] = Math.min(box[0], shapes.x[i]);
        box[1] = Math.min(box[1], shapes.y[i]);
        box[2] = Math.max(box[2], shapes.x[i]);
        box[3] = Math.max(box[3], shapes.y[i]);
      }
      layer.boxes[row] = box;
    }
    return layer.boxes[row];
  };

  /** The first vertex of a row and the one after its last. */
  nw.vertices = function (layer, row) {
    const { rings, polygons, rows } = layer.shapes;
    const start = (ends, i) => i === 0 ? 0 : ends[i - 1];
    return [start(rings, start(polygons, start(rows, row))), rings[polygons[rows[row] - 1] - 1]];
  };

  /** The first and the last ring of a row, the last not included. */
  nw.rings = function (layer, row) {
    const { polygons, rows } = layer.shapes;
    const start = (ends, i) => i === 0 ? 0 : ends[i - 1];
    return [start(polygons, start(rows, row)), polygons[rows[row] - 1]];
  };

  function eachShown(layer, view, call) {
    for (let row = 0; row < layer.rows; row++) {
      const box = nw.boxOf(layer, row);
      if (box[0] <= view.box[2] && box[2] >= view.box[0] && box[1] <= view.box[3] && box[3] >= view.box[1]) {
        call(row);
      }
    }
  }

  function trace(ctx, layer, row, view) {
    if (layer.kind === 'CELLS' || layer.kind === 'POINT') {
      const [west, south, east, north] = nw.boxOf(layer, row);
      const more = layer.kind === 'POINT' ? 10 : 0;
      ctx.rect(view.x(west) - more, view.y(north) - more,
        view.x(east) - view.x(west) + 2 * more, view.y(south) - view.y(north) + 2 * more);
      return;
    }
    const shapes = layer.shapes;
    const [first, end] = nw.rings(layer, row);
    for (let ring = first; ring < end; ring++) {
      for (let i = ring === 0 ? 0 : shapes.rings[ring - 1]; i < shapes.rings[ring]; i++) {
        const step = i === (ring === 0 ? 0 : shapes.rings[ring - 1]) ? 'moveTo' : 'lineTo';
        ctx[step](view.x(shapes.x[i]), view.y(shapes.y[i]));
      }
    }
  }

  /** Names of neighbourhoods where they fit and hide no other one, below them public numbers. */
  function names(ctx, layer, view) {
    ctx.save();
    ctx.font = '600 12px system-ui, "Segoe UI", Roboto, Arial, sans-serif';
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    ctx.strokeStyle = 'rgba(255,255,255,.92)';
    ctx.lineWidth = 3.5;
    ctx.fillStyle = INK;
    const counts = nw.theme().before ? layer.column('report_count') : null;
    const numberOf = row => counts && counts.at(row) !== null ? nw.value(counts, row) : '';
    const rows = [];
    eachShown(layer, view, row => rows.push(row));
    const taken = [];
    rows.sort((a, b) => (numberOf(a) === '') - (numberOf(b) === '') || a - b).forEach(row => {
      const name = layer.labelOf(row);
      const number = numberOf(row);
      const [west, south, east, north] = nw.boxOf(layer, row);
      const [wide, high] = [(east - west) * view.scale, (north - south) * view.scale];
      const x = view.x((west + east) / 2);
      const y = view.y((south + north) / 2);
      const isIn = lines => {
        const half = Math.max(...lines.map(line => ctx.measureText(line).width)) / 2 + 3;
        const box = [x - half, y - 8 * lines.length, x + half, y + 8 * lines.length];
        const fits = 2 * half < 1.3 * wide && high > 8 + 14 * lines.length &&
          !taken.some(t => t[0] < box[2] && t[2] > box[0] && t[1] < box[3] && t[3] > box[1]);
        fits && taken.push(box);
        return fits;
      };
      const lines = (number ? [[name, number], [number]] : [[name]]).find(isIn) || [];
      lines.forEach((line, i) => {
        const down = y + 15 * (i - (lines.length - 1) / 2);
        ctx.strokeText(line, x, down);
        ctx.fillText(line, x, down);
      });
    });
    ctx.restore();
  }

  function chosen(ctx, view) {
    const chosen = nw.chosen();
    if (chosen) {
      ring(ctx, chosen.layer, chosen.row, view, []);
    }
    if (nw.cursor) {
      ring(ctx, nw.cursor.layer, nw.cursor.row, view, [5, 4]);
    }
  }

  /** A white, dark and white line: seen on every colour. */
  function ring(ctx, layer, row, view, dashes) {
    ctx.save();
    ctx.beginPath();
    trace(ctx, layer, row, view);
    ctx.lineJoin = 'round';
    ctx.strokeStyle = '#fff';
    ctx.lineWidth = 6;
    ctx.stroke();
    ctx.setLineDash(dashes);
    ctx.strokeStyle = '#c2185b';
    ctx.lineWidth = 3;
    ctx.stroke();
    ctx.restore();
  }
})(window.nw);
