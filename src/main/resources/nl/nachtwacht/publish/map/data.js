// Reads the columns that the page carries: see Packed.java, which wrote them.
(function (nw) {
  'use strict';

  async function inflate(letters) {
    const bytes = Uint8Array.from(atob(letters), letter => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  /** Whole numbers as they are packed: 0 is missing, else what they are above the least plus 1. */
  function raw(bytes, told, count) {
    const numbers = new Int32Array(count);
    for (let plane = 0; plane < told.planes; plane++) {
      const at = told.at + plane * count;
      for (let i = 0; i < count; i++) {
        numbers[i] |= bytes[at + i] << 8 * plane;
      }
    }
    return numbers;
  }

  function whole(bytes, told, count) {
    return raw(bytes, told, count).map(number => number - 1 + told.least);
  }

  function column(bytes, told, rows) {
    const unit = Math.pow(10, told.decimals);
    let numbers = null;
    const of = row => {
      numbers = numbers || raw(bytes, told, rows);
      return numbers[row];
    };
    return Object.assign({}, told, {
      isEmpty: () => { of(0); return numbers.every(number => number === 0); },
      /** In units of the last digit, for sums that must be exact; 0 where missing. */
      units: row => of(row) === 0 ? 0 : of(row) - 1 + told.least,
      at: row => {
        const number = of(row);
        if (number === 0) {
          return null;
        }
        const value = number - 1 + told.least;
        return told.texts ? told.texts[value] : value / unit;
      }
    });
  }

  function ends(bytes, told) {
    const lengths = whole(bytes, told, told.count);
    for (let i = 1; i < lengths.length; i++) {
      lengths[i] += lengths[i - 1];
    }
    return lengths;
  }

  function places(bytes, told, vertices) {
    const steps = whole(bytes, told, vertices);
    const places = new Float64Array(vertices);
    let here = told.first;
    for (let i = 0; i < vertices; i++) {
      here += steps[i];
      places[i] = here;
    }
    return places;
  }

  function shapes(bytes, told) {
    return {
      x: places(bytes, told.x, told.vertices),
      y: places(bytes, told.y, told.vertices),
      rings: ends(bytes, told.rings),
      polygons: ends(bytes, told.polygons),
      rows: ends(bytes, told.rows)
    };
  }

  /** The name of a cell: see Grid.name. */
  nw.cellName = function (ix, iy) {
    const data = nw.data;
    const four = number => (number < 0 ? '-' : '') + String(Math.abs(number)).padStart(number < 0 ? 3 : 4, '0');
    const east = ix * data.cell;
    const north = iy * data.cell;
    return data.cell % 100 === 0
      ? 'E' + four(east / 100) + 'N' + four(north / 100)
      : 'CRS' + data.crs.split(':')[1] + 'RES' + data.cell + 'mN' + north + 'E' + east;
  };

  function cells(layer, bytes, told, merged) {
    layer.ix = whole(bytes, told.ix, told.rows);
    layer.iy = whole(bytes, told.iy, told.rows);
    const west = layer.ix.reduce((a, b) => Math.min(a, b), Infinity);
    const east = layer.ix.reduce((a, b) => Math.max(a, b), -Infinity);
    const south = layer.iy.reduce((a, b) => Math.min(a, b), Infinity);
    const north = layer.iy.reduce((a, b) => Math.max(a, b), -Infinity);
    const block = i => Math.floor(i / merged);
    const width = block(east) - block(west) + 1;
    const rows = new Int32Array(width * (block(north) - block(south) + 1)).fill(-1);
    for (let row = 0; row < told.rows; row++) {
      rows[(block(layer.iy[row]) - block(south)) * width + block(layer.ix[row]) - block(west)] = row;
    }
    layer.step = merged;
    layer.box = [west, south, east, north].map(block);
    /** The row of the square in that column and row of squares, −1 for none. */
    layer.square = (x, y) => x < layer.box[0] || x > layer.box[2] || y < layer.box[1] || y > layer.box[3]
      ? -1 : rows[(y - layer.box[1]) * width + x - layer.box[0]];
    layer.keyOf = row => nw.cellName(layer.ix[row], layer.iy[row]);
    layer.labelOf = layer.keyOf;
  }

  function layerOf(bytes, told, merged, legends) {
    const layer = Object.assign({}, told, {
      columns: told.columns.map(each => column(bytes, each, told.rows))
    });
    layer.columns.forEach(each => {
      const own = told.legend && told.legend.column === each.name ? told.legend : null;
      each.legend = own || legends.find(legend => legend.column === each.name) || null;
    });
    const byName = new Map(layer.columns.map(each => [each.name, each]));
    layer.column = name => byName.get(name);
    if (told.kind === 'CELLS') {
      cells(layer, bytes, told, merged);
      return layer;
    }
    layer.shapes = told.shapes ? shapes(bytes, told.shapes) : null;
    const keys = told.key.map(layer.column);
    layer.keyOf = row => keys.every(key => key.at(row) !== null)
      ? keys.map(key => key.at(row)).join('-') : told.name + '-' + (row + 1);
    const label = layer.column(told.label);
    layer.labelOf = row => label.at(row) ? nw.codeLabel(label, label.at(row))
      : String(keys[0].at(row) || nw.say(told.plain.label));
    return layer;
  }

  /** Whether a row is to be drawn at half strength. */
  nw.isFaint = function (layer, row) {
    const column = layer.column(layer.faint);
    const value = column ? column.at(row) : null;
    return value === 'weak' || value === 0 && column.type === 'BOOL';
  };

  nw.read = async function (letters) {
    const bytes = await inflate(letters.trim());
    const length = new DataView(bytes.buffer).getUint32(0, true);
    const told = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    const rest = bytes.subarray(4 + length);
    const data = Object.assign({}, told, {
      layers: told.layers.map(layer => layerOf(rest, layer, told.merged, told.legends))
    });
    data.layer = name => data.layers.find(layer => layer.name === name);
    data.theme = name => data.themes.find(theme => theme.name === name) || data.themes[0];
    // What no row has is no theme.
    const has = (layer, name) => Boolean(layer.column(name)) && !layer.column(name).isEmpty();
    data.themes = told.themes.filter(theme => {
      theme.former = has(data.layer(theme.layer), theme.former) ? theme.former : '';
      return has(data.layer(theme.layer), theme.legend.column);
    });
    data.themes = data.themes.length ? data.themes : told.themes.slice(0, 1);
    data.parts = data.themes.flatMap(theme => theme.parts);
    nw.data = data;
  };
})(window.nw);
