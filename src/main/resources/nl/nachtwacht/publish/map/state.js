// What the reader chose, and its address: #v=1&z=..&x=..&y=..&layer=risk&class=4,5&slice=night&id=..&lang=nl
(function (nw) {
  'use strict';

  const listeners = [];

  nw.state = {
    theme: '', part: '', classes: null, shown: new Set(), opacity: {}, chosen: null,
    view: null, swipe: 0, tab: 'map', isBackground: false
  };

  /** Calls a function after every change with the names of what changed. */
  nw.onChange = function (listener) {
    listeners.push(listener);
  };

  nw.change = function (changes) {
    Object.assign(nw.state, changes);
    const names = new Set(Object.keys(changes));
    listeners.forEach(listener => listener(names));
    history.replaceState(null, '', address());
  };

  nw.theme = () => nw.data.theme(nw.state.theme);

  /** The column that the theme colours by, in the chosen part of the week. */
  nw.themeColumn = function () {
    const theme = nw.theme();
    const part = theme.parts.find(each => each.name === nw.state.part);
    return nw.data.layer(theme.layer).column(theme.legend.column + (part ? part.ending : ''));
  };

  /** How a row of the theme's layer is drawn, null for not at all; or was, in the former run. */
  nw.entryOf = function (row, isFormer) {
    const theme = nw.theme();
    if (isFormer) {
      return find(theme.legend, nw.data.layer(theme.layer).column(theme.former).at(row));
    }
    const first = theme.before && nw.data.layer(theme.layer).column(theme.before.column);
    const before = first ? find(theme.before, first.at(row)) : null;
    return before && before.colour ? before : find(theme.legend, nw.themeColumn().at(row));
  };

  function find(legend, code) {
    return code === null ? null : legend.entries.find(entry => entry.code === String(code)) || null;
  }

  nw.isShownEntry = entry => nw.state.classes === null || nw.state.classes.has(entry.code);

  /** Chooses a row of a layer, by its key. */
  nw.choose = function (layer, row) {
    nw.change({ chosen: layer === null ? null : { layer: layer.name, row } });
  };

  nw.chosen = function () {
    const chosen = nw.state.chosen;
    return chosen && { layer: nw.data.layer(chosen.layer), row: chosen.row };
  };

  /** The row of a key in any layer. */
  nw.findKey = function (key) {
    for (const layer of nw.data.layers) {
      for (let row = 0; row < layer.rows; row++) {
        if (layer.keyOf(row) === key) {
          return { layer: layer.name, row };
        }
      }
    }
    return null;
  };

  function address() {
    const state = nw.state;
    const parts = new Map([['v', '1']]);
    if (state.view) {
      parts.set('z', state.view.z).set('x', state.view.x).set('y', state.view.y);
    }
    parts.set('layer', nw.theme().name);
    if (state.classes !== null) {
      parts.set('class', [...state.classes].join(','));
    }
    if (state.part) {
      parts.set('slice', state.part);
    }
    const usual = nw.data.layers.filter(layer => layer.shown).map(layer => layer.name).join(',');
    const shown = nw.data.layers.filter(layer => state.shown.has(layer.name)).map(layer => layer.name).join(',');
    if (shown !== usual) {
      parts.set('show', shown);
    }
    if (state.swipe > 0) {
      parts.set('then', state.swipe);
    }
    const chosen = nw.chosen();
    if (chosen) {
      parts.set('id', chosen.layer.keyOf(chosen.row));
    }
    if (state.tab !== 'map') {
      parts.set('tab', state.tab);
    }
    parts.set('lang', nw.language);
    return '#' + [...parts].map(([key, value]) => key + '=' + encodeURIComponent(value).replace(/%2C/g, ',')).join('&');
  }

  /** Takes over what the address says, as far as the data have it. */
  nw.restore = function () {
    const said = new URLSearchParams(location.hash.slice(1));
    const state = nw.state;
    nw.language = ['nl', 'en'].includes(said.get('lang')) ? said.get('lang') : nw.data.stamp.language;
    state.theme = nw.data.theme(said.get('layer')).name;
    state.part = nw.theme().parts.some(part => part.name === said.get('slice')) ? said.get('slice') : '';
    state.classes = said.has('class') ? new Set(said.get('class').split(',')) : null;
    const shown = said.has('show') ? said.get('show').split(',') : null;
    state.shown = new Set(nw.data.layers
      .filter(layer => shown ? shown.includes(layer.name) : layer.shown).map(layer => layer.name));
    state.swipe = nw.theme().former ? Math.min(100, Math.max(0, Number(said.get('then')) || 0)) : 0;
    state.tab = said.get('tab') === 'tables' ? 'tables' : 'map';
    state.chosen = said.get('id') ? nw.findKey(said.get('id')) : null;
    const view = ['x', 'y', 'z'].map(key => Number(said.get(key) || NaN));
    state.view = view.every(Number.isFinite) ? { x: view[0], y: view[1], z: view[2] } : null;
  };
})(window.nw);
