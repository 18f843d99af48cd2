// Finds what lies under the pointer, and walks over the map by keys.
(function (nw) {
  'use strict';

  nw.cursor = null;

  /** The square of cells at a place in metres, −1 for none. */
  nw.cellAt = function (layer, x, y) {
    const size = nw.data.cell * layer.step;
    return layer.square(Math.floor(x / size), Math.floor(y / size));
  };

  /** Whether a place lies inside a row of polygons: an odd number of edges to the east. */
  nw.isInside = function (layer, row, x, y) {
    const box = nw.boxOf(layer, row);
    if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) {
      return false;
    }
    const shapes = layer.shapes;
    const [first, end] = nw.rings(layer, row);
    let isIn = false;
    for (let ring = first; ring < end; ring++) {
      const from = ring === 0 ? 0 : shapes.rings[ring - 1];
      for (let i = from + 1; i < shapes.rings[ring]; i++) {
        const [ax, ay, bx, by] = [shapes.x[i - 1], shapes.y[i - 1], shapes.x[i], shapes.y[i]];
        if (ay > y !== by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
          isIn = !isIn;
        }
      }
    }
    return isIn;
  };

  function nearestPoint(layer, at, reach) {
    let nearest = null;
    let best = reach * reach;
    for (let row = 0; row < layer.rows; row++) {
      const away = Math.pow(layer.shapes.x[row] - at.x, 2) + Math.pow(layer.shapes.y[row] - at.y, 2);
      if (away < best) {
        best = away;
        nearest = { layer, row };
      }
    }
    return nearest;
  }

  /** What a reader points at: a mark, else the theme's own layer, else a surface that is shown. */
  nw.pick = function (at) {
    const shown = nw.data.layers.filter(layer => nw.state.shown.has(layer.name));
    for (const layer of shown.filter(each => each.kind === 'POINT').reverse()) {
      const point = nearestPoint(layer, at, 9 * at.pixel);
      if (point) {
        return point;
      }
    }
    const base = nw.data.layer(nw.theme().layer);
    if (base.kind === 'CELLS' && nw.state.shown.has(base.name)) {
      const row = nw.cellAt(base, at.x, at.y);
      if (row >= 0) {
        return { layer: base, row };
      }
    }
    const surfaces = shown.filter(layer => layer.kind === 'MULTI_POLYGON' && layer !== base).reverse();
    for (const layer of (base.kind === 'CELLS' ? surfaces : [base].concat(surfaces))) {
      for (let row = 0; row < layer.rows; row++) {
        if (nw.isInside(layer, row, at.x, at.y)) {
          return { layer, row };
        }
      }
    }
    return null;
  };

  /** One line about a row, for a hover and for who listens. */
  nw.brief = function (layer, row) {
    const parts = [layer.labelOf(row)];
    const near = layer.column('neighbourhood');
    if (near && layer.kind === 'CELLS' && near.at(row)) {
      parts.unshift(near.at(row));
    }
    if (layer.name === nw.theme().layer) {
      const entry = nw.entryOf(row);
      parts.push(entry ? nw.say(entry.label) : nw.word('noData').split(':')[0]);
    } else if (layer.legend) {
      parts.push(nw.value(layer.column(layer.legend.column), row));
    }
    const score = nw.scoreOf(layer, row);
    return parts.join(', ') + (score ? ', ' + score : '');
  };

  /** The score with its interval in the chosen part of the week, empty without one. */
  nw.scoreOf = function (layer, row) {
    const part = layer.kind === 'CELLS' && nw.theme().parts.find(each => each.name === nw.state.part);
    const ending = part ? part.ending : '';
    const score = layer.column('risk_score' + ending);
    if (!score || score.at(row) === null) {
      return '';
    }
    const low = layer.column('risk_score_low' + ending);
    const high = layer.column('risk_score_high' + ending);
    const between = low && low.at(row) !== null
      ? ' (' + nw.word('between', nw.value(low, row), nw.value(high, row)) + ')' : '';
    return nw.word('score').toLowerCase() + ' ' + nw.value(score, row) + between;
  };

  const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const FARTHEST = 60;

  function middleOf(layer, row) {
    const box = nw.boxOf(layer, row);
    return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  }

  /** The row whose middle is nearest to a place, within a cone of directions where one is given. */
  function nearest(layer, x, y, step) {
    let best = -1;
    let least = Infinity;
    for (let row = 0; row < layer.rows; row++) {
      const [mx, my] = middleOf(layer, row);
      const ahead = step ? (mx - x) * step[0] + (my - y) * step[1] : 0;
      const aside = step ? Math.abs((mx - x) * step[1]) + Math.abs((my - y) * step[0]) : 0;
      const away = Math.hypot(mx - x, my - y);
      if (away < least && (!step || ahead > 1 && aside <= ahead)) {
        least = away;
        best = row;
      }
    }
    return best;
  }

  function next(layer, row, step) {
    if (layer.kind !== 'CELLS') {
      return nearest(layer, ...middleOf(layer, row), step);
    }
    const x = Math.floor(layer.ix[row] / layer.step);
    const y = Math.floor(layer.iy[row] / layer.step);
    for (let i = 1; i <= FARTHEST; i++) {
      const found = layer.square(x + i * step[0], y + i * step[1]);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  function start(layer) {
    const chosen = nw.chosen();
    if (chosen && chosen.layer === layer) {
      return chosen.row;
    }
    const [x, y] = nw.board.middle();
    return nearest(layer, x, y, null);
  }

  function walk(step) {
    const layer = nw.data.layer(nw.theme().layer);
    const isHere = nw.cursor && nw.cursor.layer === layer;
    const row = isHere ? next(layer, nw.cursor.row, step) : start(layer);
    if (row >= 0) {
      nw.cursor = { layer, row };
      nw.board.reveal(nw.boxOf(layer, row));
      nw.byId('live').textContent = nw.brief(layer, row);
      hover(nw.brief(layer, row));
      nw.board.redraw();
    }
  }

  function hover(text) {
    nw.byId('hover').textContent = text;
    nw.byId('hover').hidden = !text;
  }

  function onKey(event) {
    if (STEPS[event.key]) {
      walk(STEPS[event.key]);
    } else if (event.key === 'Enter' && nw.cursor) {
      nw.choose(nw.cursor.layer, nw.cursor.row);
      nw.focusWhy();
    } else if (event.key === '+' || event.key === '=') {
      nw.board.zoom(1);
    } else if (event.key === '-') {
      nw.board.zoom(-1);
    } else if (event.key === 'Escape') {
      nw.cursor = null;
      hover('');
      nw.choose(null);
    } else {
      return;
    }
    event.preventDefault();
  }

  nw.listenToMap = function () {
    const element = nw.byId('map');
    element.addEventListener('keydown', onKey);
    element.addEventListener('blur', () => {
      nw.cursor = null;
      hover('');
      nw.board.redraw();
    });
    nw.board.on('click', event => {
      const found = nw.pick(nw.board.at(event));
      nw.choose(found && found.layer, found && found.row);
    });
    nw.board.on('mousemove', event => {
      const found = nw.pick(nw.board.at(event));
      hover(found ? nw.brief(found.layer, found.row) : '');
    });
    nw.board.on('mouseout', () => hover(''));
  };
})(window.nw);
